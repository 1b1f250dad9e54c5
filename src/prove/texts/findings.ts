import type { Diagnostic, Edit, Fix, Related, Report } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { spanInText, type Text } from '../../model/text.ts';

/**
 * A report for what is found in a text that was read for itself, as `source`: its places become those in the file that
 * the text stands in, and its remedies those that a text has.
 */
export function findingsInText(text: Text, source: Source, report: Report): Report {
  const place = (span: Span): Span => (span.source === source ? spanInText(text, span.start, span.end) : span);
  const placeOfOther = ({ span, message }: Related): Related => ({ span: place(span), message });
  const placeOfEdit = (edit: Edit): Edit => ({ span: place(edit.span), text: edit.text });
  const placeOfFix = ({ title, safe, edits }: Fix): Fix => ({ title, safe, edits: edits.map(placeOfEdit) });
  return (finding) => {
    const { span, related, fixes } = finding;
    report({
      ...finding,
      help: helpOf(finding),
      span: span && place(span),
      related: related.map(placeOfOther),
      fixes: fixes.map(placeOfFix),
    });
  };
}

const COLUMN = 'write recipient. and the name of a column that is a text or a number';

/** What helps in a template may be what a text cannot have. */
function helpOf({ code, span, help }: Diagnostic): string | null {
  if (span === null || help === null) return help;
  const { text } = span.source;
  if (code === 'template/maybe-missing') {
    const written = text.slice(span.start, span.end);
    const isAlone = /\{\{~?\s*$/.test(text.slice(0, span.start));
    const instead = isAlone ? `, or {{default ${written} "…"}} for other words in its place` : '';
    return `write {{#if ${written}}} … {{/if}} around it${instead}`;
  }
  if (code === 'template/not-text' || help.includes('{{#each') || help.includes('{{#with')) {
    return COLUMN;
  }
  if (help === 'name a field of the letter') return COLUMN;
  // `{{recipient company}}`
  if (help.endsWith('write {{recipient}}'))
    return 'write recipient, a dot and the name of a column, with no space between';
  // Examples of helpers are those of templates.
  return help.replaceAll(/(?<![\w.])details\./g, 'recipient.');
}
