import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { load } from '../../src/index.ts';
import { scratch } from '../run/scratch.ts';
import { run } from './fake-machine.ts';
import { prompterWith } from './fake-prompter.ts';

const FILES = ['.github/workflows/envoi.yml', '.gitignore', 'envoi.yaml', 'messages/first-letter.yaml', 'package.json'];

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

describe('in each language a new project passes check and build, with no finding at all', () => {
  const greetings = [
    ['en', 'Hello Anna,', 'Thank you for your order.'],
    ['nb', 'Hei, Kari', 'Takk for bestillingen din.'],
    ['uk', 'Добрий день, Маріє Іванівно!', 'Дякую за Ваше замовлення.'],
    ['ru', 'Здравствуйте, Наталья Сергеевна!', 'Спасибо за Ваш заказ.'],
    ['fy', 'Bêste Anna,', 'Tige tank foar jo bestelling.'],
  ] as const;
  test.each(greetings)('%s', async (language, greeting, thanks) => {
    const root = scratch();
    const { code, out, err } = await run(root, ['init', '--yes', '--lang', language]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('An example until you write your own into envoi.yaml: company, sender, role.');
    expect(filesIn(root)).toEqual(FILES);
    const project = await load(root, { today: '2026-11-20' });
    const built = await project.build();
    expect([built.diagnostics, built.summary.messages]).toEqual([[], 1]);
    expect(built.letters[0]?.text.startsWith(`${greeting}\n\n${thanks}`)).toBe(true);
  });
});

test('a strict project has nothing to say but that a phone is missing', async () => {
  const root = scratch();
  await run(root, ['init', '--yes']);
  const config = readFileSync(join(root, 'envoi.yaml'), 'utf8');
  writeFileSync(join(root, 'envoi.yaml'), config.replace('profile: standard', 'profile: strict'));
  const { diagnostics } = await (await load(root, { today: '2026-11-20' })).check();
  expect(diagnostics.map(({ code }) => code)).toEqual(['sender/contact-channels']);
});

test('flags alone are enough, and stand in envoi.yaml as they were given', async () => {
  const root = scratch();
  const args = [
    '--company',
    'Ø "Lys": #1 AS',
    '--sender',
    'Åse Vik <ase@lys.example>',
    '--role',
    'eier',
    '--lang',
    'nb',
  ];
  const { code, out } = await run(root, ['init', 'post/brev', ...args, '--ci', 'none']);
  expect(code).toBe(0);
  expect(out).not.toContain('example');
  expect(out).toContain('  cd post/brev\n');
  const made = join(root, 'post', 'brev');
  expect(filesIn(made)).toEqual(FILES.slice(1));
  const { letters } = await (await load(made)).build();
  expect(letters[0]?.text).toContain('Åse Vik\neier, Ø "Lys": #1 AS');
  expect(JSON.parse(readFileSync(join(made, 'package.json'), 'utf8'))).toEqual({
    name: 'brev',
    private: true,
    scripts: { check: 'envoi check', build: 'envoi build' },
    devDependencies: { envoi: '^1.2.3' },
  });
});

describe('without a terminal and without flags nothing is guessed', () => {
  test('and it is said which flags there are', async () => {
    const root = scratch();
    const { code, out, err } = await run(root, ['init', '--company', 'Lumo']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'envoi: there is no terminal to ask what the command does not say\n' +
        '  add --sender "Ola Hansen <ola@lumo.example>", --language nb; or --yes, which writes an example in their place\n',
    );
    expect(filesIn(root)).toEqual([]);
  });

  const wrong = [
    [['--lang', 'norwegian'], 'there is no language norwegian\n  did you mean nb? there are en, nb, uk, ru, fy'],
    [['--lang', 'en-GB'], 'there is no language en-GB\n  did you mean en? there are en, nb, uk, ru, fy'],
    [['--sender', 'Ola'], '--sender Ola is no name with an address'],
    [
      ['--sender', 'Ola <ola@lumo,no>'],
      '--sender ola@lumo,no is not an e-mail address: it has a comma where a dot belongs\n  write ola@lumo.no\n',
    ],
    [['--company', ' '], '--company is empty'],
    [['--role', ''], '--role is empty'],
    [['--ci', 'jenkins'], "argument 'jenkins' is invalid. Allowed choices are github, gitlab, none."],
  ] as const;
  test.each(wrong)('%j', async (args, words) => {
    const root = scratch();
    const { code, err } = await run(root, ['init', '--yes', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(filesIn(root)).toEqual([]);
  });
});

test('what no letter may say is refused in the words of check, before anything is written', async () => {
  const root = scratch();
  const { code, err } = await run(root, ['init', '--yes', '--sender', 'Support <noreply@lumo.example>']);
  expect(code).toBe(1);
  expect(err).toMatch(/envoi\.yaml:\d+:\d+ error sender\//);
  expect(err).toContain('nothing was written');
  expect(filesIn(root)).toEqual([]);
});

describe('nothing is written over', () => {
  test.each(['envoi.yaml', 'Envoi.yaml', 'messages/first-letter.yaml', 'Messages/x.yaml'])(
    'a project with %s',
    async (path) => {
      const root = scratch({ [path]: 'mine' });
      const { code, err } = await run(root, ['init', '--yes']);
      expect(code).toBe(2);
      expect(err).toContain(path.startsWith('Messages') ? 'Messages exists already' : `${path} exists already`);
      expect(filesIn(root)).toEqual([path]);
      expect(readFileSync(join(root, path), 'utf8')).toBe('mine');
    },
  );

  test('package.json, .gitignore and the file for CI stay, and what they need is said', async () => {
    const mine = { 'package.json': '{}', '.gitignore': '/node_modules\n', '.gitlab-ci.yml': 'test: {}' };
    const root = scratch(mine);
    const { code, out } = await run(root, ['init', '--yes', '--ci', 'gitlab']);
    expect(code).toBe(0);
    expect(out).toContain('kept package.json\n');
    expect(out).toContain('kept .gitignore; add out/ to it\n');
    expect(out).toContain('kept .gitlab-ci.yml; add this job to it:\n\nenvoi:\n  image: node:22\n');
    expect(out).toContain('  npm install --save-dev envoi\n');
    for (const [path, text] of Object.entries(mine)) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  test('a package.json that has envoi already needs nothing', async () => {
    const root = scratch({ 'package.json': '{ "devDependencies": { "envoi": "^0.1.0" } }' });
    expect((await run(root, ['init', '--yes'])).out).toContain('\n  npm install\n');
  });

  test('a file where the folder should be: nothing at all is made', async () => {
    const root = scratch({ post: 'a file' });
    const { code, err } = await run(root, ['init', 'post', '--yes']);
    expect(code).toBe(2);
    expect(err).toContain('post');
    expect(filesIn(root)).toEqual(['post']);
  });
});

describe('the file for CI', () => {
  test('stands in the root of the repository, and checks the folder of the project', async () => {
    const root = scratch();
    mkdirSync(join(root, '.git'));
    await run(root, ['init', 'post', '--yes']);
    expect(existsSync(join(root, 'post', '.github'))).toBe(false);
    const text = readFileSync(join(root, '.github/workflows/envoi.yml'), 'utf8');
    expect(text).toContain('working-directory: post\n');
    expect(text).toContain('- run: npx envoi check --format github\n');
  });

  test.each(['github', 'gitlab'])('of %s that is kept gets a job for the folder of the second project', async (ci) => {
    const root = scratch();
    mkdirSync(join(root, '.git'));
    await run(root, ['init', 'a', '--yes', '--ci', ci]);
    const { out } = await run(root, ['init', 'b c', '--yes', '--ci', ci]);
    const [, head, job] = /^(kept .*)\n\n((?: *envoi-b-c:\n)(?: .*\n)+)\n/m.exec(out) ?? [];
    const [path, key] = ci === 'github' ? ['.github/workflows/envoi.yml', 'jobs'] : ['.gitlab-ci.yml', null];
    expect(head).toBe(`kept ${path}; add this job to it${key === null ? '' : ', below `jobs:`'}:`);
    const both = parse(`${readFileSync(join(root, path), 'utf8')}${job}`);
    const jobs = key === null ? both : both[key];
    expect(Object.keys(jobs)).toEqual(ci === 'github' ? ['check', 'envoi-b-c'] : ['envoi', 'envoi-b-c']);
    expect(JSON.stringify(jobs['envoi-b-c'])).toContain(ci === 'github' ? '"working-directory":"b c"' : `"cd 'b c'"`);
    expect(JSON.stringify(jobs['envoi-b-c'])).toMatch(/npm install.*npx envoi check/);
  });

  test('is left out where a build server would evaluate the name of the folder', async () => {
    const root = scratch();
    mkdirSync(join(root, '.git'));
    const { code, out } = await run(root, ['init', 'a${{ github.token }}', '--yes']);
    expect(code).toBe(0);
    expect(out).toContain('envoi.yml: a build server would put something else in for the name of this folder');
    expect(filesIn(root).filter((path) => path.includes('.github'))).toEqual([]);
  });

  test('of GitLab', async () => {
    const root = scratch();
    await run(root, ['init', '--yes', '--ci', 'gitlab']);
    expect(readFileSync(join(root, '.gitlab-ci.yml'), 'utf8')).toContain('- npx envoi check\n');
  });
});

test('schema lines lead to where npm has put envoi', async () => {
  const root = scratch({ 'node_modules/envoi/schemas/message.schema.json': '{}' });
  await run(root, ['init', 'post', '--yes']);
  const first = (path: string): string | undefined => readFileSync(join(root, 'post', path), 'utf8').split('\n')[0];
  expect(first('envoi.yaml')).toBe('# yaml-language-server: $schema=../node_modules/envoi/schemas/project.schema.json');
  expect(first('messages/first-letter.yaml')).toBe(
    '# yaml-language-server: $schema=../../node_modules/envoi/schemas/follow-up.schema.json',
  );
});

describe('on a terminal', () => {
  test('what the flags do not say is asked, and a wrong answer asked again', async () => {
    const root = scratch();
    const { ask, asked } = prompterWith([
      'uk',
      '',
      'Люмо',
      'Оксана',
      'Оксана Бондар <oksana@lumo.example>',
      '',
      'none',
    ]);
    const { code, out } = await run(root, ['init'], undefined, { ask });
    expect(code).toBe(0);
    expect(asked).toEqual([
      'In which language are most of your letters?',
      'Which company writes them?',
      'write a name, such as Lumo AS',
      'Which company writes them?',
      'Who writes them? Name and address of a person:',
      'write a name and an address, such as Ola Hansen <ola@lumo.example>',
      'Who writes them? Name and address of a person:',
      'What does this person do there?',
      'Where are the letters checked before they get in?',
    ]);
    expect(out).not.toContain('example until');
    expect(readFileSync(join(root, 'envoi.yaml'), 'utf8')).toContain('  oksana:\n    name: Оксана Бондар\n');
  });

  test('flags that say everything, and --yes, ask nothing', async () => {
    const { ask, asked } = prompterWith([]);
    await run(scratch(), ['init', '--yes'], undefined, { ask });
    const all = ['--company', 'L', '--sender', 'Ola Hansen <o@l.example>', '--lang', 'nb'];
    expect((await run(scratch(), ['init', ...all], undefined, { ask })).code).toBe(0);
    expect(asked).toEqual([]);
  });

  test.each([0, 1, 2, 3, 4])(
    'Ctrl-C after %i answers: nothing is written, and the process ends by it',
    async (count) => {
      const root = scratch();
      const answers = ['nb', 'Lumo', 'Ola Hansen <ola@lumo.example>', 'eier', 'none'].slice(0, count);
      const { code, endedBy } = await run(root, ['init'], undefined, prompterWith([...answers, null]));
      expect([code, endedBy]).toEqual([2, ['SIGINT']]);
      expect(filesIn(root)).toEqual([]);
    },
  );
});
