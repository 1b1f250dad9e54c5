import { describe, expect, test } from 'vitest';
import { readNames } from '../../../src/check/rows/people/read-names.ts';
import { readSuppressed } from '../../../src/check/rows/people/read-suppressed.ts';
import { vocativeOf } from '../../../src/link/vocative.ts';
import { withNames } from '../../../src/link/vocatives.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { File } from '../../../src/model/project.ts';
import { createPlaces } from '../../../src/reporters/position.ts';
import { pack } from '../../link/packs.ts';

function fileOf(path: string, text: string): File {
  return { path, bytes: new TextEncoder().encode(text) };
}

function described({ span, severity, code, message }: Diagnostic): string {
  const { start, end } = span === null ? { start: null, end: null } : createPlaces().rangeOf(span);
  return `${start?.line}:${start?.column}-${end?.line}:${end?.column} ${severity} ${code} ${message}`;
}

const readList = (text: string): { has: (email: string) => boolean; size: number; found: readonly string[] } => {
  const findings: Diagnostic[] = [];
  const list = readSuppressed(fileOf('stop.txt', text), (finding) => findings.push(finding));
  return { has: (email) => list.has(email), size: list.size, found: findings.map(described) };
};

const readTable = (text: string): { table: ReturnType<typeof readNames>; found: readonly string[] } => {
  const findings: Diagnostic[] = [];
  const table = readNames(fileOf('names/uk.csv', text), (finding) => findings.push(finding));
  return { table, found: findings.map(described) };
};

describe('who wants no letters', () => {
  test.each([
    ['lines', 'kari@example.no\nOla@Example.NO\n'],
    [
      'Windows lines, blanks and comments',
      '\uFEFF# asked on the phone\r\n\r\n  kari@example.no  \r\n#\r\nola@example.no',
    ],
    ['the same twice', 'kari@example.no\nKARI@example.no\nola@example.no'],
    ['CSV', 'Email Address,First Name\nkari@example.no,Kari\nOLA@example.no,Ola\n'],
    ['CSV with semicolons and quotes', 'name;e-post\n"Hansen; Ola";"ola@example.no"\nKari;kari@example.no\n'],
    ['CSV of a Norwegian spreadsheet', 'Navn;E-postadresse\nKari;kari@example.no\nOla;ola@example.no\n'],
    ['CSV whose column says no more than address', 'Address,First Name\nkari@example.no,Kari\nOLA@example.no,Ola\n'],
    ['lines below such a word', 'Адреса\nkari@example.no\nola@example.no\n'],
    ['CSV of a Ukrainian one', 'Ім’я;Ел. пошта\nKari;kari@example.no\nOla;ola@example.no\n'],
    ['CSV of one column', 'email\nkari@example.no\n\nola@example.no\n'],
  ])('are read from %s', (_what, text) => {
    const { has, size, found } = readList(text);
    expect(found).toEqual([]);
    expect(size).toBe(2);
    expect([has('kari@example.no'), has('Ola@EXAMPLE.no'), has('eva@example.no')]).toEqual([true, true, false]);
  });

  test('of a whole domain', () => {
    const { has, found } = readList('@Example.org\n@bücher.example');
    expect(found).toEqual([]);
    expect(has('a@example.org')).toBe(true);
    expect(has('b@EXAMPLE.ORG.')).toBe(true);
    expect(has('b@xn--bcher-kva.example')).toBe(true);
    expect(has('a@mail.example.org')).toBe(false);
    expect(has('a@notexample.org')).toBe(false);
  });

  test.each(['*@Example.org', '%@example.org'])('of a whole domain, as mail servers write it: %s', (line) => {
    const { has, found } = readList(`${line}\n`);
    expect([found, has('kari@example.org'), has('*@example.net')]).toEqual([[], true, false]);
  });

  test.each([
    'kari*@example.org',
    '*kari@example.org',
    '*.kari@example.org',
    'kari@*.example.org',
    '*@*',
    'kari%@a.no',
  ])('a pattern is none: %s', (line) => {
    expect(readList(`ola@example.no\n${line}\n`).found).toEqual([
      `2:1-2:${line.length + 1} error data/suppression-list \`${line}\` is a pattern, and not one address`,
    ]);
  });

  test('the help fits what stands there', () => {
    const helps: (string | null)[] = [];
    const bytes = new TextEncoder().encode('Zoë <zoe@example.no>\nzoe\nz*@a.no\n');
    readSuppressed({ path: 'stop.txt', bytes }, ({ help }) => helps.push(help));
    expect(helps).toEqual([
      'write only zoe@example.no, without the name',
      'write one address, such as kari@example.no, or `@example.org` for a whole domain',
      'write each address on a line of its own, or `@example.org` for a whole domain',
    ]);
  });

  test('a line that is no address is told, and the others are read', () => {
    const { has, found } = readList(
      '# stop\nkari@example.no\n  kari at example.no\n@\nola@example.no\nOla <o@example.no>',
    );
    expect(found).toEqual([
      '3:3-3:21 error data/suppression-list `kari at example.no` is not an e-mail address: it has no `@`',
      '4:1-4:2 error data/suppression-list `@` is not an e-mail address: nothing stands before the `@`',
      '6:1-6:19 error data/suppression-list `Ola <o@example.no>` is more than an e-mail address',
    ]);
    expect(has('ola@example.no')).toBe(true);
  });

  test('so is a cell of CSV', () => {
    expect(readList('name,email\nKari,kari@example.no\nOla,"ola@"\n').found).toEqual([
      '3:6-3:10 error data/suppression-list `ola@` has no valid domain behind the `@`: ``',
    ]);
  });

  test('CSV without a column of addresses is refused', () => {
    expect(readList('name,phone\nKari,47\n').found).toEqual([
      '1:1-1:1 error data/suppression-list none of the columns is one of e-mail addresses',
    ]);
  });

  test.each(['', ' \n', '# who called\n', 'email\n', 'name,email\n'])('%j leaves nobody out, which is told', (text) => {
    expect(readList(text)).toMatchObject({
      size: 0,
      found: ['1:1-1:1 warning data/suppression-list no address stands in stop.txt: nobody is left out'],
    });
  });

  test('a remark stands behind an address', () => {
    const { has, found } = readList(
      'kari@example.no  # asked, on the phone\na#b@example.no\n@example.org\t#\nola@ # x',
    );
    expect([has('kari@example.no'), has('a#b@example.no'), has('eva@example.org')]).toEqual([true, true, true]);
    expect(found).toEqual(['4:1-4:5 error data/suppression-list `ola@` has no valid domain behind the `@`: ``']);
  });

  test.each([
    ['PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml\n,\u0000\u0001', 'data/spreadsheet-file'],
    ['PK\u0003\u0004\u0014\u0000\u0006\u0000\n\u0000\n\u0001', 'data/spreadsheet-file'],
    ['\u0001\u0000\u0002\u0000abc\n\u0000', 'data/not-text'],
  ])('what is no text is one finding: %j', (text, code) => {
    const { found } = readList(text);
    expect(found.map((one) => one.split(' ')[2])).toEqual([code]);
  });
});

