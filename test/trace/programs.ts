import type { Admission, CallValue, Program, Step, Value } from '../../src/model/program.ts';
import type { Locale, TemplateHelper } from '../../src/model/template-helper.ts';
import type { Escape } from '../../src/model/template-tree.ts';
import type { Functions } from '../../src/trace/functions.ts';

/** Programs by hand: `field('recipient.name')` of the letter model, `field('text', 3)` of the item of loop 3. */
export function field(way: string, from: number | null = null): Value {
  return { kind: 'field', from, parts: way === '' ? [] : way.split('.') };
}

export function literal(value: string | number | boolean | null): Value {
  return { kind: 'literal', value };
}

export function turn(number: number, what: 'index' | 'key' | 'first' | 'last'): Value {
  return { kind: 'turn', loop: number, what };
}

export function call(helper: string, values: readonly Value[], hash: CallValue['hash'] = [], place = 0): Value {
  return { kind: 'call', helper, values, hash, place };
}

export function overlay(base: Value, fields: { readonly [name: string]: Value }): Value {
  return { kind: 'overlay', base, fields: Object.entries(fields).map(([name, value]) => ({ name, value })) };
}

export function text(words: string): Step {
  return { kind: 'text', text: words };
}

export function leaf(value: Value, accepts: Admission = 'text', escape: Escape = 'html', place = 0): Step {
  return { kind: 'leaf', value, escape, accepts, place };
}

export function choice(test: Value, body: readonly Step[], otherwise: readonly Step[] = [], isWith = false): Step {
  return { kind: 'choice', test, isWith, body, otherwise };
}

export function loop(number: number, list: Value, body: readonly Step[], otherwise: readonly Step[] = []): Step {
  return { kind: 'loop', loop: number, list, body, otherwise };
}

export function region(steps: readonly Step[]): Step {
  return { kind: 'region', steps };
}

export function program(...steps: readonly Step[]): Program {
  const places = [0, 1, 2].map((at) => ({
    file: 'made-up.mjml',
    start: at,
    end: at + 1,
    values: [`value ${at}`, `second ${at}`],
  }));
  return { name: 'made-up', steps, places };
}

/** Joins its values; a value that is `no` it cannot take. */
const join: TemplateHelper = {
  name: 'join',
  summary: '',
  example: '',
  values: [
    { name: 'a', accepts: ['text'], isOptional: false, canBeAbsent: false, isLiteral: false },
    { name: 'b', accepts: ['text'], isOptional: true, canBeAbsent: true, isLiteral: false },
  ],
  hash: [{ name: 'with', accepts: ['text'], isOptional: true, canBeAbsent: true, isLiteral: false }],
  gives: 'text',
  isShowing: true,
  apply: (values, hash, { tag }) =>
    values.includes('no')
      ? null
      : `${values.map((value) => JSON.stringify(value)).join(JSON.stringify(hash.get('with') ?? '+'))}@${tag}`,
};

export const functions: Functions = {
  helpers: new Map([['join', join]]),
  escapes: {
    'url-part': encodeURIComponentOf,
    'mail-address': (address) => address.split('@').map(encodeURIComponentOf).join('@'),
    'phone-number': (phone) => phone.replace(/[^+\d]/g, ''),
  },
  number: String,
};

function encodeURIComponentOf(words: string): string {
  return encodeURIComponent(words.replace(/\p{Cs}/gu, '\uFFFD'));
}

/** As much of a locale as these helpers look at. */
export function localeOf(record: object): Locale {
  const tag = 'recipient' in record ? JSON.stringify(record.recipient) : 'nobody';
  const dates = { months: [], weekdays: [], date: '', date_with_year: '', time: '' };
  const numbers = { decimal: '.', group: ',', group_from: 1000, money: '' };
  return { tag, dates, numbers, timeZone: null, sendAt: null };
}
