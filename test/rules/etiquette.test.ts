import { describe, expect, test } from 'vitest';
import type { Etiquette, Examples } from '../../src/model/rule.ts';
import { etiquetteRules } from '../../src/rules/etiquette.ts';
import { baseMessages } from './base-messages.ts';
import { findingsIn, findingsInEach } from './findings-in.ts';
import { joinExample } from './join-example.ts';

/** The languages of the four articles, and English. */
const LANGUAGES = ['en', 'nb', 'uk', 'ru', 'fy'];

const SOURCE_LANGUAGES = { '000-fy': 'fy', '001-nb': 'nb', '002-uk': 'uk', '003-ru': 'ru' } as const;

test.each(Object.entries(baseMessages))('the message in %s that examples join is clean', (_, message) => {
  expect(findingsIn(message)).toEqual([]);
});

describe.each(etiquetteRules)('$id', (rule) => {
  const { id, isOptIn, source, also = [] } = rule;
  const config = isOptIn ? `version: 1\nrules:\n  ${id}: warning\n` : null;
  const all = Object.entries(examplesOf(rule));

  test('quotes its source in at most fifteen words', () => {
    for (const { quote } of [...(source === null ? [] : [source]), ...also]) {
      expect(quote.split(' ').length).toBeLessThanOrEqual(15);
    }
  });

  test('has examples in each language that it is about', () => {
    for (const [language, count] of Object.entries(wanted(rule))) {
      expect([language, examplesOf(rule)[language]?.bad.length ?? 0]).toSatisfy(
        ([, bad]: [string, number]) => bad >= count,
      );
      expect([language, examplesOf(rule)[language]?.good.length ?? 0]).toSatisfy(
        ([, good]: [string, number]) => good >= count,
      );
    }
  });

  for (const [language, { bad, good }] of all) {
    const base = baseMessages[language] ?? '';
    const joined = [
      ...bad.map((example) => joinExample(base, example, 'bad')),
      ...good.map((example) => joinExample(base, example, 'good')),
    ];
    const findings = findingsOnce(
      joined.map(({ text }) => text),
      config,
    );

    test.each(bad.map((example, index) => ({ example, index })))(
      `${language}: finds exactly the marked place in: $example`,
      ({ index }) => {
        const { text = '', marked } = joined[index] ?? {};
        expect(findings()[index]).toEqual([
          expect.objectContaining({ code: id, marked: text.slice(marked?.start, marked?.end), start: marked?.start }),
        ]);
      },
    );

    test.each(good.map((example, index) => ({ example, index })))(
      `${language}: finds nothing in: $example`,
      ({ index }) => {
        expect(findings()[bad.length + index]).toEqual([]);
      },
    );
  }
});

/** All examples of a rule in one language are checked in one run, when the first of them is asked for. */
function findingsOnce(texts: readonly string[], config: string | null): () => ReturnType<typeof findingsInEach> {
  let found: ReturnType<typeof findingsInEach> | null = null;
  return () => (found ??= findingsInEach(texts, config));
}

/** By language; those without one are in the first language that the rule is about. */
function examplesOf({ languages, examples, examplesIn }: Etiquette): { readonly [tag: string]: Examples } {
  const first = languages === null || languages.includes('en') ? 'en' : (languages[0] ?? 'en');
  return { [first]: examples, ...examplesIn };
}

/** How many bad and good examples a rule needs: two in English and in the language of its article, one in each other. */
function wanted({ needs, languages, source }: Etiquette): { readonly [tag: string]: number } {
  const about = languages ?? LANGUAGES;
  if (needs.length === 0) return { [about[0] ?? 'en']: 1 };
  const two = new Set(['en', source === null ? 'en' : SOURCE_LANGUAGES[source.document]]);
  return Object.fromEntries(about.map((language) => [language, two.has(language) ? 2 : 1]));
}
