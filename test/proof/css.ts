import { type DefaultTreeAdapterTypes, html } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** One selector of a rule with what it declares, as far as a reader of a mail may meet it. */
export interface StyleRule {
  readonly selector: readonly Step[];
  readonly declarations: readonly Declaration[];
  /** In `@media`, `@supports` and the like: it holds for some readers only. */
  readonly isConditional: boolean;
}

export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
}

/** A compound selector and how it is joined to the one before it. */
interface Step {
  readonly combinator: ' ' | '>' | '+' | '~';
  readonly compound: string;
}

/** Reads a style sheet. What is no rule that a letter can have is passed over: it hides nothing. */
export function rulesOf(css: string, isConditional = false): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  const text = css.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' ');
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open === -1) break;
    const prelude = text
      .slice(at, open)
      .replace(/^[^]*;/, '')
      .trim();
    const close = endOfBlock(text, open);
    const body = text.slice(open + 1, close);
    at = close + 1;
    if (/^@(?:media|supports|layer|container|document)\b/i.test(prelude)) rules.push(...rulesOf(body, true));
    else if (!prelude.startsWith('@')) rules.push(...rulesWith(prelude, body, isConditional));
  }
  return rules;
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function rulesWith(prelude: string, body: string, isConditional: boolean): readonly StyleRule[] {
  const declarations = declarationsOf(body);
  return splitOutside(prelude, ',').map((selector) => ({ selector: stepsOf(selector), declarations, isConditional }));
}

export function declarationsOf(text: string): readonly Declaration[] {
  return splitOutside(unescaped(text.replace(/\/\*[^]*?(?:\*\/|$)/g, '')), ';').flatMap((part) => {
    const colon = part.indexOf(':');
    if (colon === -1) return [];
    const value = part.slice(colon + 1).trim();
    return [
      {
        property: part.slice(0, colon).trim().toLowerCase(),
        value: value.replace(/\s*!\s*important\s*$/i, '').toLowerCase(),
        isImportant: /!\s*important\s*$/i.test(value),
      },
    ];
  });
}

/** `no\\6e e` is `none`. */
function unescaped(text: string): string {
  return text
    .replace(/\\([0-9a-f]{1,6})[ \t\n]?/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16) % 0x110000),
    )
    .replace(/\\(?=[g-z-])/gi, '');
}

/** Splits where the separator stands outside brackets and quotes. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  let quote = '';
  for (const char of text) {
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth -= 1;
    if (char === separator && depth === 0 && quote === '') parts.push('');
    else parts.push(`${parts.pop() ?? ''}${char}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function stepsOf(selector: string): readonly Step[] {
  const parts =
    selector.trim().match(/\s*[>+~]\s*|\s+|(?:\[[^\]]*\]|\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s>+~[(])+/g) ?? [];
  const steps: Step[] = [];
  let combinator: Step['combinator'] = ' ';
  for (const part of parts) {
    const sign = part.trim();
    if (sign === '') combinator = ' ';
    else if (sign === '>' || sign === '+' || sign === '~') combinator = sign;
    else {
      steps.push({ combinator, compound: part });
      combinator = ' ';
    }
  }
  return steps;
}

/** `isLenient`: what depends on the reader (`:hover`, `:checked`) is taken to hold. */
export function matches(element: Element, selector: readonly Step[], isLenient: boolean): boolean {
  const last = selector.at(-1);
  if (last === undefined || !matchesCompound(element, last.compound, isLenient)) return false;
  const rest = selector.slice(0, -1);
  if (rest.length === 0) return true;
  return relatives(element, last.combinator).some((other) => matches(other, rest, isLenient));
}

function relatives(element: Element, combinator: Step['combinator']): readonly Element[] {
  const parent = parentOf(element);
  const before = parent ? siblingsOf(element).slice(0, siblingsOf(element).indexOf(element)) : [];
  switch (combinator) {
    case '>':
      return parent ? [parent] : [];
    case '+':
      return before.slice(-1);
    case '~':
      return before;
    case ' ':
      return parent ? [parent, ...relatives(parent, ' ')] : [];
  }
}

