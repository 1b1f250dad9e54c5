import type { Limit, Locale, TemplateHelper } from '../model/template-helper.ts';
import { withoutNoise } from './decimal-digits.ts';
import { didYouMean } from './did-you-mean.ts';
import { field, limited, literal, optional } from './helper-parameter.ts';
import { moneyText, numberText } from './number-text.ts';

const MAX_DECIMALS = 20;

const COUNT: Limit = {
  name: 'number of decimals',
  schema: '"enum": [0, 2]',
  remedy: (value) => {
    const isCount = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_DECIMALS;
    return isCount ? null : `write a whole number from 0 to ${MAX_DECIMALS}`;
  },
};

const CURRENCY: Limit = {
  name: 'code of a currency',
  schema: '"enum": ["NOK", "EUR"]',
  remedy: (value) => {
    const code = String(value);
    // Asked for here: to list them takes Intl half a millisecond, for which the start of every process would wait.
    const codes = Intl.supportedValuesOf('currency');
    if (codes.includes(code)) return null;
    const meant = codes.includes(code.toUpperCase()) ? code.toUpperCase() : nearCode(code, codes);
    const list = 'write three capitals, as ISO 4217 has them: "NOK" for Norwegian kroner, "EUR" for euros';
    return meant === null ? list : `did you mean "${meant}"?`;
  },
};

/** The categories of CLDR; which of them a language has, and for which numbers, Intl knows. */
const CATEGORIES: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Numbers, sums and the words that change with them. */
export const numberHelpers: readonly TemplateHelper[] = [
  {
    name: 'number',
    summary: 'writes a number as the language of the letter does; decimals=2 rounds it to two decimals',
    example: '{{number details.weight decimals=1}}',
    values: [field('number', 'number')],
    hash: [optional(limited(literal('decimals', 'number'), COUNT))],
    gives: 'text',
    isShowing: true,
    apply: ([number], hash, { numbers }) => {
      const decimals = hash.get('decimals') ?? null;
      if (!isNumber(number) || (decimals !== null && !isNumber(decimals))) return null;
      return numberText(numbers, number, decimals === null ? null : nearestCount(decimals));
    },
  },
  {
    name: 'money',
    summary: 'writes a sum with its currency, an ISO 4217 code, as the language of the letter does',
    example: '{{money details.price "NOK"}}',
    values: [field('amount', 'number'), limited(field('currency', 'text'), CURRENCY)],
    hash: [],
    gives: 'text',
    isShowing: true,
    apply: ([amount, currency], _hash, { numbers }) =>
      isNumber(amount) && typeof currency === 'string' ? moneyText(numbers, amount, currency) : null,
  },
  {
    name: 'plural',
    summary: 'chooses the words that fit a number in the language of the letter, and does not print the number',
    example: '{{plural details.nights one="night" other="nights"}}',
    values: [field('number', 'number')],
    hash: CATEGORIES.map((name) => (name === 'other' ? literal(name, 'text') : optional(literal(name, 'text')))),
    gives: 'text',
    isShowing: false,
    apply: ([number], hash, locale) => {
      if (!isNumber(number)) return null;
      const words = hash.get(category(number, locale)) ?? hash.get('other');
      return typeof words === 'string' ? words : null;
    },
  },
];

/**
 * A language that Intl does not know has no rules but `other`: Intl would take those of the machine, and the same letter
 * would differ from one machine to the next.
 */
function category(number: number, { tag }: Locale): Intl.LDMLPluralRule {
  return rulesOf(tag)?.select(withoutNoise(number)) ?? 'other';
}

/** To make them takes a hundred times as long as to ask them, and a list asks for each of its rows. */
function rulesOf(tag: string): Intl.PluralRules | null {
  const known = RULES.get(tag);
  if (known !== undefined) return known;
  const rules = Intl.PluralRules.supportedLocalesOf(tag).length === 0 ? null : new Intl.PluralRules(tag);
  if (RULES.size >= MOST_LANGUAGES) RULES.clear();
  RULES.set(tag, rules);
  return rules;
}

const RULES = new Map<string, Intl.PluralRules | null>();
const MOST_LANGUAGES = 100;

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A currency is nearly written only where its first letters, those of its country, are right. */
function nearCode(code: string, codes: readonly string[]): string | null {
  if (code.length !== 3) return null;
  const alike = codes.filter((known) => known.startsWith(code.slice(0, 2)));
  return didYouMean(code, alike);
}

/** Messages and hand-made data may hold any number. */
function nearestCount(decimals: number): number {
  return Math.min(Math.max(Math.round(decimals), 0), MAX_DECIMALS);
}