describe('names of a project', () => {
  test('answer what envoi is not sure of, and go before its own table', () => {
    const { table, found } = readTable(
      'name,part,count,vocative\nНінель,given_name,12,Нінеле\nНазар,,3,Назаре\nІгор,,1,Ігоре\nПетренко,family_name,1,Петренку\nОлена Роман,name,1,Олено Роман\nАдель,,1,\nНазар,,1,Назаре\n',
    );
    expect(found).toEqual([]);
    const { vocative } = withNames(pack('uk'), table);
    if (vocative === undefined) throw new Error('Ukrainian addresses in the vocative');
    expect(vocativeOf('Нінель', vocative, 'given_name')).toBe('Нінеле');
    expect(vocativeOf('НІНЕЛЬ', vocative, 'given_name')).toBe('Нінеле');
    expect(vocativeOf('Анна-Нінель', vocative, 'given_name')).toBe('Анно-Нінеле');
    expect(vocativeOf('Ігор', vocative, 'given_name')).toBe('Ігоре');
    expect(vocativeOf('Назар', vocative, 'family_name')).toBeNull();
    expect(vocativeOf('Петренко', vocative, 'family_name')).toBe('Петренку');
    expect(vocativeOf('Олена Роман', vocative, 'name')).toBe('Олено Роман');
    expect(vocativeOf('Адель', vocative, 'given_name')).toBeNull();
    expect(withNames(pack('nb'), table)).toEqual(pack('nb'));
  });

  test.each([
    ['name,form\nА,Б', '1:1-1:1 error data/names-file the file has no column `vocative`'],
    ['vocative\nАно', '1:1-1:1 error data/names-file the file has no column `name`'],
    [
      'name,vocative\nНазар,Назаре\nНАЗАР,Назарю',
      '3:7-3:13 error data/names-file `НАЗАР` has two vocatives, `Назаре` and `Назарю`',
    ],
    ['name,vocative\n,Назаре', '2:1-2:1 error data/names-file the vocative `Назаре` has no name that it belongs to'],
    ['name,vocative,part\nНазар,Назаре,first', '2:14-2:19 error data/names-file `first` is no part of a name'],
    [
      'name,vocative\nНазар,"На\nзаре"',
      '2:8-3:5 error data/names-file a line break or an invisible character stands in the cell, and would be printed in greetings',
    ],
  ])('%j', (text, finding) => {
    expect(readTable(text).found).toEqual([finding]);
  });
});
