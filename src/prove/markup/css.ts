import { type CssNode, type Declaration, parse, type Rule, walk } from 'css-tree';

/** What is read of CSS: what it sets on what. All offsets are those of the text that was read. */
export interface Css {
  readonly rules: readonly CssRule[];
  /** Those of a `style` attribute; of a sheet none. */
  readonly declarations: readonly CssDeclaration[];
  readonly faults: readonly CssFault[];
}

export interface CssRule {
  readonly selectors: readonly CssSelector[];
  readonly declarations: readonly CssDeclaration[];
  /** Where every way to it leads through `@media print`. */
  readonly isForPrint: boolean;
  /** In `@media (prefers-color-scheme: dark)`. */
  readonly isForDark: boolean;
}

export interface CssSelector {
  /** What the rule is set on. */
  readonly subject: CssCompound;
  /** What must stand around it. */
  readonly around: readonly CssCompound[];
}

export interface CssCompound {
  /** `div`; null where any will do. */
  readonly element: string | null;
  /** `.a` and `#b`, without their marks. */
  readonly names: readonly string[];
}

export interface CssDeclaration {
  /** In lower case. */
  readonly property: string;
  /** In lower case, without comments and `!important`. */
  readonly value: string;
  readonly isImportant: boolean;
  readonly start: number;
  readonly end: number;
}

export interface CssFault {
  readonly code: 'mjml/forbidden' | 'mjml/invalid-value';
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly help: string;
}

/** The contents of `<mj-style>`; `said` is as long as `text`, and the values are taken from it. */
export function readSheet(text: string, said: string = text): Css {
  return read(text, said, 'stylesheet');
}

/** The value of a `style` attribute. */
export function readStyle(text: string, said: string = text): Css {
  return read(text, said, 'declarationList');
}

/** Whether this piece of CSS leaves nothing open and ends no rule, declaration or comment that began before it. */
export function isWhole(text: string): boolean {
  return openFault(text) === null && endsWhole(text);
}

/** Whether a new rule or declaration can begin behind this piece of CSS, which began as one. */
export function endsWhole(text: string): boolean {
  const plain = text.replaceAll(PIECES, (piece) => (piece.startsWith('/*') ? ' ' : 'x'));
  const count = (bracket: string): number => plain.split(bracket).length;
  const isOpen = /["']|\/\*/.test(plain) || count('(') !== count(')') || count('[') !== count(']');
  return !isOpen && /(?:^|[{};])$/.test(plain.trimEnd());
}

function read(text: string, said: string, context: 'stylesheet' | 'declarationList'): Css {
  const open = openFault(text);
  if (open !== null) return { rules: [], declarations: [], faults: [open] };
  const faults: CssFault[] = [];
  const root = parse(text, {
    context,
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ offset }, node) => {
      const start = node.loc?.start.offset ?? offset;
      const end = node.loc?.end.offset ?? offset + 1;
      faults.push({ code: 'mjml/invalid-value', start, end, message: UNREADABLE, help: RULE_FORM });
    },
  });
  const isStyle = context === 'declarationList';
  const rules: CssRule[] = [];
  const declarations: CssDeclaration[] = [];
  walk(root, function (node) {
    const isNested = (node.type === 'Rule' || node.type === 'Atrule') && (this.rule !== null || isStyle);
    const refusal = isNested ? NESTED : refusalOf(node);
    if (refusal !== null) faults.push({ ...refusal, ...placeOf(node) });
    if (isNested) return this.skip;
    if (node.type === 'Rule') {
      const media = this.atrule?.name.toLowerCase() === 'media' ? this.atrule.prelude : null;
      rules.push(ruleOf(node, said, media === null ? '' : textOf(media, text).trim().toLowerCase()));
    }
    if (node.type === 'Declaration' && this.rule === null) declarations.push(declarationOf(node, said));
    return undefined;
  });
  return { rules, declarations, faults };
}

const NESTED = {
  code: 'mjml/invalid-value',
  message: 'a rule cannot stand in another rule: few mail programs read it',
  help: 'write it behind the rule, with its own selector',
} as const;

const UNREADABLE = 'mail programs cannot read this style';
const RULE_FORM = 'write it as name: value, with a semicolon between two of them';

/** Comments and texts. */
const PIECES = /\/\*[\s\S]*?\*\/|"[^"\n\\]*"|'[^'\n\\]*'/g;

