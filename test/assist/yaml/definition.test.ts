import { describe, expect, test } from 'vitest';
import { definition } from '../../../src/assist/yaml/index.ts';
import { ask, openWith } from './world.ts';

const own = openWith({
  'envoi.yaml': 'version: 1\nsenders:\n  kari: { name: Kari }\n',
  'templates/mine.mjml': '<mjml></mjml>',
  'schemas/mine.schema.json':
    '{ "$ref": "message.schema.json", "properties": { "details": { "type": "object", "properties": { "a/b": { "type": "string" } } } }, "unevaluatedProperties": false }',
});

/** The files that a place leads to, each with what stands at the target. */
function targets(text: string, file?: string): readonly string[] {
  return definition(ask(text, file, own)).map(({ target: { source, start, end } }) => {
    const words = source.text.slice(start, end);
    return words === '' ? `${source.file} ${start}` : `${source.file} ${words}`;
  });
}

describe('goes to', () => {
  test.for<readonly [string, readonly string[], string?]>([
    ['template: mi¦ne', ['templates/mine.mjml 0', 'schemas/mine.schema.json 0']],
    ['template: apo¦logy', ['envoi/templates/apology.mjml 0', 'envoi/schemas/apology.schema.json 0']],
    ['language: n¦b', ['languages/nb.yaml 0']],
    ['language: nb-N¦O', ['languages/nb.yaml 0']],
    ['language: NB_n¦o', ['languages/nb.yaml 0']],
    ['sender: kar¦i', ['envoi.yaml kari']],
    ['sender: ol¦a\nsenders:\n  ola: { name: Ola }', ['envoi.yaml ola'], 'envoi.yaml'],
    ['recipients: { schema: custo¦mer }', ['envoi/schemas/rows/customer.schema.json 0']],
    ['recipients: { from: messages/data/a.c¦sv }', ['messages/data/a.csv 0']],
    [
      'recipients: { schema: customer, columns: { compa¦ny: x } }',
      ['envoi/schemas/rows/customer.schema.json "company"'],
    ],
    ['attachments:\n  - file: attachments/a.p¦df', ['attachments/a.pdf 0']],
    ['names: { uk: names/u¦k.csv }', ['names/uk.csv 0'], 'envoi.yaml'],
    ['tab¦le:\n  columns: []', ['envoi/schemas/message.schema.json "table"']],
    ['template: mine\ndetails:\n  a/¦b: x', ['schemas/mine.schema.json "a/b"']],
    ['next_step: { action: { ur¦l: x } }', ['envoi/schemas/message.schema.json "url"']],
    ['senders:\n  kari:\n    ro¦le: x', ['envoi/schemas/message.schema.json "role"'], 'envoi.yaml'],
    ['dates:\n  mon¦ths: []', ['envoi/schemas/language.schema.json "months"'], 'languages/de.yaml'],
  ])('%j', ([text, expected, file]) => {
    expect(targets(text, file)).toEqual(expected);
  });
});

describe('goes nowhere', () => {
  test.for<readonly [string, string?]>([
    ['template: unkn¦own'],
    ['language: x¦x'],
    ['sender: nobo¦dy'],
    ['subject: wo¦rds'],
    ['unkn¦own: x'],
    ['allow:\n  - rule: tone/no-sl¦ang'],
    ['rules:\n  tone/no-sl¦ang: off', 'envoi.yaml'],
    ['recipients: { from: ../../etc/pa¦sswd }'],
    ['attachments: [{ file: /etc/pa¦sswd }]'],
    ['# tem¦plate'],
  ])('%j', ([text, file]) => {
    expect(targets(text, file)).toEqual([]);
  });
});
