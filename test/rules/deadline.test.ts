import { describe, expect, test } from 'vitest';
import { findingsIn } from './findings-in.ts';

/** A clean letter in five languages: who, subject, body, and what the next step says about Monday, 23 November 2026. */
const letters: { readonly [language: string]: Letter } = {
  en: {
    recipient: 'given_name: Kari',
    subject: 'Your lamps',
    body: 'The two lamps come after your answer.',
    summary: 'Please confirm by Monday, 23 November.',
  },
  nb: {
    recipient: 'given_name: Kari',
    subject: 'Lampene dine',
    body: 'De to lampene kommer når du har svart.',
    summary: 'Bekreft adressen innen mandag 23. november.',
  },
  uk: {
    recipient: 'given_name: Лариса',
    subject: 'Ваші лампи',
    body: 'Дві лампи приїдуть після Вашої відповіді.',
    summary: 'Підтвердьте адресу до понеділка, 23 листопада.',
  },
  ru: {
    recipient: 'given_name: Анна',
    subject: 'Ваши лампы',
    body: 'Две лампы приедут после Вашего ответа.',
    summary: 'Подтвердите адрес до понедельника, 23 ноября.',
  },
  fy: {
    recipient: 'given_name: Anna',
    subject: 'Jo lampen',
    body: 'De twa lampen komme nei jo antwurd.',
    summary: 'Befêstigje it adres foar moandei 23 novimber.',
  },
};

interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly summary: string;
}

interface Changes extends Partial<Letter> {
  readonly deadline?: string;
  readonly more?: string;
}

function letter(language: string, changes: Changes): string {
  const {
    recipient,
    subject,
    body,
    summary,
    deadline = '2026-11-23',
    more = '',
  } = { ...letters[language], ...changes };
  return [
    'template: follow-up',
    `language: ${language}`,
    `recipient: { ${recipient}, email: reader@example.com }`,
    'sender: { name: Anna Berg, role: adviser, company: Lumo AS, email: anna@lumo.example }',
    `subject: "${subject}"`,
    `body: "${body}"`,
    'next_step:',
    `  summary: "${summary}"`,
    '  action: { reply: true }',
    `  deadline: ${deadline}`,
    more,
    '',
  ].join('\n');
}

/** The marked texts and sentences of the findings, all of which must be the deadline's. */
function findings(
  language: string,
  changes: Changes,
  config: string | null = null,
): readonly (readonly [string, string])[] {
  return findingsIn(letter(language, changes), config).map(({ code, marked, sentence }) => {
    expect(code).toBe('next-step/deadline');
    return [marked, sentence];
  });
}

describe('a letter that says its deadline right', () => {
  test.each([
    ['en', {}],
    ['nb', {}],
    ['uk', {}],
    ['ru', {}],
    ['fy', {}],
    ['en', { summary: 'Please confirm.' }],
    ['en', { summary: 'Please confirm by Monday.' }],
    ['en', { summary: 'Please confirm by 23 November 2026.' }],
    ['en', { summary: 'Please confirm by November 23rd.' }],
    ['en', { summary: 'If you confirm by Monday, they come on Tuesday, 24 November.' }],
    ['en', { summary: 'Confirm by **Monday**, 23 November, and they come on Friday.' }],
    ['en', { body: 'You wrote on Tuesday, 17 November. They come on Wednesday.' }],
    ['en', { body: 'In 2021 we met on Tuesday, 23 November 2021.' }],
    ['nb', { summary: 'Svar innen mandag kl. 10.30, så sparer du 3.5 km.' }],
    ['nb', { summary: 'Svar innen 23.11.2026.' }],
    ['uk', { summary: "Підтвердьте до п'ятниці.", deadline: '2026-11-27' }],
    ['ru', { summary: 'Проверьте в тестовой среде и ответьте.' }],
  ])('%s %o', (language, changes) => {
    expect(findings(language, changes)).toEqual([]);
  });
});

