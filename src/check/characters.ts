import { listTextKind } from '../link/list-texts.ts';
import { error } from '../model/diagnostic.ts';
import type { Diagnostic, Report } from '../model/diagnostic.ts';
import { NAME_FIELDS } from '../model/message.ts';
import type { MapNode, Node, Path, ScalarNode } from '../model/node.ts';
import { spanInText } from '../model/text.ts';
import { codePoint } from '../model/code-point.ts';
import { nameFindings } from './names.ts';
import { nameOf } from './place.ts';
import { shown } from './wordings.ts';

/**
 * Looks at the characters of every text of a message or of `envoi.yaml`: line breaks and control characters that would
 * break a header, marks that turn the direction of writing, names in two alphabets, places that nobody filled in. Also
 * those written as escapes. Texts with a format (addresses, links, dates) are left to it, but for `{{`, which may stand in
 * the texts of a message to a list.
 */
export function checkCharacters(root: MapNode, report: Report, isToList = false): void {
  visit(root, []);

  function visit(node: Node, path: Path): void {
    if (node.kind === 'map') for (const { key, value } of node.entries) visit(value, [...path, key.text.value]);
    else if (node.kind === 'sequence') for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    else for (const finding of findingsIn(node, path, isToList)) report(finding);
  }
}

function findingsIn(node: ScalarNode, path: Path, isToList: boolean): readonly Diagnostic[] {
  const names = isName(path) ? nameFindings(node, path) : [];
  // Nearly every text has none of these and is done here.
  if (!/[\p{Cc}\u00AD\u200B\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]|\{\{/u.test(node.text.value)) return names;
  const unfilled = isToList && listTextKind(path) !== null ? [] : placeholders(node, isToList);
  if (hasFormat(path)) return unfilled;
  return [...unfilled, ...hiddenCharacters(node, path), ...directionMarks(node), ...names];
}

/**
 * Keys whose values have a format, which says what is wrong with them. These tables stand here and are not read from the
 * schemas: which texts are names and which stand in one line is no matter of JSON Schema, and this look is also taken at
 * messages whose schema is not known.
 */
const FORMATTED: ReadonlySet<string> = new Set([
  'template',
  'language',
  'intent',
  'email',
  'reply_to',
  'phone',
  'timezone',
  'url',
  'logo',
  'accent',
  'deadline',
  'send_at',
  'in_reply_to',
  'references',
  'file',
  'rule',
  'until',
]);

function hasFormat(path: Path): boolean {
  return FORMATTED.has(lastKey(path)) && path[0] !== 'details' && path[0] !== 'context';
}

/** Keys of people's names. */
const NAMES: ReadonlySet<string> = new Set(NAME_FIELDS);

/** Where names of people stand: not the names of companies and files. */
const PEOPLE: ReadonlySet<string | number | undefined> = new Set(['recipient', 'sender', 'senders', 'cc']);

function isName(path: Path): boolean {
  return NAMES.has(lastKey(path)) && PEOPLE.has(path[0]);
}

/** The keys whose texts become headers or stand in one line of a letter, but for the prose in them. */
const ONE_LINE: ReadonlySet<string | number | undefined> = new Set([
  'recipient',
  'sender',
  'senders',
  'company',
  'subject',
  'preheader',
  'greeting',
  'options',
  'table',
  'next_step',
  'thread',
  'cc',
  'attachments',
]);

/** Texts that may have several lines: prose, what never leaves the file, and what a mistyped key may hold. */
function isProse(path: Path): boolean {
  const [root, inner] = path;
  // A whole closing may have several lines, each of its parts is one.
  if (root === 'closing') return path.length === 1;
  if (!ONE_LINE.has(root)) return true;
  return (root === 'next_step' && inner === 'summary') || (root === 'options' && lastKey(path) === 'text');
}

function lastKey(path: Path): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

function hiddenCharacters(node: ScalarNode, path: Path): readonly Diagnostic[] {
  const { value } = node.text;
  const lineBreak = isProse(path) ? null : /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u.exec(value);
  // A line break in a value is one mistake, however many there are; the other characters are one for each word.
  if (lineBreak !== null) return [lineBreakIn(node, path, lineBreak.index, lineBreak[0].length)];
  const others = isProse(path) ? HIDDEN_IN_PROSE : HIDDEN;
  // One that stands in the file as it is has been found there; here are those written as escapes.
  const escaped = onePerWord(value, others).filter(({ index, found }) => !isRaw(node, index, found));
  return escaped.map(({ index, found }) => {
    const isLost = found.startsWith('\uFFFD');
    const why = isLost ? 'where a letter was lost' : 'which nobody can see';
    const help = isLost ? 'write the letter that belongs there' : 'take it out';
    const span = spanInText(node.text, index, index + 1);
    return error('schema/control-character', span, `${nameOf(path)} has ${hiddenName(found)} in it, ${why}`, { help });
  });
}

/** Joiners, selectors of variants and no-break spaces belong to writing; in prose so do soft hyphens, tabs and lines. */
const HIDDEN = /[\p{Cc}\u00AD\u200B\u2060\uFEFF\uFFFD]+/gu;
const HIDDEN_IN_PROSE = /(?:[^\P{Cc}\t\n\r]|[\u200B\u2028\u2029\u2060\uFEFF\uFFFD])+/gu;

function isRaw({ text }: ScalarNode, index: number, found: string): boolean {
  return (
    /^\p{Cc}/u.test(found) && text.source.text.startsWith(found.charAt(0), spanInText(text, index, index + 1).start)
  );
}

function lineBreakIn(node: ScalarNode, path: Path, index: number, length: number): Diagnostic {
  const isBlock = node.style === 'literal' || node.style === 'folded';
  const header = { ...node.span, end: node.span.start + 1 };
  const span = isBlock ? header : spanInText(node.text, index, index + length);
  const help = isBlock
    ? `write it behind the colon, without \`${node.style === 'literal' ? '|' : '>'}\``
    : 'write it in one line';
  return error('schema/line-break', span, `${nameOf(path)} must be one line, and has a line break in it`, { help });
}

/** Marks that show text in another order than it has (CVE-2021-42574). Those that right-to-left writing needs pass. */
function directionMarks({ text }: ScalarNode): readonly Diagnostic[] {
  return onePerWord(text.value, /[\u202A-\u202E\u2066-\u2069]/gu).map(({ index, found }) => {
    const message = `the invisible character ${codePoint(found)} changes the order in which the text is shown`;
    const help =
      'take it out; if a word needs its own direction, put it into the text as a right-to-left mark (U+200F)';
    return error('schema/bidi-control', spanInText(text, index, index + 1), message, { help });
  });
}

function placeholders({ text, span: whole }: ScalarNode, isToList: boolean): readonly Diagnostic[] {
  // Without quotation marks YAML takes it for something else, and has said so.
  if (text.source.text.startsWith('{{', whole.start)) return [];
  return placesIn(text.value).map(({ index, found }) => {
    const span = spanInText(text, index, index + found.length);
    const why = isToList ? 'here nothing is filled in' : 'a message to one person has nothing that is filled in';
    const help = `write what should stand there: ${why}`;
    return error('personal/no-leftover-placeholder', span, `${shown(found)} is a place that nobody filled in`, {
      help,
    });
  });
}

/** Each `{{…}}`, and the word that begins with a `{{` behind which none is closed. Takes time linear in the text. */
function placesIn(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  const word = /\{\{\S*/gu;
  const lastClosing = text.lastIndexOf('}}');
  for (let index = text.indexOf('{{'); index >= 0; index = text.indexOf('{{', word.lastIndex)) {
    word.lastIndex = index;
    const open = text.startsWith('{{{', index) ? 3 : 2;
    if (index + open <= lastClosing) {
      const closing = text.indexOf('}}', index + open);
      word.lastIndex = closing + (text.startsWith('}}}', closing) ? 3 : 2);
    } else word.test(text);
    hits.push({ index, found: text.slice(index, word.lastIndex) });
  }
  return hits;
}

interface Hit {
  readonly index: number;
  readonly found: string;
}

/** The first match in each word. */
function onePerWord(text: string, pattern: RegExp): readonly Hit[] {
  const hits: Hit[] = [];
  let wordEnd = 0;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (index < wordEnd) continue;
    hits.push({ index, found });
    const length = text.slice(index + found.length).search(/[ \n]/u);
    wordEnd = length < 0 ? text.length : index + found.length + length;
  }
  return hits;
}

function hiddenName(character: string): string {
  if (character.startsWith('\t')) return 'a tab';
  if (!/^\p{Cc}/u.test(character)) return `the character ${codePoint(character)}`;
  return `the control character ${codePoint(character)}`;
}
