import { describe, expect, test } from 'vitest';
import { described, readFile } from './files.ts';

function findings(content: string | Uint8Array): readonly string[] {
  return readFile(content).findings.map(described);
}

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  const encoder = new TextEncoder();
  return new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? Array.from(encoder.encode(part)) : part)));
}

function utf16(text: string): readonly number[] {
  return Array.from(text).flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]);
}

describe('a row of CSV', () => {
  const head = 'email;name;city\n';
  const cases: readonly [what: string, content: string, found: readonly string[]][] = [
    ['with all cells', `${head}a@b.no;Kari;Oslo\n`, []],
    ['with a cell too few', `${head}a@b.no;Kari;Oslo\na@c.no;Ola\n`, ['data/ragged-row 3:8-3:11 «Ola» row 2 name']],
    ['with one cell', `${head}a@b.no\n`, ['data/ragged-row 2:1-2:7 «a@b.no» row 1 email']],
    ['with a cell too many', `${head}a@b.no;Kari;Nordlys; Oslo\n`, ['data/ragged-row 2:21-2:26 « Oslo» row 1']],
    ['with an empty cell too many', `${head}a@b.no;Kari; N;\n`, ['data/ragged-row 2:16-2:16 «» row 1']],
    ['with a blank cell too many', `${head}a@b.no;Kari;Oslo; \n`, ['data/ragged-row 2:18-2:19 « » row 1']],
    ['with empty cells behind all lines', `email;name;;\na@b.no;Kari;;\na@c.no;Ola; ;\na@d.no;Eva\n`, []],
    [
      'with more empty cells than the line of names',
      `email;name;;\na@b.no;Kari;;\na@c.no;"Ola";;;\na@d.no;Eva;\n`,
      ['data/ragged-row 3:14-3:14 «» row 2', 'data/ragged-row 4:12-4:12 «» row 3'],
    ],
    ['with a cell behind empty ones', `${head}a@b.no;Kari;Oslo;;x\n`, ['data/ragged-row 2:19-2:20 «x» row 1']],
    ['with an inch sign', `${head}a@b.no;5" pipe;Oslo\n`, ['data/stray-quote 2:9-2:10 «"» row 1 name']],
    ['with blanks before a mark', `${head}a@b.no; "Kari";Oslo\n`, ['data/stray-quote 2:9-2:10 «"» row 1 name']],
    ['with text behind a mark', `${head}a@b.no;"Kari" N;Oslo\n`, ['data/stray-quote 2:13-2:14 «"» row 1 name']],
    ['with marks not doubled', `${head}a@b.no;"the "big" one";Oslo\n`, ['data/stray-quote 2:13-2:14 «"» row 1 name']],
    ['with marks doubled', `${head}a@b.no;"the ""big"" one";Oslo\n`, []],
    [
      'with a line end in a cell',
      `${head}a@b.no;"Kari\r\n\nN";Oslo\na@c.no;Ola\n`,
      ['data/ragged-row 5:8-5:11 «Ola» row 2 name'],
    ],
    ['of Mac line ends', 'email;name\ra@b.no;Kari\ra@c.no\r', ['data/ragged-row 3:1-3:7 «a@c.no» row 2 email']],
    ['behind characters of two units', `${head}💡;💡"x;Oslo\n`, ['data/stray-quote 2:6-2:7 «"» row 1 name']],
    ['below blank lines', `${head}\n;;\n \t\na@b.no;Kari\n`, ['data/ragged-row 5:8-5:12 «Kari» row 1 name']],
  ];
  test.each(cases)('%s', (_, content, found) => {
    expect(findings(content)).toEqual(found);
  });

  test('whose quotation mark is not closed is named where it opens, and the rows below it are read', () => {
    const rows = '3;"Ola";x\n4;"Per";y\n';
    const read = readFile(`a;b;c\n1;Kari;z\n2;"Anne;w\n${rows}`);
    expect(read.findings.map(described)).toEqual(['data/open-quote 3:3-3:4 «"» row 2 b']);
    expect(read.rows.map(({ row }) => row)).toEqual([1, 3, 4]);
  });

  test('whose quotation mark is never closed is one finding, also above a million bytes', () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `${index};Ola Nordmann;Oslo\n`).join('');
    const read = readFile(`a;b;c\n1;"Kari;z\n${rows}`, [70_000]);
    expect(read.findings.map(described)).toEqual(['data/open-quote 2:3-2:4 «"» row 1 b']);
    expect(read.rows).toHaveLength(60_000);
    expect(read.rows.at(-1)).toEqual({ row: 60_001, cells: ['59999', 'Ola Nordmann', 'Oslo'] });
    expect(Math.max(...read.blocks.map(({ count }) => count))).toBe(250);
  });

  describe('whose mark is closed by one in a later row', () => {
    const names = 'no;email;city\n';
    const below = '7;g@b.no;Gol\n';
    const swallowing: readonly [what: string, content: string, found: readonly string[], read: readonly number[]][] = [
      [
        'in the last column, rows in between',
        `${names}4;d@b.no;"Derby\n5;e@b.no;Ed\n6;f@b.no;Ely 27"\n${below}`,
        ['data/open-quote 2:10-2:11 «"» row 1 city', 'data/stray-quote 4:16-4:17 «"» row 3 city'],
        [2, 4],
      ],
      [
        'in the last column of the next row',
        `${names}4;d@b.no;"Derby\r\n5;e@b.no;Ely 27"\r\n${below}`,
        ['data/open-quote 2:10-2:11 «"» row 1 city', 'data/stray-quote 3:16-3:17 «"» row 2 city'],
        [3],
      ],
      [
        'in the first column',
        `${names}"4;d@b.no;Derby\n27";e@b.no;Ely\n${below}`,
        ['data/open-quote 2:1-2:2 «"» row 1 no', 'data/stray-quote 3:3-3:4 «"» row 2 no'],
        [3],
      ],
      [
        'at the end of the file',
        `${names}4;d@b.no;"Derby\n5;e@b.no;Ely 27"`,
        ['data/open-quote 2:10-2:11 «"» row 1 city', 'data/stray-quote 3:16-3:17 «"» row 2 city'],
        [],
      ],
      [
        'in a row without an address, of many columns',
        `a;b;c;d\n4;;x;"Derby\n5;;y;Ely 27"\n7;;z;Gol\n`,
        ['data/open-quote 2:6-2:7 «"» row 1 d', 'data/stray-quote 3:12-3:13 «"» row 2 d'],
        [3],
      ],
    ];
    test.each(swallowing)('%s', (_, content, found, rows) => {
      for (const size of [1, 7, 1024]) {
        const read = readFile(content, [size]);
        expect(read.findings.map(described)).toEqual(found);
        expect(read.rows.map(({ row }) => row)).toEqual(rows);
      }
    });

    test('rows of more than a block', () => {
      const rows = Array.from({ length: 600 }, (_, index) => `${index};p${index}@b.no;Oslo\n`).join('');
      const read = readFile(`${names}4;d@b.no;"Derby\n${rows}6;f@b.no;Ely 27"\n${below}`, [1000]);
      expect(read.findings.map(described)).toEqual([
        'data/open-quote 2:10-2:11 «"» row 1 city',
        'data/stray-quote 603:16-603:17 «"» row 602 city',
      ]);
      expect(read.rows).toHaveLength(601);
    });
  });

  test.each([
    ['sentences with commas', 'email,note\na@b.no,"Hei,\ntakk, igjen\nskriv til c@b.no, eller ring"\n'],
    [
      'sentences with many commas',
      'a,b,c,d\n1,2,3,"Fruit:\napples, pears, plums, figs, nuts\nand that, well, is, all"\n',
    ],
    ['an address of several lines', 'email;address;city\na@b.no;"Gate 7\n5003 Bergen; Norway";Bergen\n'],
    ['addresses below each other', 'email;others;city\na@b.no;"b@b.no\nc@b.no";Oslo\n'],
    ['lines of one delimiter', 'email;note;city\na@b.no;"Hei\n5;6\n";Oslo\n'],
  ])('with a cell of %s is a row', (_, content) => {
    const read = readFile(content);
    expect(read.findings).toEqual([]);
    expect(read.rows).toHaveLength(1);
  });

  test.each(['a;b\n1;x\n\u001a', 'a;b\r\n1;x\r\n\u001a\r\n', 'a;b\n1;"x"\n\u001a'])(
    '%j has no row below the first',
    (content) => {
      const read = readFile(content);
      expect(read.findings).toEqual([]);
      expect(read.rows).toEqual([{ row: 1, cells: ['1', 'x'] }]);
      expect(read.blocks.map(({ count }) => count)).toEqual([1]);
    },
  );

  test('of more than 1 MiB is handed out with its place and its beginning', () => {
    const read = readFile(`a;b\n1;y\n2;${'x'.repeat(1_500_000)}\n3;y\n${'z'.repeat(1_200_000)}`, [70_000]);
    expect(read.skipped.map(({ row, source, reason }) => [row, source.text.slice(0, 4), source.from, reason])).toEqual([
      [2, '2;xx', { line: 3, column: 1 }, 'this row has more than 1 MiB, and its line was not read'],
      [4, 'zzzz', { line: 5, column: 1 }, 'this row has more than 1 MiB, and its line was not read'],
    ]);
    expect(read.findings.map(({ message }) => message)).toEqual(read.skipped.map(({ reason }) => reason));
  });

  test('of more than 1 MiB is refused and the next one is read', () => {
    const read = readFile(`a;b\n1;${'x'.repeat(1_500_000)}\n2;y\n`, [70_000]);
    expect(read.findings.map(({ code, row }) => [code, row])).toEqual([['data/record-size', { row: 1, field: null }]]);
    expect(read.rows).toEqual([{ row: 2, cells: ['2', 'y'] }]);
    expect(read.blocks.map(({ line, row }) => [line, row])).toEqual([[3, 2]]);
  });

  test('with bytes that are not UTF-8 among rows that are', () => {
    const content = bytes('name;city\nBjørn;Ålesund\nK', [0xe5], 're;Oslo\nPål;Bodø\n');
    const read = readFile(content);
    expect(read.findings.map(described)).toEqual(['data/encoding 3:2-3:3 «\ufffd» row 2']);
    expect(read.rows.map(({ row }) => row)).toEqual([1, 3]);
  });
});

