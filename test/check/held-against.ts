import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCharacters } from '../../src/check/characters.ts';
import { compileSchemas } from '../../src/check/schema.ts';
import { readValues } from '../../src/link/read-values.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { JsonSchema } from '../../src/model/schema.ts';
import { parseYaml } from '../../src/parse/yaml.ts';

/** A finding as the tables of tests write it: what it marks, its code and its words. */
export interface Finding {
  readonly marked: string;
  readonly code: string;
  readonly message: string;
}

const folder = join(import.meta.dirname, '..', '..', 'schemas');

/** The schemas of this repository, by file name. */
export const shipped: ReadonlyMap<string, JsonSchema> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): [string, JsonSchema] => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
);

/** The message schema closed, with `details` that take anything: what the schema of any template does. */
export const anyMessage: JsonSchema = {
  $ref: 'message.schema.json',
  properties: { details: { type: 'object' } },
  unevaluatedProperties: false,
};

/** What is found in a YAML text that is held against a schema; each finding with its place. */
export function diagnosticsIn(text: string, schema: JsonSchema): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const schemas = new Map([...shipped, ['tested.schema.json', schema]]);
  const root = parseYaml({ file: 'messages/kari.yaml', text }, report);
  if (root === null || root.kind !== 'map') throw new Error(`not a map: ${text}`);
  const checker = compileSchemas(schemas);
  const refusal = checker.refusal('tested.schema.json');
  if (refusal !== null) throw new Error(refusal);
  const isValid = checker.check('tested.schema.json', root, readValues(root, schema, schemas), report);
  if (isValid !== (found.length === 0)) throw new Error('a value is refused without a word, or accepted with one');
  checkCharacters(root, report);
  return found;
}

export function findingsIn(text: string, schema: JsonSchema): readonly Finding[] {
  return diagnosticsIn(text, schema).map((found) => ({
    marked: found.span === null ? '' : text.slice(found.span.start, found.span.end),
    code: found.code,
    message: found.message,
  }));
}

const BASE = `template: follow-up
recipient:
  given_name: Kari
  family_name: Nordmann
  email: kari@example.no
subject: Your order 4512 comes on Tuesday
body: The two lamps come on Tuesday.
next_step:
  summary: Please confirm the address.
  action:
    reply: true
`;

/**
 * A clean message in which the top-level keys of `lines` replace those of the same name or join them; a line `~key`
 * takes one out.
 */
export function message(lines: string): string {
  const blocks = new Map(blocksOf(BASE));
  for (const [key, block] of blocksOf(lines)) {
    if (key.startsWith('~')) blocks.delete(key.slice(1));
    else blocks.set(key, block);
  }
  return [...blocks.values()].join('');
}

function blocksOf(text: string): readonly (readonly [key: string, lines: string])[] {
  const blocks = text.split(/^(?=[^\s-])/mu).filter((block) => block !== '');
  return blocks.map((block) => [/^"?([^:\s"]+)/u.exec(block)?.[1] ?? '', block.endsWith('\n') ? block : `${block}\n`]);
}
