import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/model/outcome.ts';
import { load } from '../../src/index.ts';
import { openWorkspace } from '../../src/run/workspace.ts';
import { scratch } from '../run/scratch.ts';
import { type Run, run } from './fake-machine.ts';
import { prompterWith } from './fake-prompter.ts';

const CONFIG = `version: 1
language: nb
company: { name: Lumo AS }
senders:
  ola: { name: Ola Hansen, role: kunderådgiver, email: ola@lumo.example }
`;

const KARI = ['--to', 'Kari Nordmann <kari@example.no>'] as const;

function project(files: Readonly<Record<string, string>> = {}): string {
  return scratch({ 'envoi.yaml': CONFIG, ...files });
}

function make(root: string, args: readonly string[], rest: Parameters<typeof run>[3] = {}): Promise<Run> {
  return run(root, ['new', ...args], undefined, rest);
}

async function checked(root: string): Promise<Outcome> {
  return (await load(root, { today: '2026-11-20' })).check({ kind: 'all' }, { letters: false });
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

describe('a message', () => {
  // test/starter/message.test.ts holds every template in every language against the rules.
  test('in each language: nothing is found, also under a strict profile', async () => {
    const root = project({ 'envoi.yaml': CONFIG.replace('role:', 'phone: +47 555 01 234, role:') });
    const people = [
      ['en', 'campaign', 'Dr Meera Patel'],
      ['nb', 'follow-up', 'Kari Nordmann'],
      ['uk', 'apology', 'Шевчук Марія Іванівна'],
      ['ru', 'appointment', 'Наталья Сергеевна Орлова'],
      ['fy', 'appointment', 'Anna de Jong'],
    ] as const;
    const runs = people.map(([language, template, name]) =>
      make(root, [`2026/${language}`, '--lang', language, '--template', template, '--to', `${name} <x@example.no>`]),
    );
    expect((await Promise.all(runs)).map(({ code, err }) => [code, err])).toEqual(people.map(() => [0, '']));
    const standard = await checked(root);
    expect([standard.diagnostics, standard.summary.messages]).toEqual([[], 5]);
    writeFileSync(join(root, 'envoi.yaml'), `profile: strict\n${read(root, 'envoi.yaml')}`);
    expect((await checked(root)).diagnostics).toEqual([]);
  });

  test('names the reader as the language does, and says so', async () => {
    const root = project();
    const greetings = [
      ['uk', 'Шевчук Марія Іванівна', 'Добрий день, Маріє Іванівно!'],
      ['ru', 'Наталья Сергеевна Орлова', 'Здравствуйте, Наталья Сергеевна!'],
      ['nb', 'Hansen, Anne Marie', 'Hei, Anne Marie'],
      ['en', 'Kari Nordmann, PhD', 'Hello Kari,'],
      ['en-GB', '"Patel, Meera"', 'Hello Meera,'],
    ] as const;
    const runs = greetings.map(([language, name]) =>
      make(root, [language, '--lang', language, '--to', `${name} <x@example.no>`]),
    );
    const greeted = (await Promise.all(runs)).map(({ out }) => /It greets with “(.*?)”/u.exec(out)?.[1]);
    expect(greeted).toEqual(greetings.map(([, , greeting]) => greeting));
    expect(read(root, 'messages/en.yaml')).toContain('  given_name: Kari\n  family_name: Nordmann\n');
    const ukrainian = read(root, 'messages/uk.yaml');
    expect(ukrainian).toContain('  given_name: Марія\n  patronymic: Іванівна\n  family_name: Шевчук\n');
    expect(ukrainian.split('\n')[0]).toContain('$schema=../node_modules/envoi/schemas/follow-up.schema.json');
  });

  test('takes the short form, with an id as people write it and a subject that YAML would misread', async () => {
    const root = project();
    const { code, out } = await make(root, [
      'messages/2026/delay.yaml',
      ...KARI,
      '--subject',
      'Bestilling #4512: på vei',
    ]);
    expect([code, out.split('\n')[0]]).toEqual([0, 'wrote messages/2026/delay.yaml']);
    const text = read(root, 'messages/2026/delay.yaml');
    expect(text).toContain('$schema=../../node_modules/envoi/schemas/follow-up.schema.json');
    expect(text).toContain('subject: "Bestilling #4512: på vei"\n');
    expect((await checked(root)).diagnostics).toEqual([]);
  });

  test('a vocative that nobody can be sure of has to be said', async () => {
    const root = project();
    const to = ['x', '--lang', 'uk', '--to', 'Зоребор Коваль <x@example.com>'];
    const { code, err } = await make(root, to);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^envoi: the vocative of Зоребор is not known\n {2}add it as the greeting has it, such as --vocative "/,
    );
    const { out } = await make(root, [...to, '--vocative', 'Зореборе']);
    expect(out).toContain('“Добрий день, Зореборе!”');
    expect((await checked(root)).diagnostics).toEqual([]);
  });

  test('of a template of the project: its own fields get the examples of their schema', async () => {
    const root = project();
    await make(root, ['template', 'visit', '--from', 'appointment']);
    await make(root, ['monday', '--template', 'visit', ...KARI]);
    const text = read(root, 'messages/monday.yaml');
    expect(text).toMatch(/details:\n {2}starts_at: 2026-12-01T10:00:00[+-]\d\d:\d\d\n {2}place: /);
    expect(text).toContain('schemas/message.schema.json\n');
    expect((await checked(root)).diagnostics).toEqual([]);
  });

  test('--dry-run prints what is said above, and writes nothing', async () => {
    const root = project();
    const { code, out } = await make(root, ['delay', ...KARI, '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('\ntemplate: follow-up\nlanguage: nb\n');
    expect(existsSync(join(root, 'messages'))).toBe(false);
  });

  test('what check refuses of a name is refused, at its place and before anything is written', async () => {
    const root = project();
    const { code, err } = await make(root, ['x', '--to', 'Kаri Nordmann <kari@example.no>']);
    expect(code).toBe(1);
    expect(err).toContain('messages/x.yaml:7:16 error greeting/name-correct');
    expect(err).toContain('nothing was written');
    expect(existsSync(join(root, 'messages'))).toBe(false);
  });

  test('what stands in other files is no reason to refuse', async () => {
    const root = project({ 'templates/broken.mjml': '<mjml>', 'messages/bad.yaml': 'x' });
    expect((await make(root, ['good', ...KARI])).code).toBe(0);
  });

  const refusals: readonly (readonly [string, readonly string[], string])[] = [
    ['no id, nobody', [], 'add an id, such as `envoi new message delay`, and --to "Kari Nordmann <kari@example.no>"'],
    ['nobody', ['delay'], 'add --to "Kari Nordmann <kari@example.no>"'],
    ['a name alone', ['delay', '--to', 'Kari'], '--to Kari is no name with an address'],
    ['an address alone', ['delay', '--to', '<kari@example.no>'], 'is no name with an address'],
    [
      'no good address',
      ['delay', '--to', 'Kari <kari@example,no>'],
      '--to kari@example,no is not an e-mail address: it has a comma where a dot belongs\n  write kari@example.no\n',
    ],
    ['an id that leads out', ['../x', ...KARI], '../x is no id of a message'],
    ['an id of rows', ['data/x', ...KARI], 'messages/data/ is for the rows of lists'],
    ['an unknown template', ['x', ...KARI, '--template', 'apolgy'], 'did you mean apology?'],
    ['an unknown language', ['x', ...KARI, '--lang', 'norsk'], 'did you mean nb?'],
    [
      'an unknown sender',
      ['x', ...KARI, '--sender', 'olla'],
      'there is no sender olla\n  did you mean ola? there are ola',
    ],
    [
      'a kind with a slip and its name',
      ['templat', 'visit'],
      'there is no `envoi new templat visit`\n  did you mean `envoi new template visit`?\n',
    ],
    [
      'several words',
      ['my', 'letter', ...KARI],
      'there is no `envoi new my letter`\n  the id of a message is one word',
    ],
    [
      'several words for a message',
      ['message', 'delay', 'x', ...KARI],
      'there is no `envoi new message delay x`\n  the id of a message is one word',
    ],
    [
      'several words for a message, of which one is like a kind',
      ['message', 'templat', 'visit'],
      'there is no `envoi new message templat visit`\n  the id of a message is one word',
    ],
    ['a kind with a slip', ['shema'], 'there is no `envoi new shema`\n  did you mean `envoi new schema`?'],
  ];
  test.each(refusals)('%s: exit code 2', async (_, args, words) => {
    const root = project();
    const { code, out, err } = await make(root, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(readdirSync(root)).toEqual(['envoi.yaml']);
  });

  test('a message that is called so may have a name like a kind', async () => {
    const { err } = await make(project(), ['message', 'shema']);
    expect(err).not.toContain('envoi new');
  });

  test('a language without first letters, a project without senders, no project', async () => {
    const german = project();
    await make(german, ['language', 'de']);
    expect((await make(german, ['x', '--lang', 'de', ...KARI])).err).toContain('envoi has no first letter in de');
    const nobody = scratch({ 'envoi.yaml': 'version: 1\nlanguage: nb\n' });
    expect((await make(nobody, ['x', ...KARI])).err).toContain('the project has nobody who writes its letters');
    expect((await make(scratch(), ['x', ...KARI])).err).toContain('no project found');
  });

  test('several senders: one has to be named', async () => {
    const root = project({
      'envoi.yaml': `${CONFIG}  eva: { name: Eva Lie, role: rådgiver, email: eva@lumo.example }\n`,
    });
    const { code, err } = await make(root, ['x', ...KARI]);
    expect(code).toBe(2);
    expect(err).toContain('add --sender ola or eva');
    expect((await make(root, ['x', ...KARI, '--sender', 'eva'])).code).toBe(0);
    expect(read(root, 'messages/x.yaml')).toContain('\nsender: eva\n');
  });

  test.each(['messages/delay.yaml', 'messages/DELAY.yaml', 'Messages/a.yaml'])('never over %s', async (path) => {
    const root = project({ [path]: 'mine' });
    const { code, err } = await make(root, ['delay', ...KARI]);
    expect(code).toBe(2);
    expect(err).toContain('exists already, and stays as it is');
    expect(read(root, path)).toBe('mine');
    expect(readdirSync(root)).toHaveLength(2);
  });
});

describe('on a terminal', () => {
  const WHO = 'Who is the letter to? Name and address:';
  const NAME = 'What is the letter called? Its file is messages/NAME.yaml:';

  test('four questions, and what is proposed is taken with Enter', async () => {
    const root = project();
    const { ask, asked } = prompterWith(['Kari', 'Kari Nordmann <kari@example.no>', '', 'apology', '']);
    const { code, out } = await make(root, [], { ask });
    expect([code, out.split('\n')[0]]).toEqual([0, 'wrote messages/kari-nordmann.yaml']);
    const fault = 'write a name and an address, such as Kari Nordmann <kari@example.no>';
    expect(asked).toEqual([WHO, fault, WHO, 'In which language?', 'What kind of letter is it?', NAME]);
    expect(read(root, 'messages/kari-nordmann.yaml')).toContain('template: apology\nlanguage: nb\n');
  });

  test('what is said is not asked; a vocative is, where it is needed', async () => {
    const root = project();
    const { ask, asked } = prompterWith(['', 'Зореборе']);
    const args = ['x', '--lang', 'uk', '--to', 'Зоребор Коваль <x@example.com>'];
    expect((await make(root, args, { ask })).code).toBe(0);
    expect(asked).toEqual(['What kind of letter is it?', 'How is Зоребор addressed? The whole vocative:']);
  });

  test.each([0, 1, 2, 3])('Ctrl-C after %i answers: nothing is written, and the process ends by it', async (count) => {
    const root = project();
    const answers = ['Kari Nordmann <kari@example.no>', 'nb', 'campaign', 'x'].slice(0, count);
    const { code, endedBy } = await make(root, [], prompterWith([...answers, null]));
    expect([code, endedBy]).toEqual([2, ['SIGINT']]);
    expect(readdirSync(root)).toEqual(['envoi.yaml']);
  });
});

describe('a template', () => {
  test('from each that is shipped: it is proved', async () => {
    const root = project();
    const shipped = ['follow-up', 'apology', 'appointment', 'campaign'];
    const runs = await Promise.all(shipped.map((from) => make(root, ['template', `my-${from}`, '--from', from])));
    expect(runs.map(({ code, err }) => [code, err])).toEqual(shipped.map(() => [0, '']));
    for (const from of shipped) {
      const title = `My ${from.replace('-', ' ')}`;
      expect(JSON.parse(read(root, `schemas/my-${from}.schema.json`))).toMatchObject({ title });
    }
    const { diagnostics, summary } = await checked(root);
    expect([diagnostics, summary.templates, summary.proved]).toEqual([[], 8, 8]);
  });

  test('only the lines change that say what it is', async () => {
    const root = project();
    await make(root, ['template', 'visit', '--from', 'campaign']);
    const shipped = readFileSync(new URL('../../schemas/campaign.schema.json', import.meta.url), 'utf8').split('\n');
    const own = read(root, 'schemas/visit.schema.json').split('\n');
    expect(own).toHaveLength(shipped.length);
    expect(own.filter((line, index) => line !== shipped[index])).toEqual([
      '  "title": "Visit",',
      '  "description": "What a letter of the template `visit` says. It began as a copy of `campaign`.",',
    ]);
  });

  test('of the project is copied before a shipped one, and one may take the place of a shipped one', async () => {
    const root = project();
    const { out } = await make(root, ['template', 'follow-up', '--from', 'apology']);
    expect(out).toContain('From now on letters with the template follow-up use these files');
    await make(root, ['template', 'other']);
    expect(read(root, 'schemas/other.schema.json')).toContain('compensation');
  });

  const refusals: readonly (readonly [string, readonly string[], string])[] = [
    ['no name', [], 'the template has no name'],
    ['no name of a template', ['Visit Report'], 'a name has small letters, digits and hyphens'],
    ['a path', ['../x'], '../x is no name of a template'],
    ['an unknown one', ['x', '--from', 'folow-up'], 'there is no template folow-up\n  did you mean follow-up?'],
  ];
  test.each(refusals)('%s: exit code 2', async (_, args, words) => {
    const root = project();
    const { code, err } = await make(root, ['template', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(readdirSync(root)).toEqual(['envoi.yaml']);
  });

  test.each(['templates/visit.mjml', 'schemas/visit.schema.json', 'templates/VISIT.mjml'])(
    'never over %s, and never half',
    async (path) => {
      const root = project({ [path]: 'mine' });
      const { code, err } = await make(root, ['template', 'visit']);
      expect(code).toBe(2);
      expect(err).toContain(`${path} exists already`);
      expect(readdirSync(root, { recursive: true })).toHaveLength(3);
      expect(read(root, path)).toBe('mine');
    },
  );

  test('envoi’s own schemas are nobody’s', async () => {
    const root = project();
    const { code, err } = await make(root, ['template', 'message']);
    expect(code).toBe(1);
    expect(err).toContain('project/reserved-name');
    expect(readdirSync(root)).toEqual(['envoi.yaml']);
  });
});

describe('a language', () => {
  const SHIPPED = ['en', 'nb', 'uk', 'ru', 'fy'];

  test('that envoi ships is extended, and nothing is changed: not even with the marks taken away', async () => {
    const root = project();
    const packs = async (): Promise<readonly unknown[]> => {
      const { diagnostics, project: linked } = await openWorkspace(root, new Map()).look([], '2026-11-20');
      expect(diagnostics).toEqual([]);
      return SHIPPED.map((tag) => linked.languages.get(tag));
    };
    const before = await packs();
    const runs = await Promise.all(SHIPPED.map((tag) => make(root, ['language', tag])));
    expect(runs.map(({ out }) => out.split('\n')[0])).toEqual(SHIPPED.map((tag) => `wrote languages/${tag}.yaml`));
    expect(await packs()).toEqual(before);
    for (const tag of SHIPPED) {
      const uncommented = read(root, `languages/${tag}.yaml`).replaceAll(/^# (?=[a-z_]+:$| )/gmu, '');
      expect(uncommented).toContain('\nclosing:\n  help: ');
      writeFileSync(join(root, `languages/${tag}.yaml`), uncommented);
    }
    expect(await packs()).toEqual(before);
  });

  test('that is new gets a whole pack that check accepts', async () => {
    const root = project();
    const tags = ['fr', 'ar', 'ja', 'pt-BR', 'fkv'];
    const runs = await Promise.all(tags.map((tag) => make(root, ['language', tag])));
    expect(runs.map(({ code, err }) => [code, err])).toEqual(tags.map(() => [0, '']));
    const { diagnostics, summary } = await checked(root);
    expect([diagnostics, summary.languages]).toEqual([[], 5 + tags.length]);
  });

  test('its days and numbers are its own, and what is to be translated is listed', async () => {
    const root = project();
    const { out } = await make(root, ['language', 'de', '--from', 'nb']);
    expect(out).toContain('What it says is still in Norsk bokmål, and would be sent so; no check can see that.');
    expect(out).toContain('\n  closing.farewell\n');
    expect(out).not.toContain('\n  dates\n');
    const text = read(root, 'languages/de.yaml');
    expect(text).toContain('    - [März]\n');
    expect(text).toContain('  decimal: ","\n');
    expect(text).toContain('farewell: "Vennlig hilsen"');
    expect(out).not.toContain('the tag that you mean');
    const unsure = (await make(root, ['language', 'fkv'])).out;
    expect(unsure).toContain('\nIs fkv the tag that you mean? No name is known here for it.\n');
    expect(unsure).toContain('\n  dates\n  numbers\n');
  });

  const refusals: readonly (readonly [string, readonly string[], string])[] = [
    ['no tag', [], 'the language has no tag'],
    ['a name', ['norsk'], 'norsk is not the tag of a language\n  write nb'],
    ['no tag at all', ['d_e'], 'write a BCP 47 tag'],
    [
      'a tag of two letters that no language has',
      ['xx'],
      'xx is not the tag of a language\n  write a BCP 47 tag, such as de',
    ],
    ['one for private use', ['qaa'], 'qaa is not the tag of a language'],
    ['one for no language', ['zxx'], 'zxx is not the tag of a language'],
    ['a region that does not exist', ['de-XX'], 'de-XX is not the tag of a language'],
    ['one of another grammar', ['x-foo'], 'x-foo is not the tag of a language'],
    ['what has another tag here', ['no'], 'no is not the tag of a language\n  write nb'],
    ['a country for its language', ['ua'], 'ua is not the tag of a language\n  write uk'],
    ['a regional form', ['en-GB'], 'letters in en-GB use the words of en'],
    ['--from for a shipped one', ['nb', '--from', 'en'], 'leave out --from'],
    ['an unknown --from', ['de', '--from', 'sv'], 'there is no language sv'],
  ];
  test.each(refusals)('%s: exit code 2', async (_, args, words) => {
    const root = project();
    const { code, err } = await make(root, ['language', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(readdirSync(root)).toEqual(['envoi.yaml']);
  });

  test('never over one that is there', async () => {
    const root = project({ 'languages/nb.yaml': 'version: 1\ntag: nb\n' });
    expect((await make(root, ['language', 'nb'])).code).toBe(2);
    expect(read(root, 'languages/nb.yaml')).toBe('version: 1\ntag: nb\n');
  });
});
