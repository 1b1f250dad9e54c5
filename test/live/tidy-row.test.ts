import { expect, test } from 'vitest';
import type { Row } from '../../src/live/record.ts';
import { tidyRow } from '../../src/live/tidy-row.ts';

function row(json: string): Row {
  return JSON.parse(json);
}

test('white space at the ends of single texts goes', () => {
  const given = row(`{"subject": " a b ", "preheader": "\\u00a0c", "greeting": "d\\n", "body": [" e "],
    "recipient": {"name": "\\tf", "email": "g@h.example ", "honorific": ""}, "closing": {"wish": " "}, "details": {"i": "j ", "k": [" "]}}`);
  const before = structuredClone(given);
  expect(tidyRow(given)).toEqual({
    subject: 'a b',
    preheader: 'c',
    greeting: 'd',
    body: [' e '],
    recipient: { name: 'f', email: 'g@h.example', honorific: '' },
    closing: { wish: '' },
    details: { i: 'j', k: [' '] },
  });
  expect(given).toEqual(before);
});

test.each(['{}', '{"subject": "å b 漢", "recipient": null, "details": {"a": 1}}', 'null', '[]', '{"subject": 1}'])(
  'a row without is returned as it is: %s',
  (json) => {
    const given = row(json);
    expect(tidyRow(given)).toBe(given);
  },
);

test('fields that a row does not have are not made', () => {
  expect(Object.keys(tidyRow(row('{"subject": " a", "recipient": {"name": "b"}}')))).toEqual(['subject', 'recipient']);
});
