import { describe, expect, test } from 'vitest';
import { MissingNames } from '../../../src/check/rows/people/missing-names.ts';
import { PeopleChecker } from '../../../src/check/rows/people/people-checker.ts';
import { SuppressionList } from '../../../src/check/rows/people/suppression-list.ts';
import { nameKey, withNames } from '../../../src/link/vocatives.ts';
import type { RowData } from '../../../src/model/rows.ts';
import { pack } from '../../link/packs.ts';
import { checkPeople } from './rows.ts';

describe('names', () => {
  test.each<[code: string, header: string, row: string]>([
    ['error data/mixed-alphabets', 'given_name,email', 'K«а»ri,kari@example.no'],
    ['error data/mixed-alphabets', 'given_name,email', 'О«l»ена,olena@example.com'],
    ['error data/mixed-alphabets', 'given_name,family_name,email', 'Anna,Nord«м»ann,a@example.no'],
    ['error data/mixed-alphabets', 'name,email', 'Ola H«а»nsen,a@example.no'],
    ['error data/mixed-alphabets', 'given_name,greet_as,email', 'Kari,Frau D«г». Weber,a@example.no'],
    ['error data/not-a-name', 'given_name,email', '«kari@example.no»,kari@example.no'],
    ['error data/not-a-name', 'name,email', 'Kari Nordmann «kari@example.no»,kari@example.no'],
    ['error data/not-a-name', 'name,email', 'Kari <«kari@example.no»>,kari@example.no'],
    ['error data/not-a-name', 'given_name,email', '«https://example.no/kari»,kari@example.no'],
    ['error data/not-a-name', 'given_name,email', '«<b>»Kari</b>,kari@example.no'],
    ['error data/not-a-name', 'family_name,given_name,email', 'O«&amp;»Neill,Kari,kari@example.no'],
    ['error data/not-a-name', 'given_name,email', 'Kari «+47 900 12 345»,kari@example.no'],
    ['error data/not-a-name', 'given_name,email', '«42»,kari@example.no'],
    ['warning data/not-a-name', 'given_name,email', 'Kari «2»,kari@example.no'],
    ['error data/not-a-name', 'given_name,email', '«?»,kari@example.no'],
    ['error data/not-a-name', 'given_name,email', '«😀»,kari@example.no'],
    ['error data/not-a-name', 'name,email', 'Nordmann Møbler «GmbH»,kari@example.no'],
    ['error data/not-a-name', 'name,email', '«ТОВ» Лісова Казка,kari@example.no'],
    ['warning data/not-a-name', 'name,email', 'Nordmann Møbler «AS»,kari@example.no'],
    ['error data/not-a-name', 'name,email', '«Nordmann⸴ Kari»,kari@example.no'],
    ['error data/not-a-name', 'given_name,email', '«Nordmann⸴ Kari»,kari@example.no'],
    ['error data/two-persons', 'given_name,email', 'Kari «og Ola»,kari@example.no'],
    ['error data/two-persons', 'given_name,email', 'Kari«/Ola»,kari@example.no'],
    ['error data/two-persons', 'name,email', 'Mr «& Mrs Smith»,kari@example.no'],
    ['error data/two-persons', 'given_name,email', 'Олена «та Ігор»,kari@example.no'],
    ['error data/two-persons', 'given_name,email', 'Анна «и Пётр»,kari@example.no'],
    ['warning data/title-in-name', 'given_name,email', '«Mr.» John,kari@example.no'],
    ['warning data/title-in-name', 'given_name,email', '«dr» Anna,kari@example.no'],
    ['warning data/title-in-name', 'name,email', '«Frau» Anna Weber,kari@example.no'],
    ['warning data/title-in-name', 'given_name,email', '«пан» Олег,kari@example.no'],
    ['warning data/title-in-name', 'given_name,email', '«Mrs»,kari@example.no'],
    ['warning data/not-a-name', 'given_name,email', 'Kari«⸴»,kari@example.no'],
    ['warning data/not-a-name', 'given_name,email', 'Kari«!!»,kari@example.no'],
    ['warning data/not-a-name', 'given_name,email', 'Kari«.»,kari@example.no'],
    ['warning data/not-a-name', 'given_name,email', '«"»Kari",kari@example.no'],
    ['warning data/not-a-name', 'given_name,email', 'Kari «„»Kaja“,kari@example.no'],
    ['warning data/not-a-name', 'given_name,email', "«'Kari'»,kari@example.no"],
    ['warning data/not-a-name', 'given_name,email', 'Kari «(Oslo)»,kari@example.no'],
    ['warning data/not-a-name', 'name,email', 'Kari Nordmann «[ny]»,kari@example.no'],
    ['warning data/not-a-name', 'given_name,family_name,email', '«J.»,Nordmann,kari@example.no'],
    ['warning data/not-a-name', 'given_name,email', '«Й.»,kari@example.no'],
    ['error data/placeholder-person', 'given_name,family_name,email', '«Test»,Testesen,kari@example.no'],
    ['error data/placeholder-person', 'name,email', '«Test» Testersen,kari@example.no'],
    ['error data/placeholder-person', 'given_name,family_name,email', '«Тест»,Тестовий,kari@example.no'],
    ['warning data/placeholder-person', 'given_name,family_name,email', '«Test»,Nordmann,kari@example.no'],
    ['warning data/placeholder-person', 'given_name,email', '«Aaaa»,kari@example.no'],
    ['error data/placeholder-person', 'given_name,email', '«Customer»,kari@example.no'],
    ['error data/placeholder-person', 'given_name,email', '«Kunde»,kari@example.no'],
    ['error data/placeholder-person', 'name,email', '«Клиент»,kari@example.no'],
    ['error data/placeholder-person', 'name,email', '«Dear customer»,kari@example.no'],
    ['error data/placeholder-person', 'given_name,email', '«Fornavn»,kari@example.no'],
    ['error data/placeholder-person', 'given_name,family_name,email', 'Kari,«Etternavn»,kari@example.no'],
    ['error data/placeholder-person', 'given_name,email', '«First name»,kari@example.no'],
    ['error data/placeholder-person', 'family_name,given_name,email', '«Unknown»,Kari,kari@example.no'],
    ['error data/placeholder-person', 'given_name,email', '«asdf»,kari@example.no'],
    ['warning data/name-in-capitals', 'given_name,family_name,email', '«KARI»,NORDMANN,kari@example.no'],
    ['warning data/name-in-capitals', 'given_name,family_name,email', '«kari»,nordmann,kari@example.no'],
    ['warning data/name-in-capitals', 'given_name,family_name,email', '«ЛАРИСА»,КОВАЛЬ,kari@example.no'],
    ['warning data/name-in-capitals', 'given_name,family_name,email', '«MAI»,NG,kari@example.no'],
    ['warning data/name-in-capitals', 'given_name,email', '«kari»,kari@example.no'],
    ['warning data/name-in-capitals', 'given_name,email', '«ΓΙΩΡΓΟΣ»,giorgos@example.gr'],
    ['warning data/name-in-capitals', 'name,email', '«KARI» NORDMANN,kari@example.no'],
    ['warning data/name-in-capitals', 'given_name,email', '«kARI»,kari@example.no'],
    ['warning data/not-a-name', 'given_name,email', '«Dear» Kari,kari@example.no'],
    ['warning data/not-a-name', 'name,email', '«Шановна» Олена,olena@example.com'],
    ['error data/placeholder-person', 'name,email', '«N. N.»,kari@example.no'],
    ['warning data/name-in-capitals', 'given_name,family_name,email', '«ÅSE-MARIE»,ØDEGÅRD,kari@example.no'],
    ['warning data/role-mailbox', 'given_name,email', 'Kari,«info»@example.no'],
    ['warning data/role-mailbox', 'given_name,email', 'Kari,«Post»@example.no'],
    ['error data/no-reply-mailbox', 'given_name,email', 'Kari,«no-reply»@example.no'],
    ['error data/no-reply-mailbox', 'given_name,email', 'Kari,«orders.noreply+4512»@example.no'],
    ['error data/no-reply-mailbox', 'given_name,email', 'Kari,«MAILER-DAEMON»@example.no'],
    ['warning data/placeholder-person', 'given_name,email', 'Kari,«test»@example.no'],
  ])('%s: %s: %s', (code, header, row) => {
    const { marked, places, verdicts } = checkPeople(`${header}\n${row}`);
    expect(marked).toBe(`${header}\n${row}`);
    expect(places.map((place) => place.replace(/^\S+ /u, ''))).toEqual([code]);
    expect(verdicts).toEqual([code.startsWith('error') ? 'wrong' : 'fine']);
  });

  test.each([
    'given_name,family_name,email\nAL,NG,a@example.no',
    'given_name,family_name,email\nKARI,Nordmann,a@example.no',
    'given_name,family_name,email\nKari,NORDMANN,a@example.no',
    'given_name,family_name,email\nTJ,MÆLAND,a@example.no',
    'given_name,family_name,email\nO,nordmann,a@example.no',
    'given_name,family_name,email\nJ.,R. R. Tolkien,a@example.no',
    'given_name,family_name,email\nMa. Teresa,Santos,a@example.no',
    'given_name,greet_as,email\nJ.,Professor Berg,a@example.no',
    'given_name,email\nחנ"ה,a@example.no',
    'given_name,family_name,email\nKari,Nordmann,post@kari-nordmann.no',
    'given_name,family_name,email\nÅse,Ødegård,hei@ase-odegard.no',
    'given_name,family_name,email\nNoreen,Plyer,noreen.plyer@no-reply.example',
    'given_name,family_name,email\nEmily,Post,emily.post@example.no',
    'given_name,family_name,email\nKari,Test,kari@example.com',
    'given_name,email,company\nKari,kari@example.no,Test AS',
  ])('%s', (text) => {
    expect(checkPeople(text).places).toEqual([]);
  });

  test('a place is told to the column, in a cell with blanks around its text', () => {
    const { places, findings } = checkPeople('email,given_name\na@example.no,  K«а»ri ');
    expect(places).toEqual(['2:17-2:18 error data/mixed-alphabets']);
    expect(findings.map(({ message, help, row }) => ({ message, help, row }))).toEqual([
      {
        message: '`Kаri` has the Cyrillic letter `а` (U+0430) among Latin ones',
        help: 'type the name again in Latin letters',
        row: { row: 1, field: 'given_name' },
      },
    ]);
  });

  test('what a spreadsheet can do about a line of a register', () => {
    const { findings } = checkPeople('name,email\nNordmann⸴ Kari,kari@example.no');
    expect(findings.map(({ help }) => help)).toEqual([
      'write `Kari Nordmann`, or give each of the two names a column of its own',
    ]);
  });

  test('names in capitals are given back as they are written, with an apostrophe and with a number', () => {
    const { findings } = checkPeople("name,email\nМАР'ЯНА КОВАЛЬ,m@example.com\nKARI NORDMANN III,kari@example.no");
    expect(findings.map(({ help }) => help)).toEqual([
      "write `Мар'яна`, and the family name alike",
      'write `Kari`, and the family name alike',
    ]);
  });

  test('one name has one finding, two names have two', () => {
    expect(checkPeople('given_name,family_name,email\nMr. K«а»ri 42,N«о»rdmann,a@example.no').places).toEqual([
      '2:6-2:7 error data/mixed-alphabets',
      '2:14-2:15 error data/mixed-alphabets',
    ]);
  });
});

