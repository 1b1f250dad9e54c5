import { describe, expect, test } from 'vitest';
import { actionFor } from '../../src/link/action.ts';
import { pack } from './packs.ts';

function replyTo(email: string, subject: string, language = 'en'): string | undefined {
  return actionFor({ reply: true }, { email }, subject, pack(language))?.href;
}

describe('a link to answer', () => {
  const addresses: readonly (readonly [address: string, inLink: string])[] = [
    ['ola@lumo.example', 'ola@lumo.example'],
    ['ola+post@lumo.example', 'ola%2Bpost@lumo.example'],
    ['what?cc=eve@lumo.example', 'what%3Fcc%3Deve@lumo.example'],
    ['a&b#c%d/e@lumo.example', 'a%26b%23c%25d%2Fe@lumo.example'],
    ['ola@Lumo.example', 'ola@Lumo.example'],
    ['kari@blåbær.example', 'kari@xn--blbr-roah.example'],
  ];
  test.each(addresses)('leads to %s and nowhere else', (address, inLink) => {
    const href = replyTo(address, 'Your lamps') ?? '';
    expect(href).toBe(`mailto:${inLink}?subject=Re%3A%20Your%20lamps`);
    expect([...new URL(href).searchParams.keys()]).toEqual(['subject']);
  });

  test('leads to the address for answers where there is one', () => {
    const sender = { email: 'ola@lumo.example', reply_to: 'help@lumo.example' };
    expect(actionFor({ reply: true }, sender, 'x', pack('en'))).toEqual({
      label: pack('en').labels.reply,
      href: 'mailto:help@lumo.example?subject=Re%3A%20x',
    });
  });

  const subjects: readonly (readonly [subject: string, language: string, answer: string])[] = [
    ['Your lamps', 'en', 'Re: Your lamps'],
    ['Re: Your lamps', 'en', 'Re: Your lamps'],
    ['re : Your lamps', 'en', 're : Your lamps'],
    ['SV: RE[2]: Lampene', 'nb', 'SV: RE[2]: Lampene'],
    ['Відповідь: стіл', 'uk', 'Відповідь: стіл'],
    ['ASAP: Hello', 'en', 'Re: ASAP: Hello'],
    ['Pris: 200 kr', 'nb', 'Re: Pris: 200 kr'],
    ['Regarding order 4512', 'en', 'Re: Regarding order 4512'],
    ['half \uD83D of a pair', 'en', 'Re: half \uFFFD of a pair'],
  ];
  test.each(subjects)('of “%s” (%s) has the subject “%s”', (subject, language, answer) => {
    expect(new URL(replyTo('ola@lumo.example', subject, language) ?? '').searchParams.get('subject')).toBe(answer);
  });

  test('knows the marks of the letter’s language', () => {
    const language = { ...pack('en'), reply_prefixes: ['Ynt (geri)'] };
    expect(actionFor({ reply: true }, { email: 'a@b.example' }, 'Ynt (geri): x', language)?.href).toBe(
      'mailto:a@b.example?subject=Ynt%20(geri)%3A%20x',
    );
  });
});

test('a call has the digits of the number, and a link its own address as a label where it has none', () => {
  const sender = { email: 'a@b.example' };
  expect(actionFor({ phone: '+47 555 01-234' }, sender, 'x', pack('nb'))).toEqual({
    label: pack('nb').labels.phone.replace('{phone}', '+47\u00a0555\u00a001-234'),
    href: 'tel:+4755501234',
    phone: '+47 555 01-234',
  });
  expect(actionFor({ url: 'https://b.example/o' }, sender, 'x', pack('nb'))).toEqual({
    label: 'https://b.example/o',
    href: 'https://b.example/o',
  });
  expect(actionFor({ none: true }, sender, 'x', pack('nb'))).toBeUndefined();
});

const labels: readonly (readonly [words: string, label: string])[] = [
  ['Call Emma on +44 20 7946 0123 today', 'Call Emma on +44\u00a020\u00a07946\u00a00123 today'],
  ['Call Emma, not +44 20 7946 0124', 'Call Emma, not +44 20 7946 0124'],
];
test.each(labels)('the number of a call is not broken in “%s”', (words, label) => {
  const phone = '+44 20 7946 0123';
  expect(actionFor({ phone, label: words }, { email: 'a@b.example' }, 'x', pack('en'))).toEqual({
    label,
    href: 'tel:+442079460123',
    phone,
  });
});
