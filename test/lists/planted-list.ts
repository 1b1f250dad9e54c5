import { domainToASCII } from 'node:url';
import type { Severity } from '../../src/model/diagnostic.ts';

/** A row that is wrong in one way. The wrong part of a cell stands in «», as it is written in CSV. */
export interface Planted {
  readonly code: string;
  readonly severity: Severity;
  /** The column, as the file calls it; null for rows as a whole. */
  readonly field: string | null;
  /** The cells that are otherwise than in a good row, as they are written. */
  readonly cells: Readonly<Record<string, string>>;
  /** Written behind the row, or cut from its end. */
  readonly more: string;
  readonly less: number;
}

/** A fault as it has to be reported. */
export interface Expected {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: Severity;
  readonly field: string | null;
  readonly row: number;
  readonly text: string;
}

export interface PlantedList {
  readonly csv: string;
  readonly expected: readonly Expected[];
}

export const COLUMNS: readonly string[] = [
  'Kundenr',
  'Fornavn',
  'Etternavn',
  'E-post',
  'Firma',
  'Fornyes',
  'Pris',
  'Valuta',
  'Medlem',
  'Størrelser',
  'Postnr',
  'Merknad',
];

/**
 * A list of `count` good rows with these faults in it: the first row, the last, both sides of the first block's end, and
 * wherever the seed says. Some rows have cells over several lines, so that lines are not rows.
 */
export function plantedList(count: number, faults: readonly Planted[], seed: number): PlantedList {
  const places = placesOf(count, faults.length, seed);
  const at = new Map(places.map((row, index) => [row, faults[index]]));
  const expected: Expected[] = [];
  const lines = [`\ufeff${COLUMNS.join(';')}`];
  let line = 2;
  for (let row = 1; row <= count; row += 1) {
    const fault = at.get(row);
    const marked = fault === undefined ? goodRow(row).join(';') : faultyRow(row, fault);
    const text = marked.replaceAll(/[«»]/g, '');
    if (fault !== undefined) expected.push(expectedAt(marked, fault, row, line));
    lines.push(text);
    line += text.split('\n').length;
  }
  return { csv: `${lines.join('\n')}\n`, expected };
}

function faultyRow(row: number, { cells, more, less }: Planted): string {
  const good = goodRow(row);
  const written = COLUMNS.map((name, index) => cells[name] ?? good[index] ?? '');
  const text = written
    .slice(0, written.length - less)
    .join(';')
    .replaceAll(/EMAIL(\d+)/g, (_, number) => emailOf(Number(number)))
    .replaceAll(/CAPITALS(\d+)/g, (_, number) => emailOf(Number(number)).toUpperCase())
    .replaceAll(/ASCII(\d+)/g, (_, number) => asciiOf(emailOf(Number(number))));
  return `${text}${more}`;
}

function expectedAt(marked: string, { code, severity, field }: Planted, row: number, line: number): Expected {
  const before = marked.slice(0, marked.indexOf('«'));
  const column = before.length - (before.lastIndexOf('\n') + 1) + 1;
  const text = /«([^]*)»/.exec(marked)?.[1] ?? '';
  return { line: line + before.split('\n').length - 1, column, code, severity, field, row, text };
}

/** Rows 1 to 20 are never wrong, but the first: others may be twice what they are. */
function placesOf(count: number, faults: number, seed: number): readonly number[] {
  const random = numbers(seed);
  const places = new Set([1, 1000, 1001, count]);
  while (places.size < faults) places.add(21 + Math.floor(random() * (count - 21)));
  return [...places].toSorted((one, other) => one - other);
}

function goodRow(row: number): readonly string[] {
  const [given, family] = nameOf(row);
  const month = `${1 + (row % 12)}`.padStart(2, '0');
  const note = row % 97 === 0 ? '"Ringte; sa\n""ja"" til\nalt"' : '';
  return [
    `${10_000_000 + row}`,
    given,
    family,
    emailOf(row),
    row % 31 === 0 ? `"Nordlys; Lys ""${row}"" AS"` : `Nordlys ${row} AS`,
    `${`${1 + (row % 28)}`.padStart(2, '0')}.${month}.2027`,
    `${1 + (row % 9)} ${`${row % 1000}`.padStart(3, '0')},50`,
    row % 3 === 0 ? 'EUR' : 'NOK',
    row % 2 === 0 ? 'ja' : 'nei',
    row % 5 === 0 ? '' : `${36 + (row % 9)}|${46 + (row % 3)}`,
    `${row % 10_000}`.padStart(4, '0'),
    note,
  ];
}

function nameOf(row: number): readonly [given: string, family: string] {
  return [GIVEN[row % GIVEN.length] ?? '', FAMILY[row % FAMILY.length] ?? ''];
}

/** Every seventh has a domain in letters that are not ASCII. */
function emailOf(row: number): string {
  const domain = row % 7 === 0 ? 'blåbær' : 'nordlys';
  return `kunde${row}@${domain}${row % 50}.example`;
}

function asciiOf(email: string): string {
  const [local, domain = ''] = email.split('@');
  return `${local}@${domainToASCII(domain)}`;
}

const GIVEN = ['Kari', 'Ola', 'Åse', 'Bjørn', 'Nuria', 'Null', 'Jean-Luc', 'Zoë', 'Marit', 'Øystein', 'Siân'];
const FAMILY = ['Nordmann', 'Null', 'de la Cruz', 'O’Brien', 'Łukaszewicz', 'None', 'Bjørnstad', 'Nguyễn', 'True'];

/** Numbers from 0 to 1, the same for one seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