describe('people', () => {
  test('who stands in a list twice is found at the second place, which names the first', () => {
    const { marked, places, findings, verdicts } = checkPeople(
      [
        'given_name,email',
        'Kari,kari@Bücher.example',
        'Ola,ola@example.no',
        'Kari,«KARI@xn--bcher-kva.example»',
        'Ola,«Ola@Example.NO»',
      ].join('\n'),
    );
    expect(marked.split('\n').slice(3)).toEqual(['Kari,«KARI@xn--bcher-kva.example»', 'Ola,«Ola@Example.NO»']);
    expect(places).toEqual(['4:6-4:32 error data/duplicate-person', '5:5-5:19 error data/duplicate-person']);
    expect(verdicts).toEqual(['fine', 'fine', 'wrong', 'wrong']);
    expect(findings[0]?.message).toBe('the same address stands in row 1 (line 2) already');
    expect(findings[0]?.related[0]?.span.source.from).toEqual({ line: 2, column: 1 });
  });

  test('a row that is wrong will be mended: the next one of that person is a repetition', () => {
    const { verdicts, places } = checkPeople('given_name,email\nKunde,kari@example.no\nKari,kari@example.no');
    expect(verdicts).toEqual(['wrong', 'wrong']);
    expect(places).toEqual(['2:1-2:6 error data/placeholder-person', '3:6-3:21 error data/duplicate-person']);
  });

  test('of a row that could not be read whole, the rest is looked at; its greeting where its names could be read', () => {
    expect(found({ email: 'noreply@example.no', given_name: 'Зоя та Іван' }, ['day'])).toEqual([
      'data/two-persons',
      'data/no-reply-mailbox',
      'data/duplicate-person',
    ]);
    expect(found({ email: 'a@example.no', given_name: 'Нінель' }, ['day'])).toEqual(['data/missing-vocative']);
    expect(found({ email: 'a@example.no', family_name: 'Коваль' }, ['given_name'])).toEqual([]);
    expect(found({ given_name: 'Олена' }, ['email'])).toEqual([]);
  });

  test('who was looked at and is not kept does not stand in the way of the next', () => {
    const checker = new PeopleChecker({
      language: null,
      isGreeted: false,
      suppressed: new SuppressionList(),
      missing: new MissingNames(),
      columnOf: (field) => field,
    });
    const data = { email: 'kari@example.no', given_name: 'Kari' };
    const verdictOf = (row: number): string =>
      checker.check(
        row,
        data,
        () => ({ source: { file: 'list.csv', text: '' }, start: 0, end: 0 }),
        () => undefined,
      );
    expect([verdictOf(1), verdictOf(2)]).toEqual(['fine', 'fine']);
    checker.keep(2, 3, data);
    expect(verdictOf(3)).toBe('wrong');
  });

  test('of who wants no letters nothing is told', () => {
    const suppressed = new SuppressionList();
    suppressed.add('Kari@Example.no');
    suppressed.addDomain('Example.ORG');
    const list = 'given_name,email\nKunde,kari@example.no\nOla,ola@example.org\nEva,eva@sub.example.org';
    const { verdicts, places } = checkPeople(list, { suppressed });
    expect(verdicts).toEqual(['suppressed', 'suppressed', 'fine']);
    expect(places).toEqual([]);
  });
});

