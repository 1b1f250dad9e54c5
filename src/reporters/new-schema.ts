import type { ListColumn } from '../model/outcome.ts';
import { columnLines } from './list-facts.ts';
import type { Paint } from './paint.ts';
import { count } from './summary-line.ts';
import { visible } from './visible.ts';

export interface NewSchemaFacts {
  /** The schema's file as people see it from where they are, and the name under which messages ask for it. */
  readonly path: string;
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  readonly broken: number;
  readonly columns: readonly ListColumn[];
}

/** What a new row schema was made from, what was taken for what, and what only a person can know. */
export function newSchemaFacts(facts: NewSchemaFacts, paint: Paint): string {
  const { path, name, file, rows, broken, columns } = facts;
  const formats = formatsOf(columns);
  const unread = columns.some(({ field }) => field === null);
  return [
    paint.good(`wrote ${visible(path)} from ${count(rows, 'row')} of ${visible(file)}`),
    '',
    ...columnLines(columns, paint),
    '',
    'Read it before you use it:',
    '  - a field is required where no cell of its column is empty; take away what letters can do without',
    '  - give each field a title and a description that your colleagues understand',
    ...(unread ? ['  - columns without a field are not read'] : []),
    ...(broken === 0
      ? []
      : [`  - ${count(broken, 'row')} could not be read; \`envoi check\` of a message with this list says why`]),
    '',
    'A message to this list begins with',
    '',
    '  recipients:',
    `    schema: ${name}`,
    ...(formats === '' ? [] : [`    formats: { ${formats} }`]),
    '',
  ].join('\n');
}

/** How the cells of this file are written, as far as it is not the usual way. */
function formatsOf(columns: readonly ListColumn[]): string {
  const formatOf = (kind: ListColumn['kind']): string | null =>
    columns.find((column) => column.kind === kind && column.format !== null)?.format ?? null;
  const [date, decimal, list] = [formatOf('date'), formatOf('number'), formatOf('list')];
  return [
    date === null || date === 'yyyy-mm-dd' ? '' : `date: ${visible(date)}`,
    decimal === 'comma' ? 'decimal: comma' : '',
    list === null || list === ';' ? '' : `list: ${JSON.stringify(visible(list))}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
