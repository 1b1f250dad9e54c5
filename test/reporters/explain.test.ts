import { expect, test } from 'vitest';
import type { Explanation } from '../../src/model/rule.ts';
import { explain, explainAll } from '../../src/reporters/explain.ts';
import { explanations } from '../../src/rules/index.ts';

const rule: Explanation = {
  id: 'subject/honest',
  severity: 'error',
  hard: true,
  summary: 'the subject promises what the letter holds',
  why: 'A reader who was led to open a letter by a false promise opens no other.',
  source: { document: '001-nb', line: 104, quote: 'tittelen skal forklare' },
  examples: {
    bad: ['subject: «"Re: order"»\nlanguage: en', 'subject: «""»'],
    good: ['subject: Your order comes on Tuesday'],
  },
};
const plain = { color: false, width: 100 } as const;

test('a rule is explained by its own words', () => {
  expect(explain(rule, plain)).toBe(`subject/honest error, cannot be allowed

the subject promises what the letter holds

Why
  A reader who was led to open a letter by a false promise opens no other.

Source
  “tittelen skal forklare”
  001-nb, line 104

Bad
  subject: "Re: order"
           ^^^^^^^^^^^
  language: en

  subject: ""
           ^^

Good
  subject: Your order comes on Tuesday
`);
});

test('a rule without a source has no such part, and a soft one says that it can be allowed', () => {
  const shown = explain({ ...rule, source: null, hard: false, severity: 'warning' }, plain);
  expect(shown).not.toContain('Source');
  expect(shown).toMatch(/^subject\/honest warning, can be allowed with a reason\n/);
});

test('other lines, and examples in the language of the article, stand beside the English ones', () => {
  const shown = explain(
    {
      ...rule,
      hard: false,
      isOptIn: true,
      also: [{ document: '002-uk', line: 20, quote: 'користуватися сленгом' }],
      examplesIn: {
        nb: { bad: ['subject: «Re»'], good: ['subject: Lampen «Nord» kommer'] },
        uk: { bad: ['subject: «Ні»'], good: ['subject: Так'] },
      },
    },
    plain,
  );
  expect(shown).toMatch(
    /^subject\/honest error, under `profile: strict` or where envoi\.yaml asks for it, can be allowed with a reason\n/,
  );
  expect(shown).toContain(`Source
  “tittelen skal forklare”
  001-nb, line 104

  “користуватися сленгом”
  002-uk, line 20
`);
  expect(shown.slice(shown.indexOf('Bad, in'))).toBe(`Bad, in Norwegian
  subject: Re
           ^^

Good, in Norwegian
  subject: Lampen «Nord» kommer
`);
});

test('the list has every code once, with what it demands', () => {
  const shown = explainAll(explanations, { color: false, width: Number.POSITIVE_INFINITY });
  for (const { id, summary } of explanations) {
    expect(
      shown
        .split('\n')
        .filter((line) => line.startsWith(`${id} `))
        .map((line) => line.slice(id.length).trim()),
    ).toEqual([summary]);
  }
});

test('every code has one explanation, with a reason and examples, whose marks are pairs', () => {
  const ids = explanations.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  for (const { id, summary, why, examples } of explanations) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[A-Za-z$]+(-[A-Za-z\d]+)*$/);
    expect(summary).toMatch(/^[^A-Z].*[^.]$/);
    expect(why.length, id).toBeGreaterThan(30);
    expect(examples.good.length, id).toBeGreaterThan(0);
    for (const bad of examples.bad) expect((bad.match(/[«»]/g) ?? []).join(''), id).toMatch(/^(«»)*$/);
  }
});