export function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode !== null && 'tagName' in parentNode ? parentNode : null;
}

function siblingsOf(element: Element): readonly Element[] {
  return (element.parentNode?.childNodes ?? []).filter((node): node is Element => 'tagName' in node);
}

function matchesCompound(element: Element, compound: string, isLenient: boolean): boolean {
  const parts = compound.match(/\[[^\]]*\]|::?[\w-]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?|[.#][^.#:[]+|[^.#:[]+/g) ?? [];
  return parts.every((part) => matchesPart(element, part, isLenient));
}

function matchesPart(element: Element, part: string, isLenient: boolean): boolean {
  const attribute = (name: string): string | undefined => element.attrs.find((attr) => attr.name === name)?.value;
  if (part === '*') return true;
  if (part.startsWith('.')) return (attribute('class') ?? '').split(/\s+/).includes(unescaped(part.slice(1)));
  if (part.startsWith('#')) return attribute('id') === part.slice(1);
  if (part.startsWith('[')) {
    const [, name = '', operator, , quoted, plain] =
      /^\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(["']?)(?:(.*)\3|([^\]]*)))?\s*(?:[is]\s*)?\]$/i.exec(part) ?? [];
    const value = attribute(name.toLowerCase());
    return value !== undefined && holds(value, operator, quoted ?? plain ?? '');
  }
  if (part.startsWith('::')) return false;
  if (part.startsWith(':')) return matchesPseudo(element, part.slice(1).toLowerCase(), isLenient);
  return element.tagName === part.toLowerCase() && element.namespaceURI === html.NS.HTML;
}

function holds(value: string, operator: string | undefined, wanted: string): boolean {
  switch (operator) {
    case '=':
      return value === wanted;
    case '~=':
      return value.split(/\s+/).includes(wanted);
    case '|=':
      return value === wanted || value.startsWith(`${wanted}-`);
    case '^=':
      return value.startsWith(wanted);
    case '$=':
      return value.endsWith(wanted);
    case '*=':
      return value.includes(wanted);
    default:
      return true;
  }
}

function matchesPseudo(element: Element, pseudo: string, isLenient: boolean): boolean {
  const [, name = '', argument = ''] = /^([\w-]+)(?:\((.*)\))?$/s.exec(pseudo) ?? [];
  const any = (): boolean => splitOutside(argument, ',').some((one) => matches(element, stepsOf(one), isLenient));
  const siblings = siblingsOf(element);
  const alike = siblings.filter(({ tagName }) => tagName === element.tagName);
  switch (name) {
    case 'root':
      return element.tagName === 'html';
    case 'not':
      return !any();
    case 'is':
    case 'where':
      return any();
    case 'first-child':
      return siblings[0] === element;
    case 'last-child':
      return siblings.at(-1) === element;
    case 'only-child':
      return siblings.length === 1;
    case 'first-of-type':
      return alike[0] === element;
    case 'last-of-type':
      return alike.at(-1) === element;
    case 'nth-child':
      return isNth(argument, siblings.indexOf(element) + 1);
    case 'nth-of-type':
      return isNth(argument, alike.indexOf(element) + 1);
    case 'link':
    case 'any-link':
      return element.tagName === 'a';
    default:
      return isLenient;
  }
}

function isNth(formula: string, position: number): boolean {
  const text = formula.replace(/\s/g, '').replace('odd', '2n+1').replace('even', '2n');
  const [, step, offset] = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(text) ?? [];
  const start = Number(offset ?? 0);
  if (step === undefined) return position === start;
  const width = step === '' || step === '+' ? 1 : step === '-' ? -1 : Number(step);
  if (width === 0) return position === start;
  return (position - start) % width === 0 && (position - start) / width >= 0;
}

/** How strong a selector is: ids, classes, names; as one number. */
export function weightOf(selector: readonly Step[]): number {
  const text = selector.map(({ compound }) => compound).join(' ');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/#/g) * 10_000 + count(/\.|\[|:(?!:)/g) * 100 + count(/(?<![\w.#:[-])[a-z][\w-]*/gi);
}