/** What CSS leaves open takes in whatever comes after it, in the letter that is the next style. */
function openFault(text: string): CssFault | null {
  const plain = text.replaceAll(PIECES, (piece) => ' '.repeat(piece.length));
  const odd = /["'\\]|\/\*|<!--|-->/.exec(plain);
  if (odd) {
    const message = odd[0] === '\\' ? 'a style cannot have a backslash in it' : `this ${odd[0]} is not closed`;
    const help = odd[0] === '\\' ? 'write the character itself' : 'close it, or take it out';
    return { code: 'mjml/invalid-value', start: odd.index, end: odd.index + odd[0].length, message, help };
  }
  const open: number[] = [];
  for (const { 0: bracket, index } of plain.matchAll(/[{}()[\]]/g)) {
    if ('{(['.includes(bracket)) {
      open.push(index);
      continue;
    }
    const opening = open.pop();
    if (opening !== undefined && PAIRS.has(`${plain[opening] ?? ''}${bracket}`)) continue;
    const message = `this ${bracket} closes nothing`;
    return { code: 'mjml/invalid-value', start: index, end: index + 1, message, help: 'take it out' };
  }
  const [first] = open;
  if (first === undefined) return null;
  const message = `this ${plain[first] ?? ''} is not closed`;
  return { code: 'mjml/invalid-value', start: first, end: first + 1, message, help: 'close it, or take it out' };
}

const PAIRS: ReadonlySet<string> = new Set(['{}', '()', '[]']);

function refusalOf(node: CssNode): Omit<CssFault, 'start' | 'end'> | null {
  if (node.type === 'Url' || (node.type === 'Function' && /^(?:url|src|(?:-\w+-)?image(?:-set)?)$/i.test(node.name))) {
    const help = 'use <mj-image>, or background-url of <mj-section>';
    return { code: 'mjml/forbidden', message: 'a style cannot fetch anything', help };
  }
  if (node.type === 'Function' && /^expression$/i.test(node.name)) {
    return { code: 'mjml/forbidden', message: 'a style cannot hold a program', help: 'write the value itself' };
  }
  if (node.type === 'Declaration' && /^(?:behavior|-moz-binding)$/i.test(node.property)) {
    return { code: 'mjml/forbidden', message: 'a style cannot hold a program', help: 'take it out' };
  }
  if (node.type !== 'Atrule' || /^(?:media|supports)$/i.test(node.name)) return null;
  const fetches = /^(?:import|font-face|namespace)$/i.test(node.name);
  const message = fetches ? 'a style cannot fetch anything' : `@${node.name} cannot be used in a letter`;
  return { code: 'mjml/forbidden', message, help: fetches ? 'write the rules here' : 'only @media can be used' };
}

function ruleOf(rule: Rule, text: string, media: string): CssRule {
  const selectors =
    rule.prelude.type === 'Raw'
      ? []
      : rule.prelude.children
          .toArray()
          .map((node) => (node.type === 'Selector' ? selectorOf(node.children.toArray()) : null));
  const declarations = rule.block.children.toArray().filter((node) => node.type === 'Declaration');
  return {
    selectors: selectors.filter((selector) => selector !== null),
    declarations: declarations.map((node) => declarationOf(node, text)),
    isForPrint: media === 'print',
    isForDark: /\(\s*prefers-color-scheme\s*:\s*dark\s*\)/.test(media) && !/\bnot\b|,/.test(media),
  };
}

/** Null where it is set on no element, or only while the reader points at one. */
function selectorOf(nodes: readonly CssNode[]): CssSelector | null {
  const compounds: CssNode[][] = [[]];
  const joints: string[] = [];
  for (const node of nodes) {
    if (node.type === 'Combinator') {
      joints.push(node.name.trim());
      compounds.push([]);
    } else {
      compounds.at(-1)?.push(node);
    }
  }
  const subject = compounds.at(-1) ?? [];
  if (subject.some(isOfNoElement)) return null;
  // What stands beside an element is not around it: of `+` and `~` only the right side counts.
  const around = compounds.slice(0, -1).filter((_, index) => !['+', '~'].includes(joints[index] ?? ''));
  return { subject: compoundOf(subject), around: around.map(compoundOf) };
}

function isOfNoElement(node: CssNode): boolean {
  if (node.type === 'PseudoElementSelector') {
    return /^(?:before|after|marker|placeholder|selection|backdrop)$/i.test(node.name);
  }
  return (
    node.type === 'PseudoClassSelector' &&
    /^(?:before|after|hover|active|focus|focus-within|focus-visible)$/i.test(node.name)
  );
}

function compoundOf(nodes: readonly CssNode[]): CssCompound {
  const element = nodes.find((node) => node.type === 'TypeSelector');
  const name = element?.name.toLowerCase() ?? '*';
  return { element: name === '*' ? null : name, names: nodes.flatMap(namesIn) };
}

/** `.a`, `#a`, `[class="a"]` */
function namesIn(node: CssNode): readonly string[] {
  if (node.type === 'ClassSelector' || node.type === 'IdSelector') return [node.name.toLowerCase()];
  if (node.type !== 'AttributeSelector' || !/^(?:class|id)$/i.test(node.name.name)) return [];
  if (node.value === null || !['=', '~='].includes(node.matcher ?? '')) return [];
  const value = node.value.type === 'String' ? node.value.value : node.value.name;
  return value.toLowerCase().split(/\s+/).filter(Boolean);
}

function declarationOf(node: Declaration, text: string): CssDeclaration {
  const { start, end } = placeOf(node);
  const value = textOf(node.value, text).replaceAll(/\/\*[\s\S]*?\*\//g, ' ');
  return {
    property: node.property.toLowerCase(),
    value: value
      .replace(/!\s*important\s*$/i, '')
      .trim()
      .toLowerCase(),
    isImportant: node.important !== false,
    start,
    end: start + text.slice(start, end).trimEnd().length,
  };
}

function textOf(node: CssNode, text: string): string {
  const { start, end } = placeOf(node);
  return text.slice(start, end);
}

function placeOf({ loc }: CssNode): { readonly start: number; readonly end: number } {
  return { start: loc?.start.offset ?? 0, end: loc?.end.offset ?? 0 };
}
