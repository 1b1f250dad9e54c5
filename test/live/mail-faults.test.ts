import { expect, test } from 'vitest';
import { mailFaults } from '../../src/live/mail-faults.ts';

const LINE = 'has a line break or a control character';
const content = new Uint8Array(1);

test('what becomes a header passes where it is one', () => {
  expect(mailFaults({})).toEqual([]);
  expect(
    mailFaults({
      cc: [
        { name: '', address: 'a@b.example' },
        { name: 'Å, "B"', address: 'c@d.example' },
      ],
      thread: { inReplyTo: '<a@b>', references: ['<c@d>', '<a@b>'] },
      attachments: [{ name: 'Tilbud 4512 å.pdf', content }],
    }),
  ).toEqual([]);
  expect(mailFaults({ thread: null, cc: [], attachments: [] })).toEqual([]);
});

test('and no header of somebody else’s', () => {
  expect(
    mailFaults({
      cc: [
        { name: '', address: 'a\r\nBcc: evil@example.com' },
        { name: 'a\r\nBcc: evil@example.com', address: 'a@b.example' },
      ],
    }),
  ).toEqual(['cc.0.address: is no mail address', `cc.1.name: ${LINE}`]);
  expect(mailFaults({ thread: { inReplyTo: '<a@b>\r\nX-Evil: 1', references: ['<a@b>', '<a@b>\n', 'a'] } })).toEqual([
    'thread.inReplyTo: is not the Message-ID of a mail',
    'thread.references.1: is not the Message-ID of a mail',
    'thread.references.2: is not the Message-ID of a mail',
  ]);
  expect(
    mailFaults({
      attachments: [
        { name: 'a\r\nX: b', content },
        { name: '', content },
        { name: '../a', content },
      ],
    }),
  ).toEqual([
    `attachments.0.name: ${LINE}`,
    'attachments.1.name: is empty',
    expect.stringMatching(/^attachments\.2\.name: has a `\/` in it/),
  ]);
});

test('nor what is no mailbox, thread or file at all', () => {
  const options: Parameters<typeof mailFaults>[0] = JSON.parse(
    '{"cc": [null, "a@b.example"], "thread": {}, "attachments": [{"name": "a", "content": "b"}]}',
  );
  expect(mailFaults(options)).toEqual([
    'cc.0.address: is missing',
    'cc.1: is no group of fields',
    'cc.1.address: is missing',
    'thread.inReplyTo: is missing',
    'attachments.0.content: is no Uint8Array',
  ]);
});
