import type { Explanation } from '../model/rule.ts';

/** The codes of finished letters: no line of a message shows them alone. */
export const outputCodes: readonly Explanation[] = [
  {
    id: 'output/html-size',
    severity: 'error',
    hard: true,
    summary: 'the HTML of a letter has at most 102,000 bytes; from 82,000 there is a warning',
    why: 'Gmail cuts a letter near 102,000 bytes and hides the rest behind a link. What is hidden is its end: the next step, the signature, the address.',
    source: null,
    examples: { bad: [], good: ['attachments:\n  - file: attachments/price-list.pdf'] },
  },
  {
    id: 'output/line-length',
    severity: 'error',
    hard: true,
    summary: 'no line of the mail has more than 998 bytes',
    why: 'The standard for mail (RFC 5322, section 2.1.1) allows no more. Servers on the way cut longer lines or refuse the mail, and the reader gets a broken letter or none.',
    source: null,
    examples: { bad: [], good: ['attachments:\n  - file: attachments/offer.pdf\n    name: Tilbud.pdf'] },
  },
];
