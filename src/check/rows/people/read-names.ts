import { type NamePart, type NameTable, nameKey } from '../../../link/vocatives.ts';
import { error, type Report } from '../../../model/diagnostic.ts';
import type { File } from '../../../model/project.ts';
import type { RowHead } from '../../../model/rows.ts';
import { type Span, spanOfFile } from '../../../model/span.ts';
import { shown } from '../../wordings.ts';
import { columnCalled, columnsInWords, type EachRow, readTable } from './read-table.ts';

/**
 * Reads a file under `names` in envoi.yaml: CSV with the columns `name` and `vocative`, and `part` where the name is no
 * given name. A name without a vocative waits for its answer, as `envoi names --missing` writes it. What cannot be used is
 * reported and left out.
 */
export function readNames(file: File, report: Report): NameTable {
  const table: { [key: string]: string } = {};
  const places = new Map<string, Span>();
  readTable(file, (head) => columnsOf(head, report, keep), report);
  return table;

  function keep(part: NamePart, name: string, vocative: string, placeOf: () => Span): void {
    const key = nameKey(part, name);
    const before = table[key];
    const span = places.get(key);
    if (before === undefined || span === undefined) {
      table[key] = vocative;
      places.set(key, placeOf());
    } else if (before !== vocative) {
      const sentence = `${shown(name)} has two vocatives, ${shown(before)} and ${shown(vocative)}`;
      const help = 'keep the one that is right; a name that is said in two ways needs `vocative` in the row itself';
      report(error('data/names-file', placeOf(), sentence, { help, related: [{ span, message: 'the other one' }] }));
    }
  }
}

type Keep = (part: NamePart, name: string, vocative: string, placeOf: () => Span) => void;

function columnsOf({ file, columns }: RowHead, report: Report, keep: Keep): EachRow | null {
  const [nameAt, vocativeAt, partAt] = [NAME, VOCATIVE, PART].map((names) => columnCalled(names, columns));
  if (nameAt == null || vocativeAt == null) {
    const missing = nameAt == null ? 'name' : 'vocative';
    const there = columns.length === 0 ? '' : `; there are ${columnsInWords(columns)}`;
    const help = `give it the columns \`name\` and \`vocative\`, and \`part\` for other names than given ones${there}`;
    report(error('data/names-file', spanOfFile(file), `the file has no column \`${missing}\``, { help }));
    return null;
  }
  return (cells, placeOf) => {
    const at = (column: number | null | undefined): string => (column == null ? '' : (cells[column] ?? '').trim());
    const [name, vocative, part] = [at(nameAt), at(vocativeAt), at(partAt)];
    if (vocative === '') return;
    if (name === '') return reportNameless(placeOf(nameAt), vocative, report);
    const odd = [nameAt, vocativeAt].find((column) => UNSAFE.test(at(column)));
    if (odd !== undefined) return reportUnsafe(placeOf(odd), report);
    if (part !== '' && !isPart(part)) return reportPart(placeOf(partAt ?? null), part, report);
    keep(isPart(part) ? part : 'given_name', name, vocative, () => placeOf(vocativeAt));
  };
}

const NAME: ReadonlySet<string> = new Set(['name', 'імя', 'имя']);
const VOCATIVE: ReadonlySet<string> = new Set(['vocative', 'звертання', 'кличний']);
const PART: ReadonlySet<string> = new Set(['part', 'частина', 'часть']);

/** A line break would be one in a greeting; marks of direction turn what stands behind them. */
const UNSAFE = /[\p{Cc}\u2028-\u202E\u2066-\u2069]/u;

const PARTS: ReadonlySet<string> = new Set<NamePart>(['given_name', 'patronymic', 'family_name', 'honorific', 'name']);

function isPart(part: string): part is NamePart {
  return PARTS.has(part);
}

function reportNameless(span: Span, vocative: string, report: Report): void {
  const sentence = `the vocative ${shown(vocative)} has no name that it belongs to`;
  report(error('data/names-file', span, sentence, { help: 'write the name as it stands in the list' }));
}

function reportUnsafe(span: Span, report: Report): void {
  const sentence = 'a line break or an invisible character stands in the cell, and would be printed in greetings';
  report(error('data/names-file', span, sentence, { help: 'take it out' }));
}

function reportPart(span: Span, part: string, report: Report): void {
  const help = `write ${[...PARTS].map((known) => `\`${known}\``).join(', ')}, or nothing for a given name`;
  report(error('data/names-file', span, `${shown(part)} is no part of a name`, { help }));
}
