import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { attributeNames, mjmlElements, typesOf } from '../../prove/markup/mjml.ts';
import type { Hover, Question, Suggestion } from '../answers.ts';
import { code } from '../markdown.ts';
import { fits } from '../yaml/fits.ts';
import { inChoice } from '../without-stops.ts';
import type { Piece } from './pieces.ts';

/** What is being written where the cursor stands in markup. */
type Spot =
  | { readonly kind: 'element' | 'closing'; readonly typed: string; readonly around: readonly string[] }
  | {
      readonly kind: 'attribute';
      readonly typed: string;
      readonly element: string;
      readonly others: readonly string[];
      /** What stands behind it: its own value, or at once the name of another one. */
      readonly next: 'value' | 'name' | null;
    }
  | { readonly kind: 'value'; readonly typed: string; readonly element: string; readonly attribute: string };

/** Elements of MJML, their attributes, and the values of these that are words. */
export function markupSuggestions({ source, offset }: Question, pieces: readonly Piece[]): readonly Suggestion[] {
  const spot = spotAt(withoutExpressions(source, pieces), offset);
  if (spot === null) return [];
  const isBefore = spot.kind === 'attribute' && spot.next === 'name';
  const [behind = ''] = isBefore ? [] : (/^[\w-]*/.exec(source.text.slice(offset, offset + MOST_NAME)) ?? []);
  const replace: Span = { source, start: offset - spot.typed.length, end: offset + behind.length };
  return wordsAt(spot)
    .filter(({ label }) => fits(spot.typed, label) !== null)
    .map(({ label, kind, detail, insert = label }) => {
      const isSnippet = insert !== label;
      return {
        label,
        kind,
        detail,
        documentation: null,
        insert,
        replace,
        rank: fits(spot.typed, label) ?? 0,
        isSnippet,
      };
    });
}

interface Word extends Pick<Suggestion, 'label' | 'kind' | 'detail'> {
  readonly insert?: string;
}

function wordsAt(spot: Spot): readonly Word[] {
  switch (spot.kind) {
    case 'closing':
      return spot.around.slice(-1).map((label) => ({ label, kind: 'block', detail: 'closes this element' }));
    case 'element':
      return childrenOf(spot.around.at(-1) ?? null).map((label) => ({
        label,
        kind: 'block',
        detail: 'element of MJML',
      }));
    case 'attribute':
      return attributesOf(spot.element)
        .filter(([name]) => !spot.others.includes(name))
        .map(([label, type]) => ({
          label,
          kind: 'field',
          detail: type,
          insert: attributeInsert(label, type, spot.next),
        }));
    case 'value':
      return wordsOf(typeOf(spot.element, spot.attribute)).map((label) => ({
        label,
        kind: 'value',
        detail: spot.attribute,
      }));
  }
}

const MOST_NAME = 100;

/** What an element or an attribute of MJML takes. */
export function markupHover(source: Source, offset: number, pieces: readonly Piece[]): Hover | null {
  const tag = tagNameAt(source, offset, pieces);
  const element = tag && mjmlElements.get(source.text.slice(tag.start, tag.end));
  if (!tag || !element) return null;
  const { name, children, attributes } = element;
  const lines = [
    `${code(`<${name}>`)}, an element of MJML`,
    children.length === 0 ? null : `Takes ${children.map((child) => code(child)).join(', ')}`,
    attributes.size === 0
      ? null
      : `Attributes: ${[...attributes.keys()].map((attribute) => code(attribute)).join(', ')}`,
  ];
  return { span: tag, markdown: lines.filter((line) => line !== null).join('\n\n') };
}

/** The name of the element whose tag an offset stands in the name of. */
export function tagNameAt(source: Source, offset: number, pieces: readonly Piece[]): Span | null {
  const text = withoutExpressions(source, pieces);
  const open = text.lastIndexOf('<', offset);
  const [whole = ''] =
    open < 0 || offset - open > MOST_NAME ? [] : (/^<\/?[a-z][\w-]*/i.exec(text.slice(open, open + MOST_NAME)) ?? []);
  const start = open + (whole.startsWith('</') ? 2 : 1);
  const end = open + whole.length;
  return whole !== '' && start <= offset && offset <= end ? { source, start, end } : null;
}

