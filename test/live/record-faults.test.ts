import { describe, expect, test } from 'vitest';
import { faultsOf, rowCheck, sharedFaults } from '../../src/live/record-faults.ts';

/** As an application gives them: read from somewhere, and of any form. */
function roots(json: string): Parameters<typeof faultsOf>[0] {
  return JSON.parse(json);
}

const MARKUP = 'has markup that the text of a message never becomes';
const LINE = 'has a line break or a control character';
const ADDRESS = 'is no mail address';

describe('the roots of a letter', () => {
  const right: readonly string[] = [
    '{}',
    '{"subject": "A & B", "recipient": {"name": "Zoë", "email": "zoe@a.example"}}',
    '{"subject": null, "recipient": null, "body": null, "options": null, "next_step": null, "table": null}',
    '{"recipient": {"name": "A", "email": "a.b+c@d-e.example", "honorific": "", "given_name": null}}',
    '{"recipient": {"name": "A", "email": "жук@bücher.example"}}',
    '{"body": ["a<br>b<br/>c <strong>d</strong> <em>e</em>", "<a href=\\"https://a.example/?b=1\\">f</a>"]}',
    '{"options": [{"text": "a"}, {"text": "b", "advantage": ""}], "preheader": ""}',
    '{"next_step": {"summary": "a", "action": {"label": "b", "href": "tel:+4755501234"}}}',
    '{"unsubscribe": {"url": "https://a.example/stop/1"}, "postal_address": "Storgata 1, Oslo"}',
    '{"send_at": "2026-11-20T10:00:00+01:00", "deadline": "2028-02-29"}',
    '{"table": {"columns": ["a", "b"], "rows": [["c", ""]]}, "closing": {"help": "", "wish": null}, "details": {}}',
  ];
  test.each(right)('are fit: %s', (json) => {
    expect(faultsOf(roots(json))).toEqual([]);
  });

  const wrong: readonly [json: string, faults: readonly string[]][] = [
    ['{"subject": "a\\nBcc: b@c.example"}', [`subject: ${LINE}`]],
    ['{"subject": 1}', ['subject: is no text']],
    [
      '{"subject": " ", "greeting": "", "preheader": []}',
      ['subject: is empty', 'preheader: is no text', 'greeting: is empty'],
    ],
    ['{"recipient": {"name": "a\\u2028", "email": "a"}}', [`recipient.name: ${LINE}`, `recipient.email: ${ADDRESS}`]],
    ['{"recipient": {}}', ['recipient.name: is missing', 'recipient.email: is missing']],
    ['{"recipient": "a@b.example"}', ['recipient: is no group of fields']],
    ['{"recipient": {"name": "a", "email": "a@b.example", "given_name": 1}}', ['recipient.given_name: is no text']],
    ['{"unsubscribe": {}, "postal_address": " "}', ['unsubscribe.url: is missing', 'postal_address: is empty']],
    ['{"unsubscribe": {"url": "mailto:stop@a.example"}}', ['unsubscribe.url: is no address that begins with https://']],
    ['{"body": "Hello"}', ['body: is no list']],
    ['{"body": []}', ['body: is empty']],
    ['{"body": ["", null]}', ['body.0: is empty', 'body.1: is missing']],
    ['{"body": ["a", "<script>", "<b>"]}', [`body.1: ${MARKUP}`, `body.2: ${MARKUP}`]],
    ['{"body": ["a <<strong>b>"]}', [`body.0: ${MARKUP}`]],
    ['{"body": ["<strong>a</strong> <", ["a"]]}', [`body.0: ${MARKUP}`, 'body.1: is no text']],
    ['{"body": ["<a href=\\"javascript:a\\">b</a>"]}', [`body.0: ${MARKUP}`]],
    ['{"body": {"a": "<script>"}, "options": "a"}', ['body: is no list', 'options: is no list']],
    ['{"options": [{"text": "a"}, {"text": "<img>"}]}', [`options.1.text: ${MARKUP}`]],
    [
      '{"options": [null, "a", {}, {"text": "a", "advantage": 1}]}',
      [
        'options.0: is missing',
        'options.1: is no group of fields',
        'options.2.text: is missing',
        'options.3.advantage: is no text',
      ],
    ],
    ['{"table": {"columns": "ab", "rows": 5}}', ['table.columns: is no list', 'table.rows: is no list']],
    [
      '{"table": {"columns": [" "], "rows": ["a", [], [1, null]]}}',
      [
        'table.columns.0: is empty',
        'table.rows.0: is no list',
        'table.rows.1: is empty',
        'table.rows.2.0: is no text',
        'table.rows.2.1: is missing',
      ],
    ],
    ['{"table": {}}', ['table.columns: is missing', 'table.rows: is missing']],
    ['{"next_step": {}}', ['next_step.summary: is missing']],
    [
      '{"next_step": {"summary": "", "action": []}}',
      ['next_step.summary: is empty', 'next_step.action: is no group of fields'],
    ],
    ['{"next_step": {"summary": "<i>"}}', [`next_step.summary: ${MARKUP}`]],
    [
      '{"next_step": {"summary": "a", "action": {"href": "javascript:a"}}}',
      ['next_step.action.label: is missing', 'next_step.action.href: leads to no page, mail address or number'],
    ],
    ['{"closing": {"help": 1}, "details": "a"}', ['closing.help: is no text', 'details: is no group of fields']],
    [
      '{"send_at": "tomorrow", "deadline": "2026-02-29"}',
      ['send_at: is no date with time and offset', 'deadline: is no day of the calendar'],
    ],
    ['{"send_at": "2026-13-45T99:99:99Z"}', ['send_at: is no date with time and offset']],
    ['{"send_at": "2026-11-20T10:00:00"}', ['send_at: is no date with time and offset']],
  ];
  test.each(wrong)('are not fit: %s', (json, faults) => {
    expect(faultsOf(roots(json))).toEqual(faults);
  });

  const noAddress = [
    'a',
    'a@b',
    'a@b.example, c@d.example',
    'a@é/../x',
    'a@é.example/x',
    'a@b..c',
    'a@.b.example',
    'a@-b.example',
    'a@b.1',
    'a@１.２.３.４',
    'a@\u0301.example',
    'a@xn--.é',
    '.a@b.example',
    'a..b@c.example',
    'a.@b.example',
    'a b@c.example',
    'a\r\n@b.example',
    '<a@b.example>',
    'a@b.example\u200b',
    '',
  ];
  test.each(noAddress)('have no such address: %j', (email) => {
    expect(faultsOf({ recipient: { name: 'a', email } })).toEqual([`recipient.email: ${ADDRESS}`]);
  });
});

