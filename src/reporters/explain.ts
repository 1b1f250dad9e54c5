import type { Citation, Example, Examples, Explanation } from '../model/rule.ts';
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
  const { id, severity, summary, why, examples } = explanation;
  const paint = createPaint(color);
  const sections: readonly Section[] = [
    { title: 'Why', lines: wrap(why, width, INDENT) },
    { title: 'Source', lines: citations(explanation, width) },
    ...examplesAs('', examples, paint),
    ...inSourceLanguage(explanation, paint),
  ];
  const parts = [
    [`${paint.strong(id)} ${paint.severity[severity](severity)}, ${standing(explanation)}`],
    wrap(summary, width, ''),
    ...sections.filter(({ lines }) => lines.length > 0).map(({ title, lines }) => [paint.strong(title)].concat(lines)),
  ];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function standing({ hard, isOptIn }: Explanation): string {
  if (hard) return 'cannot be allowed';
  const when = isOptIn === true ? 'under `profile: strict` or where envoi.yaml asks for it, ' : '';
  return `${when}can be allowed with a reason`;
}

/** The line that the rule rests on, and the others that say the same. */
function citations({ source, also = [] }: Explanation, width: number): readonly string[] {
  const all = source === null ? also : [source, ...also];
  return between(all.map(({ quote, document, line }) => wrap(`“${quote}”\n${document}, line ${line}`, width, INDENT)));
}

/** As the reader of the article would have them, whose language need not be English. */
function inSourceLanguage({ source, examplesIn = {} }: Explanation, paint: Paint): readonly Section[] {
  if (source === null) return [];
  const { tag, name } = LANGUAGES[source.document];
  const examples = examplesIn[tag];
  return examples === undefined ? [] : examplesAs(`, in ${name}`, examples, paint);
}

const LANGUAGES: { readonly [document in Citation['document']]: { readonly tag: string; readonly name: string } } = {
  '000-fy': { tag: 'fy', name: 'West Frisian' },
  '001-nb': { tag: 'nb', name: 'Norwegian' },
  '002-uk': { tag: 'uk', name: 'Ukrainian' },
  '003-ru': { tag: 'ru', name: 'Russian' },
};

function examplesAs(where: string, { bad, good }: Examples, paint: Paint): readonly Section[] {
  return [
    { title: `Bad${where}`, lines: between(bad.map((example) => marked(example, paint))) },
    { title: `Good${where}`, lines: between(good.map(plain)) },
  ];
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

/** With an empty line between one block and the next. */
function between(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** In a good example `«` and `»` are quotation marks. */
function plain(example: Example): readonly string[] {
  return example.split('\n').map((line) => INDENT + visible(line));
}

/** The lines of an example; below the one that holds `«…»`, carets in place of these marks. */
function marked(example: Example, paint: Paint): readonly string[] {
  return example.split('\n').flatMap((line) => {
    const from = line.indexOf('«');
    const text = line.replaceAll(/[«»]/g, '');
    const shown = INDENT + visible(text);
    if (from === -1) return [shown];
    const to = line.includes('»') ? line.indexOf('»') - 1 : text.length;
    return [shown, INDENT + underline(text, from, to, paint.severity.error)];
  });
}
