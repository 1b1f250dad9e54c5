import type { Explanation } from '../model/rule.ts';

/** The codes of finished letters: no line of a message shows them alone. */
export const outputCodes: readonly Explanation[] = [
  {
    id: 'output/html-size',
    severity: 'error',
    hard: false,
    summary: 'the HTML of a letter has at most 102,000 bytes; from 82,000 there is a warning',
    why: 'Gmail cuts a letter near 102,000 bytes and hides the rest behind a link. What is hidden is its end: the next step, the signature, the address.',
    source: null,
    examples: { bad: [], good: ['attachments:\n  - file: attachments/price-list.pdf'] },
  },
  {
    id: 'output/mail-size',
    severity: 'error',
    hard: true,
    summary: 'a mail with its attachments has at most 20,000,000 bytes',
    why: 'Outlook refuses a mail over 20 MB and Gmail one over 25 MB. In a mail a file is a third larger than on the disk, so attachments of 14 MB together are the most that arrives everywhere.',
    source: null,
    examples: { bad: [], good: ['attachments:\n  - file: attachments/price-list.pdf'] },
  },
  {
    id: 'output/unsafe-html',
    severity: 'error',
    hard: true,
    summary: 'nothing in a letter runs, sends a form or leads elsewhere than to https, mailto and tel',
    why: 'Mail programs cut such parts out or put the whole mail into the spam folder, and a reader who meets one that is not cut out may be harmed. A template can let them in where it prints a field without escaping it, or as a link without a scheme of its own.',
    source: null,
    examples: {
      bad: [],
      good: [
        'next_step:\n  summary: Please confirm the address by Monday, 23 November.\n  action:\n    label: Confirm the address\n    url: https://lumo.example/o/4512\n  deadline: 2026-11-23',
      ],
    },
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
