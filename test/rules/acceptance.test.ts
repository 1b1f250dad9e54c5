import { describe, expect, test } from 'vitest';
import { cleanMails } from './acceptance/clean-mails.ts';
import { fy } from './acceptance/fy.ts';
import { type Demand, findingsOnce, letterWith } from './acceptance/letters.ts';
import { type Mistake, nb } from './acceptance/nb.ts';
import { basics } from './acceptance/nb-basics.ts';
import { structure } from './acceptance/nb-structure.ts';
import { codesOfTemplate, fixed, lettersOf, shippedTemplate } from './acceptance/project.ts';
import * as ru from './acceptance/ru.ts';
import { traps } from './acceptance/traps.ts';
import { uk } from './acceptance/uk.ts';
import { fixes, written } from './acceptance/uk-written.ts';

/** What has to hold before an article counts as carried over: section 5 of the research note, a demand a test. */

describe.each(Object.entries(fy))('the Frisian article, in %s', (language, demands) => {
  testDemands(language, demands);
});

describe('the Frisian article: each letter ends with a step, on every branch of its template', () => {
  const step = '{{> next-step}}';

  test('the shipped template does', async () => {
    expect(shippedTemplate()).toContain(step);
    expect(await codesOfTemplate(shippedTemplate())).toEqual([]);
  });

  test.each([
    ['has none', ''],
    ['has one on some branches only', `{{#if options}}${step}{{/if}}`],
  ])('a template that %s fails', async (_, instead) => {
    expect(await codesOfTemplate(shippedTemplate().replace(step, instead))).toEqual(['template/lost']);
  });
});

describe.each(Object.entries(basics))('the Norwegian article, its ten rules, in %s', (language, mistakes) => {
  testDemands(language, mistakes);
  testGood(language, mistakes);
});

describe.each(Object.entries(nb))('the Norwegian article, in %s', (language, mistakes) => {
  testDemands(language, mistakes);
  testGood(language, mistakes);
});

describe.each(Object.entries(baseOf(structure)))(
  'the Norwegian article, what each letter has, in %s',
  (language, demands) => {
    testDemands(language, demands);
  },
);

describe.each(Object.entries(uk))('the Ukrainian article, in %s', (language, demands) => {
  testDemands(language, demands);
});

describe('the Ukrainian article, in Ukrainian', () => {
  testDemands('uk', written);

  test.each(fixes)('$demand', ({ before, after }) => {
    expect(fixed(letterWith('uk', before, 'good').text)).toBe(letterWith('uk', after, 'good').text);
  });

  test('what --fix cannot mend stays, and keeps the letter from being made', async () => {
    const { text } = letterWith('uk', 'Колір «прикольний».', 'bad');
    expect(fixed(text)).toBe(text);
    expect(await lettersOf(text)).toEqual([]);
    expect(await lettersOf(letterWith('uk', 'Колір гарний.', 'good').text)).toHaveLength(1);
  });
});

describe('the Russian article', () => {
  const pairs = [...ru.greetings, ...ru.conditional, ...ru.firstContact];
  testDemands('ru', [...pairs, ...ru.informal, ...ru.noClosing, ...ru.wrongWishes]);
  testGood('ru', pairs);

  test.each(ru.allowedGreetings)('%s', (part) => {
    expect(findingsOnce([letterWith('ru', part, 'good').text])()).toEqual([[]]);
  });

  test('every form of «Вы» and «Ваш» gets its capital', () => {
    const small = ru.politeForms.map((form) => `и ${form}`).join(', ');
    const large = ru.politeForms.map((form) => `и ${form.charAt(0).toUpperCase()}${form.slice(1)}`).join(', ');
    const { text } = letterWith('ru', `Это слова: ${small}.`, 'good');
    expect(fixed(text)).toBe(text.replace(small, large));
  });

  test('«вы» loses it where the letter speaks to people in general', () => {
    const { text } = letterWith('ru', 'Мы работаем для Вас, дорогие клиенты.', 'good');
    expect(fixed(text)).toBe(text.replace('для Вас,', 'для вас,'));
  });

  test.each(ru.hours)('the wish for $local on the clock of the reader is $wish', async ({ sendAt, wish }) => {
    const [letter] = await lettersOf(letterWith('ru', ru.sentAt(sendAt), 'good').text);
    expect(letter?.text).toContain(wish);
  });
});

describe('the clean mails', () => {
  const findings = findingsOnce(Object.values(cleanMails));

  test.each(Object.keys(cleanMails).map((language, index) => ({ language, index })))(
    'in $language nothing is found',
    ({ index }) => {
      expect(findings()[index]).toEqual([]);
    },
  );
});

describe.each(Object.entries(traps))('innocent sentences in %s', (language, parts) => {
  const findings = findingsOnce(parts.map((part) => letterWith(language, part, 'good').text));

  test('are enough', () => {
    expect(parts.length).toBeGreaterThanOrEqual(25);
  });

  test.each(parts.map((part, index) => ({ part, index })))('$part', ({ index }) => {
    expect(findings()[index]).toEqual([]);
  });
});

/** The same demands in each language. */
function baseOf(demands: readonly Demand[]): { readonly [language: string]: readonly Demand[] } {
  return Object.fromEntries(Object.keys(nb).map((language) => [language, demands]));
}

function testDemands(language: string, demands: readonly Demand[]): void {
  const letters = demands.map(({ part }) => letterWith(language, part, 'bad'));
  const findings = findingsOnce(letters.map(({ text }) => text));
  test.each(demands.map(({ demand, code }, index) => ({ demand, code, index })))(
    '$demand: $code',
    ({ code, index }) => {
      const { text = '', marked } = letters[index] ?? {};
      expect(findings()[index]).toEqual([
        expect.objectContaining({ code, marked: text.slice(marked?.start, marked?.end), start: marked?.start }),
      ]);
    },
  );
}

function testGood(language: string, mistakes: readonly Mistake[]): void {
  const findings = findingsOnce(mistakes.map(({ good }) => letterWith(language, good, 'good').text));
  test.each(mistakes.map(({ demand, good }, index) => ({ demand, good, index })))(
    '$demand: passes $good',
    ({ index }) => {
      expect(findings()[index]).toEqual([]);
    },
  );
}
