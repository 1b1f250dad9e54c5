import { expect, test } from 'vitest';
import { checkOutput } from '../../src/check/output.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Letter } from '../../src/model/letter.ts';

const span = { source: { file: 'messages/kari.yaml', text: 'template: follow-up\n' }, start: 0, end: 8 };

const mailbox = { name: '', address: '' };

function findings(html: string, eml: string): readonly string[] {
  const found: Diagnostic[] = [];
  const letter: Letter = {
    id: 'kari',
    to: '',
    subject: '',
    preheader: '',
    html,
    text: '',
    headers: [],
    mailboxes: { from: mailbox, to: mailbox, cc: [] },
    attachments: [],
    eml: Buffer.from(eml, 'latin1'),
  };
  checkOutput(letter, span, (diagnostic) => found.push(diagnostic));
  expect(found.every((diagnostic) => diagnostic.span === span)).toBe(true);
  return found.map(({ code, severity, message, help }) => `${severity} ${code}: ${message} (${help})`);
}

const size = (severity: string, bytes: string): string =>
  `${severity} output/html-size: the letter's HTML has ${bytes} bytes, Gmail cuts off what is behind 102,000 (shorten the body or the table, or put long lists in an attachment)`;

const line = (bytes: string, help: string): string =>
  `error output/line-length: a line of the mail has ${bytes} bytes, mail servers refuse more than 998 (${help})`;

const cases: readonly (readonly [name: string, html: string, eml: string, findings: readonly string[]])[] = [
  ['82,000 bytes of HTML are enough', 'a'.repeat(82_000), '', []],
  ['82,001 are a warning', 'a'.repeat(82_001), '', [size('warning', '82,001')]],
  ['bytes count, not letters', 'å'.repeat(41_001), '', [size('warning', '82,002')]],
  ['102,000 are a warning', 'a'.repeat(102_000), '', [size('warning', '102,000')]],
  ['102,001 are an error', 'a'.repeat(102_001), '', [size('error', '102,001')]],
  ['1,234,567 are an error', 'a'.repeat(1_234_567), '', [size('error', '1,234,567')]],
  ['a mail of 20,000,000 bytes', '', `${'a'.repeat(98)}\r\n`.repeat(200_000), []],
  [
    'a mail of 20,000,001 bytes',
    '',
    `${'a'.repeat(98)}\r\n`.repeat(200_000).concat('a'),
    [
      'error output/mail-size: the mail has 20,000,001 bytes, many mailboxes refuse more than 20,000,000 (attach less, or put the files where the reader can fetch them and write the link)',
    ],
  ],
  ['lines of 998 octets', '', `${'a'.repeat(998)}\r\n${'b'.repeat(998)}`, []],
  [
    '999 octets in a header',
    '',
    `To: x\r\nReferences: ${'a'.repeat(987)}\r\n\r\n`,
    [line('999', 'shorten what stands in the header References')],
  ],
  ['999 octets elsewhere', '', `a\r\n${' '.repeat(1500)}`, [line('1,500', 'shorten the names of the attachments')]],
];

test.each(cases)('%s', (_name, html, eml, wanted) => {
  expect(findings(html, eml)).toEqual(wanted);
});
