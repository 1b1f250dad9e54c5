import { error, type Report } from '../model/diagnostic.ts';
import { spanInText, type Text } from '../model/text.ts';

/** Reports markup of other languages where it is certain: HTML tags, headings, lists, quotations, code. */
export function reportForeignMarkup(text: Text, report: Report): void {
  reportTags(text, report);
  for (const { pattern, what, help } of UNSUPPORTED) {
    const match = pattern.exec(text.value);
    if (match === null) continue;
    const mark = match[1] ?? match[0];
    const from = match.index + match[0].indexOf(mark);
    report(
      error(
        'markup/unsupported',
        spanInText(text, from, from + mark.length),
        `${what}, and the text of a letter has none`,
        { help },
      ),
    );
  }
}

/** Only tags that HTML has: `<Kari>`, `a < b` and `<3` are text. */
const TAG =
  /<(\/?)(a|abbr|b|big|blockquote|body|br|button|center|code|div|em|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|li|link|main|meta|nav|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|title|tr|u|ul|video)(?:\s[^<>]*)?\/?>/gi;

/** The opening tag stands for its closing one. */
function reportTags(text: Text, report: Report): void {
  const open = new Set<string>();
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.value.matchAll(TAG)) {
    const key = name.toLowerCase();
    if (slash === '/' && open.has(key)) continue;
    open.add(key);
    const help = HELP.get(key) ?? 'remove the tag; a text may use **bold**, *italic* and [text](https://…)';
    report(
      error(
        'markup/html',
        spanInText(text, index, index + tag.length),
        `${tag.replace(/\s+/g, ' ')} is HTML and would be sent as text`,
        { help },
      ),
    );
  }
}

const HELP: ReadonlyMap<string, string> = new Map([
  ['b', 'write **bold**'],
  ['strong', 'write **bold**'],
  ['i', 'write *italic*'],
  ['em', 'write *italic*'],
  ['a', 'write [text](https://…)'],
  ['br', 'remove it; an empty line begins a new paragraph'],
  ['p', 'remove it; an empty line begins a new paragraph'],
]);

const UNSUPPORTED: readonly { readonly pattern: RegExp; readonly what: string; readonly help: string }[] = [
  { pattern: /^#{1,6} (?=\S)/, what: 'the # makes a heading', help: 'remove the #' },
  {
    pattern: /^- (?=\S)|\n[ \t]*(- )(?=[^\n]*\n[ \t]*- )/,
    what: 'the dash makes a list',
    help: 'write it as a sentence, or put what the reader may choose between under options',
  },
  { pattern: /^> (?=\S)/, what: 'the > makes a quotation', help: 'remove the >' },
  {
    pattern: /`[^`\s](?:[^`\n]*[^`\s])?`/,
    what: 'the backticks mark code',
    help: 'remove the backticks, or use quotation marks',
  },
];