const base = `"language": "en", "dir": "ltr", "labels": {"a": "b"}, "brand": {"accent": "#1f4e79"}, "company": {"name": "c"},
  "sender": {"name": "d", "company": "e", "email": "f@g.example"}`;

describe('the roots that letters share', () => {
  test('are fit', () => {
    expect(sharedFaults(roots(`{${base}}`))).toEqual([]);
    expect(sharedFaults(roots(`{${base}, "company": {"name": "c", "logo": "https://a.example/b.png"}}`))).toEqual([]);
  });

  const wrong: readonly [json: string, faults: readonly string[]][] = [
    ['"company": {"name": "c", "logo": "javascript:a"}', ['company.logo: is no address that begins with https://']],
    ['"brand": {"accent": "javascript:a"}', ['brand.accent: is not a colour']],
    ['"brand": {"accent": "#ffff00"}', [expect.stringContaining('brand.accent: cannot be read well on white')]],
    ['"dir": "up", "labels": {"a": ""}', ['dir: is neither ltr nor rtl', 'labels.a: is empty']],
    [
      '"sender": {"name": "d\\r\\nX: e"}',
      [`sender.name: ${LINE}`, 'sender.company: is missing', 'sender.email: is missing'],
    ],
    ['"brand": null, "subject": null', ['brand: is missing', 'subject: is missing']],
    ['"subject": "a\\rb"', [`subject: ${LINE}`]],
  ];
  test.each(wrong)('are not fit: %s', (json, faults) => {
    expect(sharedFaults(roots(`{${base}, ${json}}`))).toEqual(faults);
  });
});

describe('a row', () => {
  const row = `"recipient": {"name": "a", "email": "b@c.example"}, "subject": "d", "preheader": "", "greeting": "e",
    "body": ["f"], "next_step": {"summary": "g"}`;
  const check = rowCheck(roots(`{${base}, "closing": {}, "send_at": null}`));

  test('has what is not shared', () => {
    expect(check(roots(`{${row}}`))).toEqual([]);
    expect(
      check(roots('{"subject": null, "body": ["a"], "recipient": {"name": "a", "email": "b@c.example"}}')),
    ).toEqual(['subject: is missing', 'preheader: is missing', 'greeting: is missing', 'next_step: is missing']);
  });

  test.each(['language', 'dir', 'labels', 'sender', 'brand', 'company', 'closing', 'send_at'])(
    'has no root that is shared: %s',
    (root) => {
      expect(check(roots(`{${row}, "${root}": null}`))).toEqual([`${root}: is given for all letters together`]);
    },
  );

  test.each(['null', '1', '"a"', '[]'])('is a group of fields, and not %s', (json) => {
    expect(check(roots(json))).toEqual(['the row is no group of fields']);
  });
});
