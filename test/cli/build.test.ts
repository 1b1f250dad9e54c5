import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { error, warning } from '../../src/model/diagnostic.ts';
import { marked } from '../reporters/marked.ts';
import { letterOf, listOf, outcomeOf } from '../reporters/outcomes.ts';
import { scratch } from '../run/scratch.ts';
import { run } from './fake-machine.ts';

const tree = { 'envoi.yaml': '', 'messages/kari.yaml': '' };
const letters = [letterOf('anne', { to: 'Anne Vik <anne@example.no>', subject: 'Tilbudet' }), letterOf('kari')];
const good = outcomeOf([], { messages: 2, letters });

test('a build says what it made and where', async () => {
  const root = scratch(tree);
  const { code, out, err } = await run(root, ['build'], good);
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`2 messages, nothing to fix

anne to Anne Vik <anne@example.no>
  Tilbudet
  out/anne.html  out/anne.txt  out/anne.eml

kari to Kari Nordmann <kari@example.no>
  Lampene dine kommer tirsdag
  out/kari.html  out/kari.txt  out/kari.eml

wrote 2 letters of 1 layout to out/
`);
  expect(readdirSync(join(root, 'out'))).toEqual([
    'anne.eml',
    'anne.html',
    'anne.txt',
    'kari.eml',
    'kari.html',
    'kari.txt',
  ]);
});

test('-o chooses the folder, seen from where one is', async () => {
  const root = scratch(tree);
  const { out } = await run(join(root, 'messages'), ['build', '-o', '../letters'], good);
  expect(out).toContain(`wrote 2 letters of 1 layout to ${join(root, 'letters')}/\n`);
  expect(existsSync(join(root, 'letters/kari.eml'))).toBe(true);
  expect(existsSync(join(root, 'out'))).toBe(false);
});

test('warnings do not stop it and are shown', async () => {
  const { code, out } = await run(
    scratch(tree),
    ['build'],
    outcomeOf([warning('a/b', marked('«a»'), 'doubtful')], { letters }),
  );
  expect(code).toBe(0);
  expect(out).toMatch(/doubtful[^]*1 warning in 1 message\n[^]*wrote 2 letters of 1 layout to out\//);
});

describe('nothing is written', () => {
  const wrong = error('a/b', marked('«a»'), 'wrong');
  const cases: readonly [name: string, code: number, outcome: ReturnType<typeof outcomeOf>][] = [
    ['with an error', 1, outcomeOf([wrong])],
    [
      'with a file that cannot be read',
      2,
      outcomeOf([], { faults: [{ path: 'messages/a.yaml', problem: 'permission denied' }] }),
    ],
    ['without messages', 2, outcomeOf([], { messages: 0 })],
  ];
  test.each(cases)('%s', async (_, code, outcome) => {
    const root = scratch(tree);
    const result = await run(root, ['build', '--open'], outcome);
    expect([result.code, result.opened]).toEqual([code, []]);
    expect(result.err).toContain('envoi: nothing was written\n');
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  test('of messages to lists, which is no mistake', async () => {
    const root = scratch(tree);
    const { code, out, err } = await run(root, ['build', '--open'], outcomeOf([], { lists: [listOf('list')] }));
    expect([code, out]).toEqual([0, '1 message, nothing to fix, 0 real rows checked\n']);
    expect(err).toContain(
      'envoi: nothing was written: no rows were given for list; name a file under `recipients.from` or with --recipients FILE\n',
    );
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  test('where the folder is refused, and nothing is made before', async () => {
    const root = scratch(tree);
    const { code, out, err, asked } = await run(root, ['build', '-o', '.'], good);
    expect([code, out, asked]).toEqual([2, '', []]);
    expect(err).toBe('envoi: .: holds the messages; letters go into a folder of their own, such as out\n');
  });

  test('where one file cannot be replaced', async () => {
    const root = scratch(tree);
    mkdirSync(join(root, 'out/kari.eml'), { recursive: true });
    const { code, err } = await run(root, ['build'], good);
    expect([code, err]).toEqual([2, 'envoi: nothing was written\nenvoi: out/kari.eml: is a folder, not a file\n']);
    expect(readdirSync(join(root, 'out'))).toEqual(['kari.eml']);
    const path = join(root, 'out/list.mbox');
    const made = { to: 'mbox', path, letters: 3, bytes: 9, resumedFrom: null, wasThere: false, changed: [] } as const;
    const lists = [listOf('list', { written: { ...made, manifest: 'm' } })];
    const mixed = await run(root, ['build'], { ...good, lists });
    expect([mixed.code, mixed.err]).toEqual([
      2,
      'envoi: no letter to a single person was written\nenvoi: out/kari.eml: is a folder, not a file\n',
    ]);
    expect(mixed.out).toMatch(/^2 messages, 0 real rows checked, the run failed\n\n[^]*list: wrote 3 letters/);
  });
});

describe('--open', () => {
  test('writes the page and opens it', async () => {
    const root = scratch(tree);
    const { code, err, opened } = await run(root, ['build', '--open'], good);
    expect([code, err, opened]).toEqual([0, 'envoi: opened out/index.html\n', [join(root, 'out/index.html')]]);
    expect(readFileSync(join(root, 'out/index.html'), 'utf8')).toContain('Tilbudet');
  });

  test('without a browser is a note and no fault', async () => {
    const root = scratch(tree);
    const { code, err } = await run(root, ['build', '--open'], good, { open: openNothing });
    const said =
      'envoi: no browser could be opened: xdg-open is not there or cannot be started; open this file in one:';
    expect([code, err]).toEqual([0, `${said}\n  ${join(root, 'out/index.html')}\n`]);
  });
});

test('--format json gives the report, --quiet gives nothing', async () => {
  const root = scratch(tree);
  expect(JSON.parse((await run(root, ['build', '--format', 'json'], good)).out)).toMatchObject({ version: 1 });
  expect((await run(root, ['build', '--quiet'], good)).out).toBe('');
});

test('names from a message cannot act on the terminal', async () => {
  const hostile = outcomeOf([], { letters: [letterOf('kari', { to: '\u001B[2J', subject: '\u202E##[error]' })] });
  const { out } = await run(scratch(tree), ['build'], hostile);
  expect(out).toContain('kari to ␛[2J\n  <U+202E># #[error]\n');
});

async function openNothing(): Promise<string> {
  return 'xdg-open is not there or cannot be started';
}
