import type { Example, Explanation } from '../model/rule.ts';
import { underline } from './frame.ts';
import { createPaint, type Paint } from './paint.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

export interface ExplainOptions {
  readonly color: boolean;
  readonly width: number;
}

/** What a rule demands and why, what it rests on, and how it looks when it is broken and when it is kept. */
export function explain(explanation: Explanation, { color, width }: ExplainOptions): string {
  const { id, severity, hard, summary, why, source, examples } = explanation;
  const paint = createPaint(color);
  const sections: readonly Section[] = [
    { title: 'Why', lines: wrap(why, width, INDENT) },
    {
      title: 'Source',
      lines: source === null ? [] : wrap(`“${source.quote}”\n${source.document}, line ${source.line}`, width, INDENT),
    },
    { title: 'Bad', lines: blocks(examples.bad, paint) },
    { title: 'Good', lines: blocks(examples.good, paint) },
  ];
  const allowing = hard ? 'cannot be allowed' : 'can be allowed with a reason';
  const parts = [
    [`${paint.strong(id)} ${paint.severity[severity](severity)}, ${allowing}`],
    wrap(summary, width, ''),
    ...sections.filter(({ lines }) => lines.length > 0).map(({ title, lines }) => [paint.strong(title)].concat(lines)),
  ];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** All codes with what they demand, by area. */
export function explainAll(explanations: readonly Explanation[], { color, width }: ExplainOptions): string {
  const paint = createPaint(color);
  const column = Math.max(...explanations.map(({ id }) => id.length)) + 2;
  const areas = new Set(explanations.map(areaOf));
  const list = [...areas].map((area) =>
    explanations
      .filter((explanation) => areaOf(explanation) === area)
      .flatMap(({ id, summary }) => {
        const [line = '', ...more] = wrap(summary, width, id.padEnd(column), ' '.repeat(column));
        return [paint.link(id) + line.slice(id.length)].concat(more);
      })
      .join('\n'),
  );
  return `${list.join('\n\n')}\n\n${paint.quiet('envoi explain CODE tells the reason, the source and shows examples')}\n`;
}

function areaOf({ id }: Explanation): string {
  return id.slice(0, id.indexOf('/'));
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

const INDENT = '  ';

function blocks(examples: readonly Example[], paint: Paint): readonly string[] {
  return examples.flatMap((example, index) => [...(index === 0 ? [] : ['']), ...block(example, paint)]);
}

/** The lines of an example; below the one that holds `«…»`, carets in place of these marks. */
function block(example: Example, paint: Paint): readonly string[] {
  return example.split('\n').flatMap((line) => {
    const from = line.indexOf('«');
    const text = line.replaceAll(/[«»]/g, '');
    const shown = INDENT + visible(text);
    if (from === -1) return [shown];
    const to = line.includes('»') ? line.indexOf('»') - 1 : text.length;
    return [shown, INDENT + underline(text, from, to, paint.severity.error)];
  });
}
