import { didYouMean } from '../link/did-you-mean.ts';
import { follow } from '../link/subschemas.ts';
import type { SchemaSet } from '../link/subschemas.ts';
import { error } from '../model/diagnostic.ts';
import type { Report } from '../model/diagnostic.ts';
import { entryOf } from '../model/node.ts';
import type { Entry, MapNode, Node } from '../model/node.ts';
import type { JsonSchema } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import { explanationOf, knownCodes } from '../rules/index.ts';
import { formats, formatsAlsoCalled } from './formats.ts';
import { checkMustRender } from './must-render.ts';
import { knownKeywords, refusedKeywords, shapeOf } from './schema-keywords.ts';
import { slowPattern } from './slow-pattern.ts';

/** The schema whose keywords are looked at, with those it may refer to. */
export interface KeywordContext {
  readonly json: JsonSchema;
  readonly schemas: SchemaSet;
  readonly report: Report;
}

/** Looks at one keyword of a schema file, as far as it can be judged by itself and its neighbours. */
export function checkKeyword(entry: Entry, beside: MapNode, context: KeywordContext): void {
  const keyword = entry.key.text.value;
  const check = CHECKS.get(keyword);
  if (refusedKeywords.has(keyword)) reportRefused(entry, context.report);
  else if (shapeOf(keyword) === undefined) reportUnknown(entry, context.report);
  else check?.(entry, context, beside);
}

type KeywordCheck = (entry: Entry, context: KeywordContext, beside: MapNode) => void;

const CHECKS: ReadonlyMap<string, KeywordCheck> = new Map([
  ['$schema', checkDraft],
  ['$ref', checkReference],
  ['format', checkFormat],
  ['rule', checkRule],
  ['mustRender', (entry, { report }) => checkMustRender(entry, report)],
  ['pattern', ({ value }, { report }) => checkPattern(textOf(value), value.span, report)],
  ['patternProperties', checkPatternKeys],
  ['enum', checkEnum],
  ['minLength', limits('maxLength')],
  ['minItems', limits('maxItems')],
  ['minimum', limits('maximum')],
  ['minProperties', limits('maxProperties')],
] satisfies [string, KeywordCheck][]);

function reportUnknown({ key }: Entry, report: Report): void {
  const keyword = key.text.value;
  const meant = didYouMean(keyword, knownKeywords());
  const help = meant === null ? 'take it out; keywords are those of JSON Schema 2020-12' : `did you mean \`${meant}\`?`;
  const fixes =
    meant === null
      ? []
      : [{ title: `rename it to \`${meant}\``, safe: false, edits: [{ span: key.span, text: JSON.stringify(meant) }] }];
  report(error('schema/keyword', key.span, `there is no keyword \`${keyword}\` in JSON Schema`, { help, fixes }));
}

function reportRefused({ key }: Entry, report: Report): void {
  const keyword = key.text.value;
  const code =
    keyword.startsWith('$') && keyword !== '$data' && keyword !== '$vocabulary' ? 'schema/ref' : 'schema/keyword';
  report(
    error(code, key.span, `\`${keyword}\` cannot be used: ${refusedKeywords.get(keyword) ?? ''}`, {
      help: 'take it out',
    }),
  );
}

function checkDraft({ value }: Entry, { report }: KeywordContext): void {
  const draft = 'https://json-schema.org/draft/2020-12/schema';
  if (textOf(value).replace(/#$/u, '') === draft) return;
  report(
    error('schema/keyword', value.span, 'the schema is written for another version of JSON Schema', {
      help: `write "${draft}"`,
    }),
  );
}

function checkReference({ value }: Entry, { json, schemas, report }: KeywordContext): void {
  const reference = textOf(value);
  if (follow(reference, json, schemas) !== null) return;
  const file = reference.split('#', 1)[0] ?? '';
  const known = [...schemas.keys()];
  const meant = didYouMean(file, known);
  const choice = `refer to a schema by its file name, such as \`${known[0] ?? 'message.schema.json'}\``;
  const isRemote = /^[a-z][a-z0-9+.-]*:|^\//iu.test(reference) || file.includes('/');
  const isPlace = file === '' || schemas.has(file);
  const message = isPlace ? `\`${reference}\` leads nowhere` : `there is no schema \`${file}\` here`;
  const help = isPlace ? 'write the way to a subschema, such as `#/$defs/name`' : choice;
  report(
    error('schema/ref', value.span, isRemote ? `\`${reference}\` is not a schema of this project` : message, {
      help: meant !== null && !isPlace ? `did you mean \`${meant}\`?` : help,
    }),
  );
}

function checkFormat({ value }: Entry, { report }: KeywordContext): void {
  const format = textOf(value);
  const known = [...formats.keys()];
  if (formats.has(format)) return;
  const meant = formatsAlsoCalled.get(format) ?? didYouMean(format, known);
  const list = `possible are ${known.map((name) => `\`${name}\``).join(', ')}`;
  const help = meant === null ? list : `did you mean \`${meant}\`? ${list}`;
  report(error('schema/keyword', value.span, `there is no format \`${format}\``, { help }));
}

/** A finding under a code that nobody can look up would help nobody. */
function checkRule({ value }: Entry, { report }: KeywordContext): void {
  const code = textOf(value);
  if (value.kind !== 'scalar' || explanationOf(code) !== undefined) return;
  const meant = didYouMean(code, knownCodes());
  const help = meant === null ? '`envoi explain` lists all rules' : `did you mean \`${meant}\`?`;
  report(error('schema/keyword', value.span, `there is no rule \`${code}\``, { help }));
}

function checkPatternKeys({ value }: Entry, { report }: KeywordContext): void {
  if (value.kind === 'map') for (const { key } of value.entries) checkPattern(key.text.value, key.span, report);
}

function checkPattern(pattern: string, span: Span, report: Report): void {
  if (!isExpression(pattern)) {
    report(
      error('schema/unsafe-pattern', span, 'the pattern is not a regular expression', {
        help: 'see that brackets are closed and escapes are those of JavaScript with the flag `u`',
      }),
    );
    return;
  }
  const why = slowPattern(pattern);
  if (why === null) return;
  const help =
    'say it so that there is only one way to match a text, such as `^[a-z]+(-[a-z]+)*$` for words with hyphens';
  report(error('schema/unsafe-pattern', span, `the pattern may take forever on some texts: ${why}`, { help }));
}

function checkEnum({ value }: Entry, { report }: KeywordContext): void {
  if (value.kind !== 'sequence' || value.items.length > 0) return;
  report(
    error('schema/contradiction', value.span, 'a list of no values accepts nothing', {
      help: 'name the values that are possible',
    }),
  );
}

/** A lower limit above its upper one accepts nothing. */
function limits(upperKeyword: string): KeywordCheck {
  return ({ key, value }, { report }, beside) => {
    const upper = entryOf(beside, upperKeyword);
    const [least, most] = [numberOf(value), numberOf(upper?.value)];
    if (upper === undefined || least === null || most === null || least <= most) return;
    const message = `\`${key.text.value}\` is more than \`${upperKeyword}\`, so nothing is accepted`;
    const related = [{ span: upper.value.span, message: 'the upper limit' }];
    report(
      error('schema/contradiction', value.span, message, { help: 'let the lower limit be the smaller one', related }),
    );
  };
}

function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').unicode;
  } catch {
    return false;
  }
}

function textOf(node: Node): string {
  return node.kind === 'scalar' ? node.text.value : '';
}

function numberOf(node: Node | undefined): number | null {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : null;
}
