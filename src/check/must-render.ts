import { didYouMean } from '../link/did-you-mean.ts';
import { error, type Report } from '../model/diagnostic.ts';
import type { Entry, MapNode, Node } from '../model/node.ts';

/** Whether `mustRender` is one of the forms that it has; what it stands on is judged with the template. */
export function checkMustRender({ value }: Entry, report: Report): void {
  if (value.kind === 'map') return checkEntries(value, report);
  if (value.kind === 'scalar' && value.value === true) return;
  if (value.kind === 'scalar' && value.value === false) {
    const message = '`mustRender` can be added, but never taken away';
    report(error('schema/must-render', value.span, message, { help: 'take it out' }));
    return;
  }
  const help = 'write `true`, or a map such as `{ "order": 21 }`';
  report(error('schema/must-render', value.span, '`mustRender` is true or a map', { help }));
}

function checkEntries({ entries }: MapNode, report: Report): void {
  for (const { key, value } of entries) {
    const part = PARTS.get(key.text.value);
    if (part === undefined) reportUnknown(key, report);
    else if (!part.isRight(value)) {
      const message = `\`${key.text.value}\` of \`mustRender\` is ${part.what}`;
      report(error('schema/must-render', value.span, message, { help: part.help(value) }));
    }
  }
}

interface Part {
  readonly isRight: (value: Node) => boolean;
  readonly what: string;
  readonly help: (value: Node) => string;
}

const PLACES: readonly string[] = ['text', 'href'];

const PARTS: ReadonlyMap<string, Part> = new Map([
  [
    'order',
    {
      isRight: (value) => numberOf(value) !== null,
      what: 'a number',
      help: () => 'write a number, such as 21 for what stands between the body (20) and the table (25)',
    },
  ],
  [
    'as',
    {
      isRight: (value) => PLACES.includes(textOf(value)),
      what: '"text" or "href"',
      help: (value) => {
        const meant = didYouMean(textOf(value), PLACES);
        return meant === null ? 'write "text", or "href" for the target of a link' : `did you mean \`${meant}\`?`;
      },
    },
  ],
  [
    'max',
    {
      isRight: (value) => Number.isInteger(numberOf(value)) && (numberOf(value) ?? 0) >= 1,
      what: 'a whole number from 1 on',
      help: () => 'write how often a letter may show it at most',
    },
  ],
] satisfies [string, Part][]);

function reportUnknown(key: Entry['key'], report: Report): void {
  const known = [...PARTS.keys()];
  const meant = didYouMean(key.text.value, known);
  const list = known.map((name) => `\`${name}\``).join(', ');
  const help = meant === null ? `possible are ${list}` : `did you mean \`${meant}\`?`;
  const fixes =
    meant === null
      ? []
      : [{ title: `rename it to \`${meant}\``, safe: false, edits: [{ span: key.span, text: JSON.stringify(meant) }] }];
  report(error('schema/must-render', key.span, `\`mustRender\` has no part \`${key.text.value}\``, { help, fixes }));
}

function textOf(value: Node): string {
  return value.kind === 'scalar' ? value.text.value : '';
}

function numberOf(value: Node): number | null {
  return value.kind === 'scalar' && typeof value.value === 'number' ? value.value : null;
}
