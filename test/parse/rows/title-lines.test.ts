import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { described, readFile } from './files.ts';

const LIST = 'email;name;city\na@b.no;Kari;Oslo\na@c.no;Ola;Bergen\n';

describe('a title above the column names is one finding', () => {
  test.each<[what: string, text: string, found: string, line: number]>([
    ['of empty cells', `Customers of November;;\n${LIST}`, '1:1-1:22 «Customers of November»', 2],
    ['of one cell', `Customers of November\n${LIST}`, '1:1-1:22 «Customers of November»', 2],
    ['with another delimiter', `Customers, November\n${LIST}`, '1:1-1:20 «Customers, November»', 2],
    ['in quotation marks', `"Customers; November"\n${LIST}`, '1:2-1:21 «Customers; November»', 2],
    ['behind empty cells', `;Customers;\n${LIST}`, '1:2-1:11 «Customers»', 2],
    ['of fewer cells', `Customers;2026-11-01\n${LIST}`, '1:1-1:10 «Customers»', 2],
    ['of several lines', `Customers;;\r\n\r\nNovember 2026;;\r\n${LIST}`, '1:1-1:10 «Customers»', 4],
    ['below blank lines and a mark', `\ufeff\n;;\nCustomers;;\n${LIST}`, '3:1-3:10 «Customers»', 4],
    ['below `sep=`', `sep=;\nCustomers\n${LIST}`, '2:1-2:10 «Customers»', 3],
    ['above names that nobody has seen', `Liste\nA|B\nKari|a@b.no\n`, '1:1-1:6 «Liste»', 2],
    ['above no rows', 'Customers;;\nemail;name;city\n', '1:1-1:10 «Customers»', 2],
    ['of commas', 'Customers\nname,E-mail\nKari,a@b.no\n', '1:1-1:10 «Customers»', 2],
  ])('%s', (_, text, found, line) => {
    const read = readFile(text);
    expect(read.head).toBeNull();
    expect(read.findings.map(described)).toEqual([`data/column-name ${found}`]);
    expect(read.findings[0]?.message).toContain(`stand on line ${line}`);
    expect(read.findings[0]?.related).toHaveLength(1);
  });

  test('with what to do', () => {
    const [one] = readFile(`Customers;;\n${LIST}`).findings;
    expect(one?.message).toBe('the file begins with a title, and its column names (email, name, city) stand on line 2');
    expect(one?.help).toBe('remove the line above the column names');
    const [two] = readFile(`Customers;;\nNovember;;\n${LIST}`).findings;
    expect(two?.help).toBe('remove the 2 lines above the column names');
  });
});

describe('no title is', () => {
  test.each([
    ['a line of names', LIST],
    ['the name of the only column', 'email\na@b.no\na@c.no\n'],
    ['the name of the only column, with commas below', 'name\nNordmann, Kari\nNordmann, Ola\n'],
    ['the name of the only column, with addresses below', 'contact\nNordmann, Kari\na@b.no\n'],
    ['a line of names with fewer cells than rows', 'email;name\na@b.no;Kari;Oslo\na@c.no;Ola;Bergen\n'],
    ['a line of names above a row without an address', 'email;name;;\nnone;Kari;Oslo;x\na@b.no;Ola;Bergen;y\n'],
    ['a line of names with an empty one', 'email;;city\na@b.no;Kari;Oslo\n'],
    ['a line of names with delimiters in rows', 'email;note\na@b.no;"email, name, city"\na@c.no;"a, b, d@e.no"\n'],
    ['a line without names of addresses', 'name;vocative\nНазар;Назаре\n'],
    ['a row', 'a@b.no\nemail;name\na@c.no;Ola\n'],
  ])('%s', (_, text) => {
    expect(readFile(text).findings.filter(({ message }) => message.includes('title'))).toEqual([]);
  });

  test('any line of names, whatever rows stand below', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const cell = fc.oneof(word, fc.constant(''), fc.constantFrom('a@b.no', 'e-mail', '12', 'x, y', 'p|q', 'email'));
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.tuple(
          fc.uniqueArray(word, { minLength: width, maxLength: width }),
          fc.array(fc.array(cell, { minLength: width + 1, maxLength: width + 1 }), { maxLength: 6 }),
        ),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), ([names, rows], delimiter) => {
        const quoted = rows.map((cells) => cells.map((text) => (text === '' ? '' : `"${text}"`)));
        const lines = [['email', ...names], ...quoted].map((cells) => `${cells.join(delimiter)}\n`);
        const found = readFile(lines.join('')).findings;
        expect(found.filter(({ message }) => message.includes('title'))).toEqual([]);
      }),
    );
  });
});
