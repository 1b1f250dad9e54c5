import { templateHelpers } from '../../src/link/template-helpers.ts';
import type { MapType } from '../../src/model/data-type.ts';
import type { Diagnostic, Report } from '../../src/model/diagnostic.ts';
import type { Span } from '../../src/model/span.ts';
import type { Element, TemplateNode, TemplateTree } from '../../src/model/template-tree.ts';
import { parseTemplate } from '../../src/parse/template.ts';
import { caseWords, findCase } from '../../src/prove/case/case.ts';
import { inline, inlineAlone } from '../../src/link/inline/inline.ts';
import type { FindCase } from '../../src/prove/walk/judging.ts';
import type { MarkupChecks } from '../../src/prove/walk/markup-checks.ts';
import { spanOfPlace } from '../../src/prove/schema-place.ts';
import type { Showing } from '../../src/prove/showing.ts';
import { typeOf } from '../../src/prove/types/type-of.ts';
import { walk, type Walked } from '../../src/prove/walk/walk.ts';
import { ownSchema } from './schemas.ts';

/** A letter that has something of every kind. */
const schema = ownSchema(
  `{
  "type": "object",
  "required": ["greeting", "body", "sender", "recipient", "details", "rows", "link", "summary"],
  "additionalProperties": false,
  "properties": {
    "greeting": { "type": "string", "pattern": "\\\\S" },
    "body": { "type": "array", "minItems": 1, "maxItems": 2, "items": { "type": "string", "contentMediaType": "text/html" } },
    "summary": { "type": "string", "contentMediaType": "text/html" },
    "link": { "type": "string", "format": "link" },
    "rows": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } },
    "options": {
      "type": "array",
      "minItems": 2,
      "maxItems": 4,
      "items": {
        "type": "object",
        "required": ["text"],
        "additionalProperties": false,
        "properties": { "text": { "type": "string" }, "advantage": { "type": "string", "pattern": "\\\\S" } }
      }
    },
    "sender": {
      "type": "object",
      "required": ["name"],
      "additionalProperties": false,
      "properties": { "name": { "type": "string", "pattern": "\\\\S" }, "role": { "type": "string" } }
    },
    "recipient": {
      "type": "object",
      "required": ["name"],
      "additionalProperties": false,
      "properties": { "name": { "type": "string" }, "given_name": { "type": "string" } }
    },
    "details": {
      "type": "object",
      "required": ["kind", "currency", "codes", "day", "at", "price", "nights", "tags", "loose"],
      "additionalProperties": false,
      "properties": {
        "kind": { "enum": ["visit", "call"] },
        "currency": { "enum": ["GBP", "EUR"] },
        "codes": { "type": "array", "items": { "enum": ["GBP", "EUR"] } },
        "day": { "type": "string", "format": "date" },
        "at": { "type": "string", "format": "date-time" },
        "price": { "type": "number" },
        "nights": { "type": "integer", "minimum": 1 },
        "paid": { "type": "boolean" },
        "note": { "type": "string" },
        "tags": { "type": "array", "items": { "type": "string" } },
        "address": {
          "type": "object",
          "required": ["street"],
          "additionalProperties": false,
          "properties": { "street": { "type": "string" }, "zip": { "type": "string" } }
        },
        "loose": { "description": "anything" },
        "date": { "type": "string" }
      }
    },
    "way": {
      "type": "object",
      "required": ["kind"],
      "properties": { "kind": { "enum": ["visit", "call"] } },
      "oneOf": [
        { "properties": { "kind": { "const": "visit" }, "place": { "type": "string", "pattern": "\\\\S" } }, "required": ["place"] },
        { "properties": { "kind": { "const": "call" }, "phone": { "type": "string" } }, "required": ["phone"] }
      ],
      "unevaluatedProperties": false
    }
  }
}`,
  'letter.json',
);

export const letter: MapType = mapOf(typeOf(schema, new Map([[schema.name, schema]])));

function mapOf(type: ReturnType<typeof typeOf>): MapType {
  if (type.kind !== 'map') throw new Error('a letter is a map');
  return type;
}

export interface Files {
  readonly [partial: string]: string;
}

