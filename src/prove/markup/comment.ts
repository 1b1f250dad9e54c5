import { error, type Report } from '../../model/diagnostic.ts';
import type { Comment } from '../../model/template-tree.ts';
import type { Place } from './place.ts';
import { readSheet, readStyle } from './css.ts';
import { hidingSetting, letterSize } from './hides.ts';
import { type OutlookTag, outlookTags } from './outlook-tags.ts';

/**
 * A comment shows nothing. What is for some mail programs only must not take anything from their readers: no program, no
 * style that hides, nothing that stays open behind it but cells of a table, which a later one closes.
 */
export function checkComment(
  comment: Comment,
  { content, parent }: Place,
  unpaired: ReadonlyMap<Comment, string>,
  report: Report,
): void {
  const { span, isConditional } = comment;
  if (content === 'plain') {
    const message = `a comment in <${parent ?? ''}> would be shown as text`;
    report(error('mjml/misplaced', span, message, { help: 'write {{!-- … --}}, or take it out' }));
    return;
  }
  if (!isConditional) return;
  const fault = faultIn(comment) ?? unpaired.get(comment) ?? null;
  if (fault !== null) report(error('mjml/forbidden', span, fault, { help: HELP }));
}

const HELP = 'write <!--[if mso]>…<![endif]--> with what is only added for Outlook, or take it out';

/** The condition of such a comment and what stands in it; null where it is no whole one. */
export function conditionalOf({ span }: Comment): { readonly condition: string; readonly inside: string } | null {
  const text = span.source.text.slice(span.start, span.end);
  const [, condition, inside] = /^<!--\[if ([^\]]*)\]>([\s\S]*)<!\[endif\]-->$/i.exec(text) ?? [];
  if (condition === undefined || inside === undefined || /<!|-->/.test(inside)) return null;
  return { condition: condition.trim().toLowerCase(), inside };
}

function faultIn(comment: Comment): string | null {
  const found = conditionalOf(comment);
  if (found === null) return 'what follows this conditional comment is not shown by every mail program';
  const tags = outlookTags(found.inside);
  if (tags === null) return 'this conditional comment has a tag in it that cannot be read with certainty';
  return tags.map(tagFault).find((fault) => fault !== null) ?? null;
}

function tagFault({ name, attributes, sheet }: OutlookTag): string | null {
  if (!KNOWN.test(name)) return `this conditional comment holds <${name}>, which does not belong in one`;
  const values = [...attributes];
  if (values.some(([attribute, value]) => attribute.startsWith('on') || /(?:java|vb)script:|data:/i.test(value))) {
    return 'this conditional comment holds a program, which mail programs block';
  }
  const sheets = [
    ...(sheet === null ? [] : [readSheet(sheet)]),
    ...values.filter(([attribute]) => attribute === 'style').map(([, value]) => readStyle(value)),
  ];
  if (sheets.some(({ faults }) => faults.length > 0)) return 'this conditional comment has a style that cannot be read';
  const groups = [...sheets, ...sheets.flatMap(({ rules }) => rules)];
  const hides = groups.some(({ declarations: group }) => hidingSetting(group) !== null || letterSize(group) === 'tiny');
  return hides ? 'this conditional comment has a style that hides something' : null;
}

/** What shows or places something, and shapes and settings of Outlook. */
const KNOWN =
  /^(?:table|thead|tbody|tr|td|th|div|p|span|center|font|b|strong|i|em|u|a|br|hr|img|h[1-6]|ul|ol|li|xml|style|[vow]:[a-z]\w*)$/;
