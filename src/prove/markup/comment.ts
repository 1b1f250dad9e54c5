import { error, type Report } from '../../model/diagnostic.ts';
import type { Comment } from '../../model/template-tree.ts';
import type { Place } from './place.ts';
import { readSheet, readStyle } from './css.ts';
import { hidingSetting, letterSize } from './hides.ts';

/**
 * A comment shows nothing. What is for some mail programs only must not take anything from their readers: no program, no
 * style that hides, nothing that stays open behind it.
 */
export function checkComment({ span, isConditional }: Comment, { content, parent }: Place, report: Report): void {
  if (content === 'plain') {
    const message = `a comment in <${parent ?? ''}> would be shown as text`;
    report(error('mjml/misplaced', span, message, { help: 'write {{!-- … --}}, or take it out' }));
    return;
  }
  if (!isConditional) return;
  const text = span.source.text.slice(span.start, span.end);
  const fault = faultIn(text);
  if (fault !== null) report(error('mjml/forbidden', span, fault, { help: HELP }));
}

const HELP = 'write <!--[if mso]>…<![endif]--> with what is only added for Outlook, or take it out';

function faultIn(text: string): string | null {
  const inside = /^<!--\[if [^\]]*\]>([\s\S]*)<!\[endif\]-->$/i.exec(text)?.[1];
  if (inside === undefined || /<!|-->/.test(inside)) {
    return 'what follows this conditional comment is not shown by every mail program';
  }
  const odd = ELEMENTS.exec(inside)?.[1];
  if (odd !== undefined || /\son\w+\s*=|(?:java|vb)script:/i.test(inside)) {
    return `this conditional comment holds ${odd === undefined ? 'a program' : `<${odd}>`}, which mail programs block`;
  }
  const sheets = sheetsIn(inside);
  if (sheets === null) return 'a style is not closed in this comment';
  const styles = [...inside.matchAll(/\sstyle\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gi)];
  const groups = [
    ...sheets.flatMap((css) => readSheet(css).rules.map(({ declarations }) => declarations)),
    ...styles.map(([, double, single]) => readStyle(double ?? single ?? '').declarations),
  ];
  const hides = groups.some((group) => hidingSetting(group) !== null || letterSize(group) === 'tiny');
  return hides ? 'this conditional comment has a style that hides something' : null;
}

/** The contents of each `<style>`; null where one does not end. */
function sheetsIn(text: string): readonly string[] | null {
  const sheets: string[] = [];
  const lower = text.toLowerCase();
  for (let from = lower.indexOf('<style'); from >= 0; from = lower.indexOf('<style', from)) {
    const start = lower.indexOf('>', from) + 1;
    const end = lower.indexOf('</style', from);
    if (start === 0 || end < start) return null;
    sheets.push(text.slice(start, end));
    from = end;
  }
  return sheets;
}

/** They run programs, fetch, or take in what follows. */
const ELEMENTS =
  /<(script|noscript|iframe|object|embed|form|input|button|select|textarea|title|template|plaintext|xmp|noembed|noframes|svg|math|base|link|meta)(?![\w-])/i;