describe('greetings', () => {
  const header = 'given_name,patronymic,vocative,email';

  test('a vocative that nobody is sure of is asked for', () => {
    const missing = new MissingNames();
    const list = [
      header,
      '«Нінель»,Іванівна,,a@example.com',
      'Лариса,Миколаївна,,b@example.com',
      '«Нінель»,,,c@example.com',
    ];
    const { marked, places, findings } = checkPeople(list.join('\n'), {
      language: pack('uk'),
      isGreeted: true,
      missing,
    });
    expect(marked).toBe(list.join('\n'));
    expect(places.map((place) => place.split(' ').slice(1).join(' '))).toEqual([
      'error data/missing-vocative',
      'error data/missing-vocative',
    ]);
    expect(findings[0]?.message).toBe('envoi is not sure of the form in which a greeting addresses `Нінель`');
    expect(findings[0]?.help).toBe(
      'answer it for all rows in the file under `names` in envoi.yaml, such as `uk: names/uk.csv`, with the columns `name` and `vocative`; or give the row a column `vocative` with the whole form of address, as in `Ларисо Миколаївно`',
    );
    expect(missing.end()).toEqual([{ name: 'Нінель', part: 'given_name', count: 2 }]);
  });

  test('the row itself answers, or the project', () => {
    const language = withNames(pack('uk'), { [nameKey('given_name', 'Адель')]: 'Аделе' });
    const list = [header, 'Нінель,Іванівна,Нінель Іванівно,a@example.com', 'Адель,Іванівна,,b@example.com'];
    expect(checkPeople(list.join('\n'), { language, isGreeted: true }).places).toEqual([]);
  });

  test('a message that greets by itself asks for nothing', () => {
    const list = `${header}\nНінель,,,a@example.com\n,,,b@example.com`;
    expect(checkPeople(list, { language: pack('uk'), isGreeted: false }).places).toEqual([]);
  });

  test('a name that is none is not asked for its vocative', () => {
    const { places } = checkPeople(`${header}\nКлієнт,,,a@example.com`, { language: pack('uk'), isGreeted: true });
    expect(places).toEqual(['2:1-2:7 error data/placeholder-person']);
  });

  test.each(['nb', 'en', 'fy', 'ru', 'uk'])('in %s a row without a name cannot be greeted', (tag) => {
    const list = 'given_name,family_name,email\nАнна,Kuznetsova,a@example.com\n,,«b@example.com»';
    const { marked, places } = checkPeople(list, { language: pack(tag), isGreeted: true });
    expect(marked).toBe(list);
    expect(places).toEqual(['3:3-3:16 error data/nameless-person']);
  });
});

/** The codes of the second row of a list, of which these fields could not be read. */
function found(data: RowData, failed: readonly string[]): readonly string[] {
  const codes: string[] = [];
  const checker = new PeopleChecker({
    language: pack('uk'),
    isGreeted: true,
    suppressed: new SuppressionList(),
    missing: new MissingNames(),
    columnOf: (field) => field,
  });
  const place = { source: { file: 'list.csv', text: '' }, start: 0, end: 0 };
  checker.keep(1, 2, { email: 'noreply@example.no' });
  checker.check(
    2,
    data,
    () => place,
    ({ code }) => codes.push(code),
    new Set(failed),
  );
  return codes;
}