describe('the line of column names', () => {
  const cases: readonly [what: string, content: string, found: readonly string[]][] = [
    ['with a name twice', 'email,name,email\n', ['data/column-name 1:12-1:17 «email»']],
    ['with names that differ in case', 'Email,name,e-mail,EMAIL\n', ['data/column-name 1:19-1:24 «EMAIL»']],
    ['with names that differ in blanks', 'first name,firstname\n', ['data/column-name 1:12-1:21 «firstname»']],
    [
      'with a padded name',
      'email , name\n',
      ['data/column-name 1:1-1:7 «email »', 'data/column-name 1:8-1:13 « name»'],
    ],
    ['with a no-break space behind a name', 'email\u00a0,name\n', ['data/column-name 1:1-1:7 «email\u00a0»']],
    ['with a character nobody sees', 'e\u200bmail,name\n', ['data/column-name 1:1-1:7 «e\u200bmail»']],
    ['with a line end in a name', 'email,"first\nname"\n', ['data/column-name 1:8-2:5 «first\nname»']],
    ['with __proto__', 'email,__proto__\n', ['data/column-name 1:7-1:16 «__proto__»']],
    ['without a name above cells', 'email,,name\na@b.no,x,Kari\n', ['data/column-name 1:7-1:7 «»']],
    ['without a name above nothing', 'email,,name\na@b.no,,Kari\n', []],
    ['with empty names at its end', 'email,name,,\na@b.no,Kari\nb@b.no,Ola,,\n', []],
    ['that is a row', 'kari@example.no,Kari\nola@example.no,Ola\n', ['data/column-name 1:1-1:16 «kari@example.no»']],
    ['that is numbers', '1,2.50,2026-12-01\n', ['data/column-name 1:1-1:2 «1»']],
    ['with a stray mark', 'email,the "name"\n', ['data/stray-quote 1:11-1:12 «"»']],
    ['with an open mark', 'email,"name\na@b.no,Kari\n', ['data/open-quote 1:7-1:8 «"»']],
    ['of one column', 'email\na@b.no\nb@b.no\n', []],
    ['with a mark and sep=', '\ufeffsep=|\r\nemail|a,b\r\na@b.no|"x\r\n', ['data/open-quote 3:8-3:9 «"» row 1 a,b']],
  ];
  test.each(cases)('%s', (_, content, found) => {
    expect(findings(content)).toEqual(found);
  });

  test('an empty name above cells is a warning and an error nowhere else', () => {
    expect(readFile('email,,name\na@b.no,x,Kari\n').findings.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test.each([
    ['Email;Name, first;Sum\na@b.no;Berg, Kari;1,50\n', ';'],
    ['Email\tName\na@b.no\tBerg, Kari\n', '\t'],
    ['Email,"Name; first"\na@b.no,"Berg; Kari"\n', ','],
    ['Email|Name\na@b.no|Kari\n', '|'],
    ['Email\na@b.no\n', ','],
    ['sep=:\nEmail:Name\n', ':'],
  ])('%j has its delimiter found', (content, delimiter) => {
    expect(readFile(content).head?.format).toEqual({ kind: 'csv', delimiter });
    expect(findings(content)).toEqual([]);
  });
});

describe('a file', () => {
  const latin = bytes('name;city\nBj', [0xf8], 'rn;', [0xc5], 'lesund\n');
  const cyrillic = bytes('name;city\n', [0xce, 0xeb, 0xe5, 0xed, 0xe0], ';x\n');
  const cases: readonly [what: string, content: string | Uint8Array, found: readonly string[]][] = [
    ['in Latin-1', latin, ['data/encoding 2:3-2:4 «ø»']],
    ['in Windows-1251', cyrillic, ['data/encoding 2:1-2:2 «О»']],
    ['in UTF-16 with a mark', bytes([0xff, 0xfe], utf16('email,name\n')), ['data/encoding 1:1-1:1 «»']],
    ['in UTF-16 without a mark', bytes(utf16('email,name\n')), ['data/encoding 1:1-1:1 «»']],
    ['that is a workbook', bytes('PK', [3, 4, 20, 0, 6, 0]), ['data/spreadsheet-file 1:1-1:1 «»']],
    [
      'that is an old workbook',
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      ['data/spreadsheet-file 1:1-1:1 «»'],
    ],
    ['that is a web page', '<html><table><tr><td>x', ['data/spreadsheet-file 1:1-1:1 «»']],
    ['that is compressed', bytes([0x1f, 0x8b, 8, 0, 0]), ['data/not-text 1:1-1:1 «»']],
    ['with bytes of no text', bytes('email,name\n', [0, 1, 2, 0, 5, 9, 0], 'x'), ['data/not-text 1:1-1:1 «»']],
    ['without a byte', '', ['data/empty-file 1:1-1:1 «»']],
    ['of blanks', '\ufeff \n\n', ['data/empty-file 1:1-1:1 «»']],
    ['of delimiters', ';;;\n;;;\n', ['data/empty-file 1:1-1:1 «»']],
  ];
  test.each(cases)('%s', (_, content, found) => {
    expect(findings(content)).toEqual(found);
  });

  test('says which encoding it seems to be in', () => {
    expect(readFile(latin).findings[0]?.message).toContain('Latin-1 or Windows-1252');
    expect(readFile(cyrillic).findings[0]?.message).toContain('Windows-1251 (Cyrillic)');
  });
});

describe('JSON', () => {
  const cases: readonly [what: string, content: string, found: readonly string[]][] = [
    ['an empty list', '[]', []],
    ['a list without its end', '[{"a":1},\n{"a":2}', ['data/broken-json 2:8-2:8 «»']],
    ['a list cut in a row', '[{"a":1},\n{"a":', ['data/broken-json 2:6-2:6 «» row 2']],
    ['text behind the list', '[{"a":1}]\nx', ['data/broken-json 2:1-2:2 «x»']],
    ['a missing comma', '[{"a":1}\n{"a":2}]', ['data/broken-json 2:1-2:2 «{»']],
    ['a comma before the end', '[{"a":1},\n]', ['data/broken-json 2:1-2:2 «]»']],
    ['two commas', '[{"a":1},,{"a":2}]', ['data/broken-json 1:10-1:11 «,»']],
    [
      'no object',
      '[{"a":1},"x",[1]]',
      ['data/broken-json 1:10-1:13 «"x"» row 2', 'data/broken-json 1:14-1:17 «[1]» row 3'],
    ],
    ['a word of Python', '[{"ø":1},{"a":None}]', ['data/broken-json 1:15-1:19 «None» row 2']],
    ['no number', '{"a":1}\n{"a":NaN}\n', ['data/broken-json 2:6-2:9 «NaN» row 2']],
    ['a number that is too long', '{"a":9007199254740993}\n', ['data/broken-json 1:6-1:22 «9007199254740993» row 1']],
    ['half a character', '{"a":"\\ud83d"}\n', ['data/broken-json 1:6-1:14 «"\\ud83d"» row 1']],
    ['a whole character in halves', '{"a":"\\ud83d\\udca1"}\n', []],
    ['a name twice', '{"a":1}\n{"a":1,"b":2,"a":1}\n', ['data/column-name 2:14-2:17 «"a"» row 2 a']],
    ['a name twice, one an escape', '{"a":1,"\\u0061":2}\n', ['data/column-name 1:8-1:16 «"\\u0061"» row 1 \\u0061']],
    ['__proto__', '{"__proto__":{"a":1}}\n', ['data/broken-json 1:2-1:13 «"__proto__"» row 1']],
    ['a cut last line', '{"a":1}\n{"a":"x', ['data/broken-json 2:8-2:8 «» row 2']],
    ['an object of several lines', '{\n "a":1\n}\n', ['data/broken-json 1:1-1:2 «{»']],
    ['a list in an object', '{"rows":[{"a":1},{"a":2}]}\n', ['data/broken-json 1:1-1:2 «{»']],
    ['an empty list in an object', '\n {"rows": []}', ['data/broken-json 2:2-2:3 «{»']],
    ['a list in an object of several lines', '{\n "rows": [\n  {"a":1}\n ]\n}\n', ['data/broken-json 1:1-1:2 «{»']],
  ];
  test.each(cases)('%s', (_, content, found) => {
    expect(findings(content)).toEqual(found);
  });

  test.each(['{"rows":[{"a":1}]}', '{"rows":[\n{"a":1}\n]}', `{"the rows":[{"a":"${'x'.repeat(1_100_000)}"}]}`])(
    'that is an object around the list says where the rows stand',
    (content) => {
      const [only, ...others] = readFile(content).findings;
      expect(others).toEqual([]);
      expect(only?.message).toMatch(/^the rows stand in "(?:the )?rows", a part of an object, and the list must be/);
    },
  );

  test.each([
    '{"email":"a@b.no","items":[{"a":1}]}',
    '{"items":[{"a":1}],"email":"a@b.no"}',
    '{"items":[{"a":1}]}\n{"items":[{"a":2}]}',
    '{"items":[1,2]}',
  ])('whose rows have lists is a list: %s', (content) => {
    expect(readFile(content).findings).toEqual([]);
  });

  test('of too many levels is refused', () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(readFile(`{"a":1}\n${deep}\n`).findings.map(({ code, row }) => [code, row?.row])).toEqual([
      ['data/broken-json', 2],
    ]);
  });

  test('on one line has its columns counted, over many blocks', () => {
    const items = Array.from({ length: 625 }, (_, index) => `{"n":${index},"ø":"💡"}`);
    const read = readFile(`[${items.join(', ')}, {"n":x}]`, [1000]);
    const column = 2 + items.join(', ').length + 2 + '{"n":'.length;
    expect(read.findings.map(described)).toEqual([`data/broken-json 1:${column}-1:${column + 1} «x» row 626`]);
    expect(read.blocks.map(({ row, count }) => [row, count])).toEqual([
      [1, 250],
      [251, 250],
      [501, 126],
    ]);
  });

  test('whose row is longer than 1 MiB is read up to it', () => {
    const read = readFile(`[{"a":1},\n{"a":"${'x'.repeat(1_500_000)}"}]`, [70_000]);
    // About no row: to leave the row out would be to leave out all behind it.
    expect(read.findings.map(described)).toEqual(['data/record-size 2:1-2:2 «{»']);
    expect(read.skipped).toEqual([]);
    expect(read.rows.map(({ row }) => row)).toEqual([1]);
  });

  test('without a comma between any of its items is ten findings and a number', () => {
    const items = Array.from({ length: 2012 }, (_, index) => `{"n":${index}}`);
    const { findings: found, rows } = readFile(`[${items.join('\n')}]`, [1000]);
    expect(found.map(described)).toEqual(
      Array.from({ length: 10 }, (_, index) => `data/broken-json ${index + 2}:1-${index + 2}:2 «{»`),
    );
    expect(found.map(({ message }) => message).at(-1)).toBe(
      'no comma stands before this item of the list; so it is 2,001 times more',
    );
    expect(rows).toHaveLength(2012);
  });
});

test('blocks of many pieces have the lines and bytes of the file', () => {
  const lines = Array.from({ length: 5000 }, (_, index) =>
    index % 7 === 0 ? `${index};"ø\r\n${index}"\r\n` : `${index};x\r\n`,
  );
  const content = `a;b\r\n${lines.join('')}`;
  const all = new TextEncoder().encode(content);
  for (const size of [997, 65_536, 1_000_000]) {
    const read = readFile(content, [size]);
    expect(read.findings).toEqual([]);
    expect(read.blocks.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, index) => 250 * index + 1));
    for (const block of read.blocks) {
      const before = new TextDecoder().decode(all.subarray(0, block.at));
      expect([block.line, block.column]).toEqual([before.split('\r\n').length, 1]);
      const there = all.subarray(block.at, block.at + block.bytes.length);
      expect(Buffer.compare(block.bytes, there)).toBe(0);
    }
  }
});
