import type { SchemaChecker } from '../check/schema.ts';
import type { LanguagePack } from '../model/language.ts';
import type { RowData } from '../model/rows.ts';
import type { Schema } from '../model/schema.ts';
import { type PersonaField, personaFields } from './persona-fields.ts';

/** A made-up row that stresses a list. */
export interface Persona {
  readonly data: RowData;
  /** Behind `a made-up row with`. */
  readonly words: string;
}

/**
 * Made-up rows that a row schema accepts and that stress the letters of a list: nothing that can be left out, the longest
 * and the shortest values, names as they are seldom expected, numbers and days at which words change. Empty where no row
 * can be made up, as behind a pattern without an example.
 */
export function personasFor(schema: Schema, checker: SchemaChecker, language: LanguagePack): readonly Persona[] {
  const isValid = checker.validator(schema.name);
  if (isValid === null) return [];
  const fields = personaFields(schema, checker.schemas);
  const least: RowData = Object.fromEntries(
    fields.flatMap(({ name, isRequired, ordinary }) =>
      isRequired && ordinary !== undefined ? [[name, ordinary]] : [],
    ),
  );
  if (!isValid(least)) return [];
  const usual = changed(least, fields, ({ isRequired, ordinary }) => (isRequired ? undefined : ordinary), isValid);
  const stressed = stressesFor(language).flatMap(({ words, value }): readonly Persona[] => {
    const data = changed(usual, fields, value, isValid);
    return data === usual ? [] : [{ words, data }];
  });
  return usual === least
    ? [{ words: 'ordinary values', data: usual }, ...stressed]
    : [{ words: 'no optional value', data: least }, { words: 'every value', data: usual }, ...stressed];
}

type ValueFor = (field: PersonaField) => unknown;

interface Stress {
  readonly words: string;
  /** Undefined where the field stays as it is. */
  readonly value: ValueFor;
}

/** A row with other values, as far as its schema accepts them; the same row where it accepts none. */
function changed(
  row: RowData,
  fields: readonly PersonaField[],
  valueFor: ValueFor,
  isValid: (data: RowData) => boolean,
): RowData {
  let data = row;
  for (const field of fields) {
    const value = valueFor(field);
    if (value === undefined) continue;
    const next = { ...data, [field.name]: value };
    if (isValid(next)) data = next;
  }
  return data;
}

function stressesFor(language: LanguagePack): readonly Stress[] {
  const vocative = names('a name in the vocative', {
    given_name: 'Олена',
    patronymic: 'Петрівна',
    family_name: 'Коваленко',
    name: 'Олена Коваленко',
    vocative: 'Олено Петрівно',
  });
  return [
    { words: 'the longest values', value: longest },
    { words: 'the shortest values', value: shortest },
    ...NAMES,
    ...(language.vocative === undefined ? [] : [vocative]),
    ...NUMBERS.map((number) => numbers(number)),
    days('the first day of a year', '2027-01-01'),
    days('the last day of a year', '2026-12-31'),
  ];
}

const NAMES: readonly Stress[] = [
  names('a name that is written from right to left', {
    given_name: 'محمد',
    family_name: 'בן־דוד',
    name: 'محمد בן־דוד',
  }),
  names('an emoji in the name', { given_name: 'Kari 🌻', family_name: 'Nordmann 👩‍🔬', name: 'Kari Nordmann 🌻' }),
  names('markup and quotation marks in the name', {
    given_name: '<b>Kari</b> & "Ola"',
    family_name: '*Nordmann* [AS](https://example.no)',
    name: '<b>Kari</b> & "Ola"',
  }),
  names('an apostrophe and a hyphen in the name', {
    given_name: 'Anne-Marie',
    family_name: "O’Brien-D'Arcy",
    name: 'Anne-Marie O’Brien',
  }),
];

/** Where words change with numbers, in one language or another, and where figures get separators. */
const NUMBERS: readonly number[] = [0, 1, 2, 5, 1_000_000];

function names(words: string, values: { readonly [field: string]: string }): Stress {
  return { words, value: ({ name }) => (Object.hasOwn(values, name) ? values[name] : undefined) };
}

function numbers(value: number): Stress {
  const words = `the number ${value.toLocaleString('en')}`;
  return { words, value: ({ kind }) => (kind === 'number' || kind === 'integer' ? value : undefined) };
}

function days(words: string, value: string): Stress {
  return { words, value: ({ kind }) => (kind === 'date' ? value : undefined) };
}

function longest({ kind, longest: most }: PersonaField): unknown {
  return kind === 'text' ? LONG.slice(0, most).trimEnd() : undefined;
}

/** As long as anybody's. */
const LONG = 'Maximiliane-Annegrete von Hohenlohe-Waldenburg-Schillingsfürst';

function shortest({ kind, shortest: least }: PersonaField): unknown {
  return kind === 'text' ? 'Å'.repeat(least) : undefined;
}