export function treeOf(text: string, name: string, file: string): TemplateTree {
  const found: Diagnostic[] = [];
  const tree = parseTemplate({ name, source: { file, text } }, (finding) => found.push(finding));
  if (tree === null || found.length > 0) throw new Error(`${file}: ${found.map(({ message }) => message).join('; ')}`);
  return tree;
}

export function inlined(text: string, files: Files, report: Report): readonly TemplateNode[] | null {
  return inline(treeOf(text, 'main', 'main.mjml'), partialsOf(files), report);
}

function partialsOf(files: Files): ReadonlyMap<string, TemplateTree> {
  return new Map(Object.entries(files).map(([name, text]) => [name, treeOf(text, name, `${name}.mjml`)]));
}

/** What is wrong with a template: `code [marked] message`, and `file: ` before it where that is a partial. */
export function findings(text: string, files: Files = {}): readonly string[] {
  return judged(text, files).found.map(shown);
}

export function judged(
  text: string,
  files: Files = {},
): { readonly found: readonly Diagnostic[]; readonly walked: Walked | null } {
  const found: Diagnostic[] = [];
  const report: Report = (finding) => found.push(finding);
  const nodes = inlined(text, files, report);
  return { found, walked: nodes && walked(nodes, letter, report) };
}

/** What is wrong with a partial that no template uses. */
export function findingsAlone(text: string, files: Files = {}): readonly string[] {
  const found: Diagnostic[] = [];
  const report: Report = (finding) => found.push(finding);
  const nodes = inlineAlone(treeOf(text, 'part', 'part.mjml'), partialsOf(files), report);
  if (nodes) walked(nodes, { kind: 'any', place: null, mark: null }, report);
  return found.map(shown);
}

const find: FindCase = (conditions) => {
  const answer = findCase(letter, conditions);
  return typeof answer === 'string' ? answer : { words: caseWords(answer, letter) };
};

function walked(nodes: readonly TemplateNode[], type: Parameters<typeof walk>[1]['letter'], report: Report): Walked {
  return walk(nodes, { letter: type, helpers: templateHelpers, markup: plainMarkup(), find, spanOfPlace }, report);
}

export function shown({ code, message, span }: Diagnostic): string {
  if (span === null) return `${code} ${message}`;
  const file = span.source.file === 'main.mjml' ? '' : `${span.source.file}: `;
  return `${file}${code} [${span.source.text.slice(span.start, span.end)}] ${message}`;
}

/** Where it stands as far as these tests care: in elements by name. */
export type Place = readonly Element[];

/** Markup that takes everything. A head is no text; what has the attribute `hidden` is not seen; `a` is a link. */
export function plainMarkup(note: (what: string, place: Place) => void = () => undefined): MarkupChecks<Place> {
  return {
    outside: [],
    enter: (element, place) => {
      note(`<${element.name}>`, place);
      return [...place, element];
    },
    text: (part, place) => note(part.text, place),
    comment: (comment, place) => note(textOf(comment), place),
    hole: (hole, type, place) => note(`${textOf(hole)} ${type.kind}`, place),
    attributeHole: (hole, type, { element, attribute, place }) =>
      note(`${element.name} ${attribute.name}=${textOf(hole)} ${type.kind}`, place),
    hidingAt: (place) => {
      const hidden = place.find(
        ({ name, attributes }) => name === 'mj-title' || attributes.some((one) => one.name === 'hidden'),
      );
      return hidden ? { span: hidden.nameSpan, why: 'it is hidden' } : null;
    },
    isLink: ({ name }) => name === 'a',
    isTextPlace: (place) => place.every(({ name }) => name !== 'mj-style' && name !== 'mj-title'),
    isSeen: (text) => text.trim() !== '',
  };
}

function textOf({ span }: { readonly span: Span }): string {
  return span.source.text.slice(span.start, span.end);
}

/** `path if condition, condition` of a showing, with `hidden` and `as href` where it is so. */
export function showingWords({ path, guard, as, hidden, loops }: Showing): string {
  const words = path.map((step) => (typeof step === 'object' ? `#${step.loop}` : step)).join('.');
  const under = guard.map((condition) => JSON.stringify(condition)).join(' ');
  const inLoops = loops.map(({ loop }) => ` in #${loop}`).join('');
  return `${words}${as === 'href' ? ' as href' : ''}${hidden ? ' hidden' : ''}${inLoops}${under === '' ? '' : ` if ${under}`}`;
}
