import { describe, expect, test } from 'vitest';
import { baseMessage } from './base-message.ts';
import { findingsIn } from './findings-in.ts';
import { joinExample } from './join-example.ts';

/** The text that each finding of a code marks, in a message with these lines. */
function marked(code: string, lines: string): readonly string[] {
  const { text } = joinExample(baseMessage, lines, 'good');
  return findingsIn(text)
    .filter((finding) => finding.code === code)
    .map((finding) => finding.marked);
}

const recipient = (name: string): string => `recipient:\n  name: "${name}"\n  email: kari@example.no`;
const sender = (fields: string): string =>
  `sender:\n  role: customer adviser\n  company: Lumo AS\n  ${fields.replaceAll(', ', '\n  ')}`;

describe('personal/one-addressee', () => {
  test.each([
    ['Nordmann Møbler AS', 'AS'],
    ['Nordmann Møbler ASA', 'ASA'],
    ['Möbel Müller GmbH', 'GmbH'],
    ['Oak Ltd.', 'Ltd'],
    ['Oak Tables, Inc.', 'Inc'],
    ['Tafel BV', 'BV'],
    ['ООО «Лампа»', 'ООО'],
    ['Лампа ООО', 'ООО'],
    ['ТОВ "Північний дуб"', 'ТОВ'],
    ['АО Свет', 'АО'],
  ])('“%s” is a company', (name, form) => {
    expect(marked('personal/one-addressee', recipient(name))).toEqual([form]);
  });

  test.each([
    ['Kari og Ola', 'og Ola'],
    ['Kari og Ola Nordmann', 'og Ola Nordmann'],
    ['Kari & Ola', '& Ola'],
    ['Kari/Ola', '/Ola'],
    ['Kari; Ola', '; Ola'],
    ['Anna and Oliver', 'and Oliver'],
    ['Анна и Олег', 'и Олег'],
    ['Анна та Олег', 'та Олег'],
    ['Anna en Wytske', 'en Wytske'],
  ])('“%s” is more than one person', (name, another) => {
    expect(marked('personal/one-addressee', recipient(name))).toEqual([another]);
  });

  test.each([
    ['kari@example.no', 'is an e-mail address and no name'],
    ['Kunde', 'is a word for anybody and no name'],
    ['Kjære kunde', 'is a word for anybody and no name'],
    ['Customer', 'is a word for anybody and no name'],
    ['Dear Customer,', 'is a word for anybody and no name'],
    ['Шановний клієнте', 'is a word for anybody and no name'],
    ['клиент', 'is a word for anybody and no name'],
    ['klant', 'is a word for anybody and no name'],
    ['Nordmann, Kari', 'has the family name first, and would be printed so'],
    ['van Dijk, Anna', 'has the family name first, and would be printed so'],
  ])('“%s” is not a name as it stands', (name, what) => {
    expect(findingsIn(joinExample(baseMessage, recipient(name), 'good').text)).toMatchObject([
      { code: 'personal/one-addressee', marked: name, sentence: `“${name}” ${what}` },
    ]);
  });

  test.each([
    ['Kari Nordmann'],
    ['Kari Nordmann, PhD'],
    ['Kari Nordmann, Jr.'],
    ['Kari Nordmann, Adviser'],
    ['Hei Dag'],
    ['Leser Holm'],
    ['Agnes As Holm'],
    ['Ola Asa'],
    ['Anne-Marie d’Arc'],
    ['José Ortega y Gasset'],
    ['Теодор Товстий'],
    ['ФОП Іваненко'],
    ['A. G. Ltdson'],
    ['Ole Incognito'],
    ['Sand og'],
  ])('“%s” is one person', (name) => {
    expect(marked('personal/one-addressee', recipient(name))).toEqual([]);
  });

  test.each([
    ['only an address', 'email: kari@example.no'],
    ['only a family name', 'family_name: Nordmann\n  email: kari@example.no'],
    ['only a form of address', 'greet_as: Ms Nordmann\n  email: kari@example.no'],
  ])('a recipient with %s has no name', (_what, fields) => {
    expect(marked('personal/one-addressee', `recipient:\n  ${fields}`)).toEqual(['recipient']);
  });
});

describe('a key that no recipient has', () => {
  test('is not reported a second time as a missing name', () => {
    expect(marked('personal/one-addressee', 'recipient:\n  first_name: Kari\n  email: kari@example.no')).toEqual([]);
  });
});

describe('subject/honest', () => {
  test.each([
    ['Re: the lamps', 'Re:'],
    ['RE: the lamps', 'RE:'],
    ['re : the lamps', 're :'],
    ['Re[2]: the lamps', 'Re[2]:'],
    ['Fwd: Re: SV: the lamps', 'Fwd: Re: SV:'],
    ['AW: the lamps', 'AW:'],
    ['Отв: лампы', 'Отв:'],
    ['Re：the lamps', 'Re：'],
  ])('“%s” plays an answer', (subject, prefix) => {
    expect(marked('subject/honest', `subject: "${subject}"`)).toEqual([prefix]);
  });

  test.each([
    ['Regarding: the lamps'],
    ['Order 4512: Re: is no word'],
    ['Resolved: the lamps'],
    ['Ретро: лампы'],
    ['SVG: a file'],
  ])('“%s” plays nothing', (subject) => {
    expect(marked('subject/honest', `subject: "${subject}"`)).toEqual([]);
  });

  test('a thread makes it true', () => {
    expect(marked('subject/honest', 'subject: "Re: the lamps"\nthread:\n  in_reply_to: "<1@example.no>"')).toEqual([]);
  });
});

describe('sender/no-noreply', () => {
  test.each([
    ['noreply'],
    ['no-reply'],
    ['no_reply'],
    ['no.reply'],
    ['No-Reply'],
    ['donotreply'],
    ['do-not-reply'],
    ['dont.reply'],
    ['orders-noreply'],
    ['noreply+4512'],
    ['ikke-svar'],
    ['ikkesvar'],
    ['ne-otvechat'],
    ['neotvechat'],
    ['ne-vidpovidaty'],
    ['net-antwurdzje'],
    ['nicht-antworten'],
    ['mailer-daemon'],
    ['bounces'],
  ])('nobody reads %s@', (local) => {
    expect(marked('sender/no-noreply', sender(`name: Ola Hansen, email: ${local}@lumo.example`))).toEqual([local]);
  });

  test.each([['ola'], ['reply'], ['noreen.plyer'], ['casino.reply'], ['no'], ['info'], ['bouncer'], ['ikke.svarstad']])(
    'somebody may read %s@',
    (local) => {
      expect(marked('sender/no-noreply', sender(`name: Ola Hansen, email: ${local}@no-reply.example`))).toEqual([]);
    },
  );
});

describe('sender/real-person', () => {
  test.each([
    ['Customer Service'],
    ['customer  service'],
    ['SUPPORT'],
    ['Lumo AS'],
    ['Lumo AS Support'],
    ['Support Lumo AS'],
  ])('“%s” is no person', (name) => {
    expect(marked('sender/real-person', sender(`name: ${name}, email: ola@lumo.example`))).toEqual([name]);
  });

  test.each([['Ola Hansen'], ['Ola Support'], ['Ola, Lumo AS'], ['Teamer Sales-Jones']])('“%s” is a person', (name) => {
    const fields = `sender:\n  name: "${name}"\n  role: adviser\n  company: Lumo AS\n  email: ola@lumo.example`;
    expect(marked('sender/real-person', fields)).toEqual([]);
  });
});
