import type { Citation, Explanation } from '../../model/rule.ts';
import { code, escaped } from '../markdown.ts';

/** What `envoi explain` says of a rule, but for its examples, as Markdown. */
export function ruleInWords(rule: Explanation): string {
  const { id, severity, summary, why, source, also = [] } = rule;
  const cited = source === null ? also : [source, ...also];
  return [
    `**${code(id)}** · ${severity}, ${standing(rule)}`,
    escaped(summary),
    escaped(why),
    ...cited.map(citation),
    `More: ${code(`envoi explain ${id}`)}`,
  ].join('\n\n');
}

function standing({ hard, isOptIn }: Pick<Explanation, 'hard' | 'isOptIn'>): string {
  if (hard) return 'cannot be allowed';
  return isOptIn === true ? 'holds only where envoi.yaml asks for it' : 'can be allowed with a reason';
}

function citation({ document, line, quote }: Citation): string {
  return `> “${escaped(quote)}”  \n> ${escaped(document)}, line ${line}`;
}
