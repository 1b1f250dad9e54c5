import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { copiedSchema } from '../../src/starter/template.ts';
import { starterDays } from '../../src/starter/days.ts';
import { STARTER_LANGUAGES } from '../../src/starter/letters/all.ts';
import { messageText } from '../../src/starter/message.ts';
import { personOf, readMailbox } from '../../src/starter/person.ts';
import { configText, notIgnored, packageText, senderKey } from '../../src/starter/project.ts';
import { yamlScalar } from '../../src/parse/yaml-scalar.ts';
import { openWorkspace } from '../../src/run/workspace.ts';
import { scratch } from '../run/scratch.ts';

/** Ordinary names and all that YAML, terminals and headers take for something else. */
const text = fc.oneof(
  fc.constantFrom(
    'Kari',
    'no',
    'Ø',
    '#',
    ': ',
    '@',
    '- x',
    '"',
    "'",
    '\\',
    '\u2028',
    '\u0085',
    '\uFEFF',
    '😀',
    '{{',
    '|',
    'null',
    '1e3',
    '2026-11-01',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
/** No command line has halves of characters. */
const words = fc
  .array(text, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' ').replaceAll(/\p{Cs}/gu, '?'));
const english = STARTER_LANGUAGES.get('en');

function message(
  recipient: Parameters<typeof messageText>[0]['recipient'],
  subject: string | null,
  today = '2026-11-20',
  language = 'en',
  template = 'follow-up',
): string {
  const spoken = STARTER_LANGUAGES.get(language) ?? english;
  if (spoken === undefined) throw new Error('no English');
  return messageText({
    schema: 'x.json',
    template,
    language,
    words: spoken,
    recipient,
    sender: null,
    subject,
    today,
    offset: '+01:00',
    details: [],
  });
}

describe('for all texts', () => {
  test('a scalar is one line that YAML reads as the same text, in whatever place', () => {
    fc.assert(
      fc.property(words, (value) => {
        const written = yamlScalar(value);
        expect(written).not.toMatch(/[\n\r\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(parse(`a:\n  - key: ${written}\n    b: 1\n`)).toEqual({
          a: [{ key: value, b: 1 }],
        });
      }),
    );
  });

  test('a reader of YAML 1.1 reads the same text, and so does one between brackets', () => {
    const odd = fc.constantFrom(
      '2026-01-01',
      '012',
      '0b1',
      '1_000',
      '12:30',
      'yes',
      'Off',
      'Y',
      '~',
      '.inf',
      'a, b',
      'a: b',
    );
    fc.assert(
      fc.property(fc.oneof(odd, words), (value) => {
        const written = yamlScalar(value);
        expect(parse(`a: ${written}\n`, { version: '1.1' })).toEqual({ a: value });
        expect(parse(`[${written}, { a: ${written} }]\n`)).toEqual([value, { a: value }]);
      }),
    );
  });

  test('names and subjects of a message and of envoi.yaml are read back', () => {
    fc.assert(
      fc.property(words, words, words, (first, second, third) => {
        const recipient = { given_name: first, family_name: second, email: third };
        expect(parse(message(recipient, third))).toMatchObject({ recipient, subject: third });
        const config = {
          company: first,
          sender: { name: second, email: third },
          role: first,
          examples: [],
          language: 'nb',
          schemas: 's',
        };
        const read: unknown = parse(configText(config));
        const senders = { [senderKey(config.sender)]: { name: second, role: first, email: third } };
        expect(read).toMatchObject({ company: { name: first }, senders });
      }),
    );
  });

  test('what check finds in the message stands in what was given', async () => {
    const drafts = new Map<string, Uint8Array>();
    const workspace = openWorkspace(scratch(), drafts);
    const put = (path: string, content: string): void => void drafts.set(path, new TextEncoder().encode(content));
    put(
      'envoi.yaml',
      'version: 1\nsenders: { ola: { name: Ola Hansen, role: rådgiver, email: ola@lumo.example } }\ncompany: { name: Lumo }\n',
    );
    let isFound = false;
    await fc.assert(
      fc.asyncProperty(words, async (name) => {
        const written = message(personOf({ name, email: 'x@example.no' }), null);
        put('messages/x.yaml', written);
        const { diagnostics } = await workspace.look(['messages/x.yaml'], '2026-11-20');
        const from = written.indexOf('recipient:');
        const to = written.indexOf('# What the letter is about');
        const spans = diagnostics.map(({ span }) => span);
        isFound ||= spans.length > 0;
        expect(spans.filter((span) => span === null || span.start < from || span.end > to)).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(isFound).toBe(true);
  });
});

test('whenever a first letter is begun, its days fit and check finds nothing', async () => {
  const drafts = new Map<string, Uint8Array>();
  const put = (path: string, content: string): void => void drafts.set(path, new TextEncoder().encode(content));
  put(
    'envoi.yaml',
    'version: 1\nsenders: { ola: { name: Ola Hansen, role: rådgiver, email: ola@lumo.example } }\ncompany: { name: Lumo }\n',
  );
  const days = Array.from({ length: 24 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 3 + index * 15)).toISOString().slice(0, 10),
  );
  for (const [index, today] of days.entries()) {
    for (const [language, { reader }] of STARTER_LANGUAGES) {
      const template = ['follow-up', 'apology', 'appointment', 'campaign'][index % 4];
      put(`messages/${language}-${index}.yaml`, message(reader, null, today, language, template));
    }
  }
  const workspace = openWorkspace(scratch(), drafts);
  for (const [index, today] of days.entries()) {
    const paths = [...drafts.keys()].filter((path) => path.endsWith(`-${index}.yaml`));
    expect(paths).toHaveLength(5);
    // oxlint-disable-next-line no-await-in-loop -- each on the day on which it is begun
    expect((await workspace.look(paths, today)).diagnostics).toEqual([]);
  }
});

test('the deadline is a Friday at least a week away, and the event the Tuesday behind it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (number) => {
      const today = new Date(number * 86_400_000);
      const { deadline, event } = starterDays(today.toISOString().slice(0, 10));
      const away = (Date.parse(deadline.date) - today.getTime()) / 86_400_000;
      expect([new Date(deadline.date).getUTCDay(), new Date(event.date).getUTCDay()]).toEqual([5, 2]);
      expect(away >= 7 && away < 14).toBe(true);
      expect(event.date).toBe(new Date(Date.parse(deadline.date) + 4 * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});

describe('a person in one line', () => {
  const cases = [
    ['Kari Nordmann', { given_name: 'Kari', family_name: 'Nordmann' }],
    ['Kari', { given_name: 'Kari' }],
    ['Anna de Jong', { given_name: 'Anna', family_name: 'de Jong' }],
    ['Hansen, Anne Marie', { given_name: 'Anne Marie', family_name: 'Hansen' }],
    ['Dr. Meera Patel', { honorific: 'Dr', given_name: 'Meera', family_name: 'Patel' }],
    ['Дрозд Марія', { given_name: 'Дрозд', family_name: 'Марія' }],
    ['Наталья Сергеевна', { given_name: 'Наталья', patronymic: 'Сергеевна' }],
    ['Наталья Сергеевна Орлова', { given_name: 'Наталья', patronymic: 'Сергеевна', family_name: 'Орлова' }],
    ['Шевчук Марія Іванівна', { given_name: 'Марія', patronymic: 'Іванівна', family_name: 'Шевчук' }],
    ['Орлова, Наталья Сергеевна', { given_name: 'Наталья', patronymic: 'Сергеевна', family_name: 'Орлова' }],
    ['Fru Hansen', { honorific: 'Fru', family_name: 'Hansen' }],
    ['Ms Lee', { honorific: 'Ms', family_name: 'Lee' }],
    ['Dr. Müller', { honorific: 'Dr', family_name: 'Müller' }],
    ['Prof. Dr. Hans Meyer', { honorific: 'Prof Dr', given_name: 'Hans', family_name: 'Meyer' }],
    ['Prof.Dr. Meyer', { honorific: 'Prof Dr', family_name: 'Meyer' }],
    ['господин Орлов', { honorific: 'господин', family_name: 'Орлов' }],
    ['пані Олена', { honorific: 'пані', given_name: 'Олена' }],
    ['Drew Hansen', { given_name: 'Drew', family_name: 'Hansen' }],
    ['пані Олена Коваль', { honorific: 'пані', given_name: 'Олена', family_name: 'Коваль' }],
  ] as const;
  test.each(cases)('%s', (name, parts) => {
    expect(personOf({ name, email: 'x@example.no' })).toEqual({ ...parts, email: 'x@example.no' });
  });

  test.each(['', 'Kari', 'kari@example.no', '<kari@example.no>', 'Kari <kari>', 'Kari <a@b.no> x'])(
    '%j is none',
    (line) => {
      expect(readMailbox(line)).toBeNull();
    },
  );

  test.each(['"Kari N" <k@x.no>', "  'Kari N' < k@x.no > "])('%j is', (line) => {
    expect(readMailbox(line)).toEqual({ name: 'Kari N', email: 'k@x.no' });
  });
});

function packageName(folder: string): unknown {
  return JSON.parse(packageText(folder, '1.0.0')).name;
}

test('a package is called as npm allows, and never envoi', () => {
  expect(['Kundebrev 2026', 'Ærlig_Post', 'envoi', '', '…', 'node_modules'].map(packageName)).toEqual([
    'kundebrev-2026',
    'rlig-post',
    'letters',
    'letters',
    'letters',
    'letters',
  ]);
});

test('lines of .gitignore that mean the same are seen', () => {
  expect(notIgnored('/out\nnode_modules\r\n')).toEqual([]);
  expect(notIgnored('# out/\n')).toEqual(['node_modules/', 'out/']);
});

test('a schema that is not laid out as ours is copied all the same, and what is none is not', () => {
  const copied = copiedSchema(
    '{"$ref":"message.schema.json","properties":{"a":{"title":"A","description":"B"}},"$id":"old"}',
    'new-one',
    'old',
  );
  expect(JSON.parse(copied ?? '')).toEqual({
    title: 'New one',
    description: 'What a letter of the template `new-one` says. It began as a copy of `old`.',
    $id: 'new-one.schema.json',
    $ref: 'message.schema.json',
    properties: { a: { title: 'A', description: 'B' } },
  });
  expect([copiedSchema('[]', 'x', 'y'), copiedSchema('{', 'x', 'y')]).toEqual([null, null]);
});
