import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseMessage } from '../rules/base-message.ts';
import { scratch } from '../run/scratch.ts';
import { run } from './fake-machine.ts';

const tree = {
  'envoi.yaml': 'version: 1\n',
  'messages/kari.yaml': baseMessage,
  'messages/anne.yaml': baseMessage,
  'messages/2026/ola.yaml': baseMessage,
  'README.md': '',
};
const library = () => import('../../src/index.ts');
const wrong = baseMessage.replace(/^subject:.*$/m, 'subject: ""');

/** What is looked at after each batch of changes, the first run among it. */
async function selections(args: readonly string[], batches: readonly (readonly string[])[]) {
  const { asked } = await run(scratch(tree), args, undefined, { batches: batches.map((batch) => () => batch) });
  return asked.map(({ selection }) => selection);
}

const paths = (...names: readonly string[]) => ({ kind: 'paths', paths: names.map((name) => `messages/${name}.yaml`) });

describe('check --watch', () => {
  test('looks at all once, and then at what has changed', async () => {
    expect(
      await selections(['check', '--watch'], [['messages/kari.yaml'], ['README.md'], ['messages/anne.yaml']]),
    ).toEqual([{ kind: 'all' }, paths('kari'), paths('anne')]);
  });

  test('looks at what depends on a change', async () => {
    const [, template, config, none] = await selections(
      ['check', '--watch'],
      [['templates/follow-up.mjml'], ['envoi.yaml'], ['templates/unused.mjml']],
    );
    expect(template).toEqual({ kind: 'library', paths: paths('2026/ola', 'anne', 'kari').paths });
    expect(config).toEqual({ kind: 'all' });
    expect(none).toEqual({ kind: 'library', paths: [] });
  });

  test('keeps to the messages that were named', async () => {
    const batches = [['messages/kari.yaml'], ['messages/2026/ola.yaml'], ['envoi.yaml'], ['languages/en.yaml']];
    expect(await selections(['check', '--watch', '2026/ola'], batches)).toEqual([
      paths('2026/ola'),
      paths('2026/ola'),
      paths('2026/ola'),
      paths('2026/ola'),
    ]);
  });

  test('looks at everything when a file for lists changes, also behind a link', async () => {
    const root = scratch({ ...tree, 'data/stop.txt': '', 'rows.csv': '' });
    symlinkSync('data/stop.txt', join(root, 'link.txt'));
    const batches = ['messages/kari.yaml', 'data/stop.txt', 'README.md', 'rows.csv'].map((path) => () => [path]);
    const watched = async (verb: string, ...args: readonly string[]): Promise<unknown> =>
      (await run(root, [verb, '--watch', ...args], undefined, { batches })).asked.map(({ selection }) => selection);
    const all = { kind: 'all' };
    expect(await watched('check', '--suppress', 'data/stop.txt')).toEqual([all, paths('kari'), all]);
    expect(await watched('build', '--suppress', 'data/stop.txt')).toEqual([all, paths('kari'), all]);
    expect(await watched('check', '--suppress', 'link.txt')).toEqual([all, paths('kari'), all]);
    expect(await watched('check', '--recipients', 'rows.csv', 'anne')).toEqual([paths('anne'), paths('anne')]);
    expect(await watched('check', '--suppress', '../data/stop.txt')).toEqual([all, paths('kari')]);
  });

  test('says which errors there are elsewhere, until they are mended or gone', async () => {
    const root = scratch(tree);
    const save = (path: string, text: string) => () => {
      writeFileSync(join(root, path), text);
      return [path];
    };
    const batches = [
      save('messages/kari.yaml', wrong),
      save('messages/anne.yaml', wrong),
      save('messages/kari.yaml', baseMessage),
      save('messages/anne.yaml', 'subject: ['),
      () => {
        rmSync(join(root, 'messages/anne.yaml'));
        return ['messages/anne.yaml'];
      },
      save('messages/kari.yaml', `${baseMessage}# \n`),
      save('messages/kari.yaml', wrong),
      () => {
        renameSync(join(root, 'messages/kari.yaml'), join(root, 'messages/mari.yaml'));
        return ['messages/mari.yaml'];
      },
      () => ['messages/kari.yaml'],
      () => {
        rmSync(join(root, 'messages'), { recursive: true });
        return ['messages/2026/ola.yaml', 'messages/mari.yaml'];
      },
    ];
    const { err, out } = await run(root, ['check', '--watch'], undefined, { batches, library });
    const said = err.split('\n').filter((line) => line !== '');
    expect(said).toEqual([
      'envoi: 0 ms, watching 7 files; Ctrl-C ends',
      'envoi: changed: messages/kari.yaml',
      'envoi: 0 ms, watching 7 files; Ctrl-C ends',
      'envoi: changed: messages/anne.yaml',
      'envoi: 0 ms, 1 error in other files: messages/kari.yaml, watching 7 files; Ctrl-C ends',
      'envoi: changed: messages/kari.yaml',
      'envoi: 0 ms, 1 error in other files: messages/anne.yaml, watching 7 files; Ctrl-C ends',
      'envoi: changed: messages/anne.yaml',
      'envoi: 0 ms, watching 7 files; Ctrl-C ends',
      'envoi: gone: messages/anne.yaml',
      'envoi: nothing to look at, no errors, watching 7 files; Ctrl-C ends',
      'envoi: changed: messages/kari.yaml',
      'envoi: 0 ms, watching 7 files; Ctrl-C ends',
      'envoi: changed: messages/kari.yaml',
      'envoi: 0 ms, watching 7 files; Ctrl-C ends',
      'envoi: changed: messages/mari.yaml',
      'envoi: 0 ms, watching 7 files; Ctrl-C ends',
      'envoi: gone: messages/kari.yaml',
      'envoi: nothing to look at, 1 error in other files: messages/mari.yaml, watching 7 files; Ctrl-C ends',
      'envoi: gone: messages/2026/ola.yaml, messages/mari.yaml',
      'envoi: no message is left, watching 7 files; Ctrl-C ends',
    ]);
    expect(out).toContain('messages/kari.yaml:');
    expect(out).toContain('subject/required');
  });

  test.each([[[]], [['kari']]])(
    'goes on when the folder of the project goes and comes back, named %j',
    async (names) => {
      const root = scratch(tree);
      const batches = [
        () => {
          renameSync(root, `${root}-gone`);
          return ['envoi.yaml', 'messages/kari.yaml'];
        },
        () => {
          renameSync(`${root}-gone`, root);
          return ['envoi.yaml', 'messages/kari.yaml'];
        },
      ];
      const { code, err, asked } = await run(root, ['check', '--watch', ...names], undefined, { batches });
      expect(code).toBe(0);
      expect(err).toContain('envoi: .: no such file or folder\n');
      const all = names.length === 0 ? { kind: 'all' } : paths('kari');
      expect(asked.map(({ selection }) => selection)).toEqual([all, all]);
      // A run of which nothing came has not said that nothing is wrong.
      expect(err).not.toContain('no errors');
    },
  );

  test('does not hear of what is written to out/', async () => {
    const root = scratch(tree);
    expect((await run(root, ['check', '--watch'])).watchedWithout).toEqual([join(root, 'out')]);
    expect((await run(root, ['build', '--watch', '-o', 'letters'])).watchedWithout).toEqual([join(root, 'letters')]);
  });
});

test('build --watch builds what depends on a change', async () => {
  const batches = [() => ['messages/kari.yaml']];
  const { asked } = await run(scratch(tree), ['build', '--watch'], undefined, { batches });
  expect(asked.map(({ verb, selection }) => [verb, selection])).toEqual([
    ['build', { kind: 'all' }],
    ['build', paths('kari')],
  ]);
});

describe('--watch does not go with', () => {
  test.each([
    [['check', '-'], '`-`'],
    [['check', '--recipients', '-'], '`-`'],
    [['check', '--format', 'json'], '--format json'],
    [['check', '--fix'], '--fix'],
    [['check', '--since', 'main'], '--since'],
    [['check', '--baseline', 'b.json', '--update-baseline'], '--update-baseline'],
    [['check', '--report', 'sarif=a.sarif'], '--report'],
    [['build', '--open'], '--open'],
    [['build', '--format', 'github'], '--format github'],
  ])('%j', async (args, what) => {
    const { code, err, asked } = await run(scratch(tree), [...args, '--watch']);
    expect([code, err.split('\n')[0], asked]).toEqual([2, `envoi: --watch does not go with ${what}`, []]);
    expect(err.split('\n')[1]).toMatch(/^ {2}\S/);
  });
});