/** Expressions and comments as spaces: no tag begins in them. */
function withoutExpressions({ text }: Source, pieces: readonly Piece[]): string {
  let result = '';
  for (const { span } of pieces) {
    result += text.slice(result.length, span.start);
    result += ' '.repeat(span.end - result.length);
  }
  result += text.slice(result.length);
  return result.replaceAll(/<!--[^]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
}

function spotAt(text: string, offset: number): Spot | null {
  const head = text.slice(0, offset);
  const open = head.lastIndexOf('<');
  const around = (): readonly string[] => openElements(head.slice(0, Math.max(0, open)));
  const tag = open < 0 ? '' : head.slice(open);
  const [, slash, name] = /^<(\/?)([\w-]*)$/.exec(tag) ?? [];
  if (name !== undefined) return { kind: slash === '/' ? 'closing' : 'element', typed: name, around: around() };
  const [, element, inside] =
    /^<([\w-]+)((?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*\s*(?:=\s*["'][^"']*|\s[\w-]*)?)$/.exec(tag) ?? [];
  if (element === undefined || inside === undefined) return null;
  const [, attribute, double, single = ''] = /([\w-]+)\s*=\s*(?:"([^"]*)|'([^']*))$/.exec(inside) ?? [];
  if (attribute !== undefined && isOpenValue(inside))
    return { kind: 'value', typed: double ?? single, element, attribute };
  const [, typed] = /\s([\w-]*)$/.exec(inside) ?? [];
  if (typed === undefined) return null;
  const [, tail = '', rest = ''] = /^([\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)/.exec(text.slice(offset)) ?? [];
  const next = typed === '' && tail !== '' ? 'name' : /^\s*=/.test(rest) ? 'value' : null;
  const others = [...namesIn(inside), ...namesIn(next === 'name' ? tail + rest : rest)];
  return { kind: 'attribute', typed, element, others, next };
}

/** The names of attributes that have a value. */
function namesIn(inside: string): readonly string[] {
  const bare = inside.replaceAll(/"[^"]*"|'[^']*'/g, '""');
  return [...bare.matchAll(/([\w-]+)\s*=/g)].flatMap(([, name]) => name ?? []);
}

/** Whether the last quotation mark opens a value. */
function isOpenValue(inside: string): boolean {
  return inside.replaceAll(/"[^"]*"|'[^']*'/g, '').search(/["']/) >= 0;
}

/** The elements that are open at the end of a text, outermost first. */
function openElements(text: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = '', rest = ''] of text.matchAll(/<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi)) {
    if (slash === '/') {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    } else if (!rest.endsWith('/') && !VOID.has(name)) open.push(name);
  }
  return open;
}

/** Elements of HTML without an end, and those of MJML that never have children. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col']);

function childrenOf(parent: string | null): readonly string[] {
  if (parent === null) return [...mjmlElements.keys()];
  if (parent === 'mj-attributes') return [...[...mjmlElements.keys()].filter(hasAttributes), 'mj-all', 'mj-class'];
  return mjmlElements.get(parent)?.children ?? [];
}

function hasAttributes(name: string): boolean {
  return (mjmlElements.get(name)?.attributes.size ?? 0) > 0;
}

function attributesOf(name: string): readonly (readonly [name: string, type: string])[] {
  const element = mjmlElements.get(name);
  if (element === undefined) return [];
  if (name === 'mj-all' || name === 'mj-class')
    return attributeNames().map((one) => [one, typesOf(one)[0] ?? 'string']);
  const everywhere = ['mj-class', 'css-class'].map((one) => [one, 'string'] as const);
  return [...[...element.attributes].map(([one, { type }]) => [one, type] as const), ...everywhere];
}

function typeOf(element: string, attribute: string): string {
  return attributesOf(element).find(([name]) => name === attribute)?.[1] ?? '';
}

/** The words that a type accepts: `enum(left,center,right)`. */
function wordsOf(type: string): readonly string[] {
  if (type === 'boolean') return ['true', 'false'];
  return (
    /^enum\((.*)\)$/
      .exec(type)?.[1]
      ?.split(',')
      .filter((word) => word !== '') ?? []
  );
}

/** A snippet: the attribute with its quotation marks, in which its words can be chosen. Its name, where it has a value. */
function attributeInsert(name: string, type: string, next: 'value' | 'name' | null): string {
  if (next === 'value') return name;
  const words = wordsOf(type).map(inChoice);
  const value = words.length === 0 ? '$1' : `\${1|${words.join(',')}|}`;
  return `${name}="${value}"$0${next === 'name' ? ' ' : ''}`;
}
