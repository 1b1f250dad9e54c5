import { describe, expect, test } from 'vitest';
import { type Addressee, formOfAddress, greetingFor } from '../../src/link/greeting.ts';
import type { FormOfAddress } from '../../src/model/language.ts';
import { pack } from './packs.ts';

const kari = { given_name: 'Kari', family_name: 'Nordmann' };
const larysa = { given_name: 'Лариса', patronymic: 'Миколаївна', family_name: 'Коваленко' };
const sergej = { given_name: 'Сергей', patronymic: 'Петрович', family_name: 'Иванов' };
const hoekstra = { honorific: 'frou', family_name: 'Hoekstra' };

test.each<[string, Addressee, string]>([
  ['en', kari, 'Hello Kari,'],
  ['en', { honorific: 'Ms', family_name: 'Larsen' }, 'Dear Ms Larsen,'],
  ['en', { ...kari, honorific: 'Ms' }, 'Hello Kari,'],
  ['en', { name: 'Anna Larsen' }, 'Dear Anna Larsen,'],
  ['en', { ...kari, greet_as: 'Ms Nordmann' }, 'Hello Ms Nordmann,'],
  ['en', { ...kari, vocative: 'Каріно' }, 'Hello Kari,'],
  ['en', { given_name: ' Kari ' }, 'Hello Kari,'],
  ['en', { given_name: '{family_name} $& $1', family_name: 'X' }, 'Hello {family_name} $& $1,'],
  ['nb', kari, 'Hei, Kari'],
  ['nb', { name: 'Kari Nordmann' }, 'Hei, Kari Nordmann'],
  ['nb', { ...kari, patronymic: 'Ivanovna' }, 'Hei, Kari'],
  ['ru', sergej, 'Здравствуйте, Сергей Петрович!'],
  ['ru', { given_name: 'Анна' }, 'Здравствуйте, Анна!'],
  ['ru', { honorific: 'господин', family_name: 'Иванов' }, 'Здравствуйте, господин Иванов!'],
  ['ru', { name: 'Сергей Петрович' }, 'Здравствуйте, Сергей Петрович!'],
  ['fy', { given_name: 'Teatske' }, 'Bêste Teatske,'],
  ['fy', hoekstra, 'Achte frou Hoekstra,'],
  ['fy', { name: 'Anna de Vries' }, 'Bêste Anna de Vries,'],
  ['uk', larysa, 'Добрий день, Ларисо Миколаївно!'],
  ['uk', { given_name: 'Сергій' }, 'Добрий день, Сергію!'],
  ['uk', { given_name: 'Сергій', honorific: 'пан' }, 'Добрий день, пане Сергію!'],
  ['uk', { ...larysa, honorific: 'пані' }, 'Добрий день, Ларисо Миколаївно!'],
  ['uk', { name: 'Лариса Миколаївна' }, 'Добрий день, Ларисо Миколаївно!'],
  ['uk', { honorific: 'пані', family_name: 'Larsen' }, 'Добрий день, пані Larsen!'],
  ['uk', { given_name: 'Нінель', vocative: 'Нінель' }, 'Добрий день, Нінель!'],
  ['uk', { ...larysa, greet_as: 'пані Лесю' }, 'Добрий день, пані Лесю!'],
  ['uk', { ...larysa, greet_as: 'Леся', vocative: 'Лесю' }, 'Добрий день, Лесю!'],
])('%s greets %o: %s', (tag, recipient, text) => {
  expect(greetingFor(recipient, pack(tag))).toEqual({ kind: 'greeting', text });
});

test.each<[Addressee, string, string]>([
  [{ given_name: 'Нінель' }, 'given_name', 'Нінель'],
  [{ given_name: 'Лариса', patronymic: 'Огли' }, 'patronymic', 'Огли'],
  [{ honorific: 'пан', family_name: 'Петренко' }, 'family_name', 'Петренко'],
  [{ honorific: 'отаман', given_name: 'Сергій' }, 'honorific', 'отаман'],
  [{ name: 'Сергій Петренко' }, 'name', 'Сергій Петренко'],
])('Ukrainian asks for the vocative in %o', (recipient, part, word) => {
  expect(greetingFor(recipient, pack('uk'))).toEqual({ kind: 'needs-vocative', part, word });
});

describe('the form of address', () => {
  test.each<[string, Addressee, FormOfAddress | null]>([
    ['en', {}, null],
    ['en', { family_name: 'Larsen' }, null],
    ['en', { given_name: ' ' }, null],
    ['nb', { honorific: 'Dr.', family_name: 'Berg' }, null],
    ['ru', sergej, 'given_patronymic'],
    ['en', { ...sergej }, 'given'],
    ['uk', { given_name: 'Сергій', honorific: 'пан' }, 'honorific_given'],
    ['uk', { family_name: 'Коваленко', vocative: 'пане Ковальчуку' }, 'greet_as'],
  ])('%s for %o is %s', (tag, recipient, form) => {
    expect(formOfAddress(recipient, pack(tag))).toBe(form);
    if (form === null) expect(greetingFor(recipient, pack(tag))).toEqual({ kind: 'no-name' });
  });
});