describe('a next step that names other days only', () => {
  test.each([
    ['en', 'Please confirm by Tuesday, 24 November.', 'Tuesday, 24 November', 'Monday 23 November'],
    ['en', 'Please confirm by Monday, 24 November.', 'Monday, 24 November', 'Monday 23 November'],
    ['en', 'Please confirm by 23 November 2025.', '23 November 2025', 'Monday 23 November'],
    ['en', 'Confirm on Tuesday, by 24 November, or Friday.', '24 November', 'Monday 23 November'],
    ['en', 'Please confirm by Friday.', 'Friday', 'Monday 23 November'],
    ['nb', 'Bekreft innen tirsdag 24. november.', 'tirsdag 24. november', 'mandag 23. november'],
    ['nb', 'Bekreft innen 24.11.2026.', '24.11.2026', 'mandag 23. november'],
    ['uk', 'Підтвердьте до вівторка, 24 листопада.', 'вівторка, 24 листопада', 'понеділок, 23 листопада'],
    ['ru', 'Подтвердите до вторника, 24 ноября.', 'вторника, 24 ноября', 'понедельник, 23 ноября'],
    ['fy', 'Befêstigje it foar tiisdei 24 novimber.', 'tiisdei 24 novimber', 'moandei 23 novimber'],
  ])('%s: %s', (language, summary, marked, deadline) => {
    const sentence = `the next step says “${marked}”, but the deadline is ${deadline}`;
    expect(findings(language, { summary })).toEqual([[marked, sentence]]);
  });

  test('is marked inside markup and folded lines', () => {
    const text = letter('en', {}).replace(
      'summary: "Please confirm by Monday, 23 November."',
      'summary: >\n    Please **confirm** by\n    *Tuesday,\n    24* November.',
    );
    expect(findingsIn(text).map(({ marked }) => marked)).toEqual(['Tuesday,\n    24* November']);
  });
});

describe('a weekday that is not the deadline’s', () => {
  test.each([
    ['en', { summary: 'Please confirm by Tuesday, 23 November.' }, 'Tuesday', 'Monday 23 November 2026'],
    ['en', { subject: 'Confirm by Sunday 23 November' }, 'Sunday', 'Monday 23 November 2026'],
    ['en', { body: 'We wait until 23 November (Fri) for you.' }, 'Fri', 'Monday 23 November 2026'],
    ['nb', { body: 'Vi venter på deg til **tirsdag** 23. november.' }, 'tirsdag', 'mandag 23. november 2026'],
    ['uk', { summary: 'Підтвердьте до вівторка, 23 листопада.' }, 'вівторка', 'понеділок, 23 листопада 2026 року'],
    ['ru', { summary: 'Подтвердите до вторника, 23 ноября.' }, 'вторника', 'понедельник, 23 ноября 2026 года'],
    ['fy', { subject: 'Foar tiisdei 23 novimber' }, 'tiisdei', 'moandei 23 novimber 2026'],
  ])('%s %o', (language, changes, marked, deadline) => {
    expect(findings(language, changes)).toEqual([
      [marked, `“${marked}” is not the weekday of the deadline, ${deadline}`],
    ]);
  });

  test('is found in an option', () => {
    const more = 'options:\n  - text: Monday, 23 November\n  - text: Thursday, 23 November\n';
    expect(findings('en', { more }).map(([marked]) => marked)).toEqual(['Thursday']);
  });

  test('is found at each of its places', () => {
    const changes = { subject: 'By Sunday 23 November', summary: 'Confirm by Sunday 23 November.' };
    expect(findings('en', changes).map(([marked]) => marked)).toEqual(['Sunday', 'Sunday']);
  });
});

/** Days begin at night, when no letter should arrive. */
const AT_ANY_HOUR = 'version: 1\nrules:\n  dialogue/convenient-time: off\n';

describe('the day of sending', () => {
  test.each([
    ['2026-11-23T23:59:00+01:00', 'given_name: Kari, timezone: Europe/Oslo', null],
    ['2026-11-23T23:30:00Z', 'given_name: Kari, timezone: Europe/London', null],
    ['2026-11-23T23:30:00Z', 'given_name: Kari, timezone: Europe/Oslo', '2026-11-24'],
    ['2026-11-23T23:30:00Z', 'given_name: Kari', null],
    ['2026-11-24T00:30:00+01:00', 'given_name: Kari', '2026-11-24'],
    ['2026-11-24T00:30:00+01:00', 'given_name: Kari, timezone: America/New_York', null],
  ])('sent at %s to { %s }', (sendAt, recipient, day) => {
    const sentence = `the deadline is over on the day the letter is sent, ${day}`;
    const expected = day === null ? [] : [['2026-11-23', sentence]];
    expect(findings('en', { recipient, more: `send_at: ${sendAt}` }, AT_ANY_HOUR)).toEqual(expected);
  });
});

describe('without a deadline that is a day', () => {
  test('the text may name any day', () => {
    const text = letter('en', { summary: 'Please confirm by Tuesday, 23 November.' }).replace(/ {2}deadline: .*\n/, '');
    expect(findingsIn(text)).toEqual([]);
  });

  test('only the schema speaks', () => {
    const text = letter('en', { summary: 'Please confirm by Friday.', deadline: '2026-11-31' });
    expect(findingsIn(text).map(({ code }) => code)).toEqual(['schema/format']);
  });
});
