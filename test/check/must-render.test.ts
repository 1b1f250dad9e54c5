import { describe, expect, test } from 'vitest';
import { checkSchemaFile } from '../../src/check/schema-file.ts';
import { compileSchemas } from '../../src/check/schema.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { parseJson } from '../../src/parse/json.ts';
import { shipped } from './held-against.ts';

function findingsIn(mustRender: string): readonly Diagnostic[] {
  const text = `{"$ref": "message.schema.json", "properties": {"details": {"type": "object", "properties": {"field": {"type": "string", "mustRender": ${mustRender}}}, "unevaluatedProperties": false}}, "unevaluatedProperties": false}`;
  const source = { file: 'schemas/invoice.schema.json', text };
  const found: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void found.push(finding);
  const json = JSON.parse(text);
  const checker = compileSchemas(new Map([...shipped, ['invoice.schema.json', json]]));
  checkSchemaFile({ name: 'invoice.schema.json', source, root: parseJson(source, report), json }, checker, report);
  return found;
}

describe('mustRender', () => {
  test.each(['true', '{}', '{"order": 21}', '{"order": 2.5, "as": "href", "max": 3}', '{"as": "text"}'])(
    '%s is one',
    (written) => {
      expect(findingsIn(written)).toEqual([]);
    },
  );

  test.each<[string, string, string, string]>([
    ['false', 'false', '`mustRender` can be added, but never taken away', 'take it out'],
    ['"yes"', '"yes"', '`mustRender` is true or a map', 'write `true`, or a map such as `{ "order": 21 }`'],
    ['[true]', '[true]', '`mustRender` is true or a map', 'write `true`, or a map such as `{ "order": 21 }`'],
    ['{"oder": 21}', '"oder"', '`mustRender` has no part `oder`', 'did you mean `order`?'],
    ['{"colour": 21}', '"colour"', '`mustRender` has no part `colour`', 'possible are `order`, `as`, `max`'],
    [
      '{"order": "21"}',
      '"21"',
      '`order` of `mustRender` is a number',
      'write a number, such as 21 for what stands between the body (20) and the table (25)',
    ],
    ['{"as": "hreff"}', '"hreff"', '`as` of `mustRender` is "text" or "href"', 'did you mean `href`?'],
    [
      '{"as": true}',
      'true',
      '`as` of `mustRender` is "text" or "href"',
      'write "text", or "href" for the target of a link',
    ],
    [
      '{"max": 0}',
      '0',
      '`max` of `mustRender` is a whole number from 1 on',
      'write how often a letter may show it at most',
    ],
    [
      '{"max": 1.5}',
      '1.5',
      '`max` of `mustRender` is a whole number from 1 on',
      'write how often a letter may show it at most',
    ],
  ])('%s is none', (written, marked, message, help) => {
    const found = findingsIn(written).map(({ code, span, ...finding }) => ({
      code,
      marked: span?.source.text.slice(span.start, span.end),
      message: finding.message,
      help: finding.help,
    }));
    expect(found).toEqual([{ code: 'schema/must-render', marked, message, help }]);
  });

  test('a slip comes with its mending', () => {
    const [finding] = findingsIn('{"oder": 21}');
    expect(finding?.fixes.map(({ title, edits }) => [title, edits.map(({ text }) => text)])).toEqual([
      ['rename it to `order`', ['"order"']],
    ]);
  });
});
