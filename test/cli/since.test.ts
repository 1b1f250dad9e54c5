import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Machine } from '../../src/cli/machine.ts';
import { load } from '../../src/run/load.ts';
import { baseMessage } from '../rules/base-message.ts';
import { hasGit, repository, WHY_SKIPPED } from '../run/git.ts';
import { scratch } from '../run/scratch.ts';
import { run } from './fake-machine.ts';

const doubtful = baseMessage.replace('  role: customer adviser\n', '');
const real: Partial<Machine> = { library: async () => ({ load }) };
const since = (root: string, ...args: readonly string[]): ReturnType<typeof run> =>
  run(root, ['check', '--since', 'main', ...args], undefined, real);

describe.skipIf(!hasGit)(`check --since${WHY_SKIPPED}`, () => {
  test('looks at changed messages only, and makes their letters', async () => {
    const { root, git, write } = repository({ 'messages/kari.yaml': doubtful, 'messages/anne.yaml': doubtful });
    write('messages/kari.yaml', `# changed\n${doubtful}`);
    const asked = await run(root, ['check', '--since', 'main']);
    expect(asked.asked).toMatchObject([
      { selection: { kind: 'paths', paths: ['messages/kari.yaml'] }, options: { letters: true } },
    ]);
    const ran = await since(root, '--max-warnings', '0');
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^messages\/kari\.yaml:\d+:\d+ warning sender\/role\n/);
    expect(ran.out).toMatch(/\n1 warning in 1 message\n$/);
    git('commit', '--quiet', '--all', '--message', 'x');
    const none = await since(root, '--max-warnings', '0');
    expect([none.code, none.out, none.err]).toEqual([
      0,
      '',
      'envoi: nothing that envoi checks has changed since main\n',
    ]);
    const json = await since(root, '--format', 'json');
    expect([json.code, JSON.parse(json.out).diagnostics]).toEqual([0, []]);
  });

  test('looks at the library and what leans on it', async () => {
    const { root, write } = repository({
      'messages/kari.yaml': doubtful,
      'messages/anne.yaml': doubtful.replace('follow-up', 'apology'),
    });
    write('templates/nobody.mjml', '<mjml>');
    const unused = await since(root);
    expect(unused.code).toBe(1);
    expect(unused.out).toMatch(/^templates\/nobody\.mjml/);
    rmSync(join(root, 'templates/nobody.mjml'));
    write('partials/signature.mjml', '<mj-text>{{sender.name}}');
    const broken = await since(root);
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('partials/signature.mjml:1');
    expect((await run(root, ['check', '--since', 'main'])).asked).toMatchObject([{ selection: { kind: 'library' } }]);
  });

  test('finds what a deleted file has broken', async () => {
    const { root } = repository({
      'messages/kari.yaml': `${baseMessage}attachments:\n  - file: docs/offer.txt\n`,
      'messages/anne.yaml': baseMessage,
      'docs/offer.txt': 'x',
    });
    rmSync(join(root, 'docs/offer.txt'));
    const ran = await since(root);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('error project/attachment');
    expect(ran.out).toMatch(/\n1 error in 1 message\n$/);
  });

  test('looks at everything where a repository in the project has changed, whose files git does not tell', async () => {
    const { root, git, write } = repository({ 'messages/kari.yaml': baseMessage });
    write('messages/sub/anne.yaml', doubtful);
    git('init', '--quiet', 'messages/sub');
    const ran = await since(root, '--max-warnings', '0');
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^messages\/sub\/anne\.yaml:\d+:\d+ warning sender\/role\n/);
    expect(ran.out).toMatch(/\n1 warning in 2 messages\n$/);
  });

  test('takes options for lists where no list has changed, and looks at all where a file of theirs has', async () => {
    const { root, write } = repository({
      'messages/kari.yaml': baseMessage,
      'data/stop.txt': 'ola@example.no\n',
      'a.csv': 'email\n',
    });
    const list = ['--findings', 'f.jsonl', '--recipients', 'a.csv', '--suppress', 'data/stop.txt'];
    const none = await since(root, ...list);
    expect([none.code, none.err]).toEqual([0, 'envoi: nothing that envoi checks has changed since main\n']);
    write('messages/kari.yaml', `# changed\n${baseMessage}`);
    expect((await since(root, ...list)).code).toBe(0);
    write('messages/kari.yaml', baseMessage);
    write('data/stop.txt', '@example.no\n');
    const found = await since(root, ...list);
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/^messages\/kari\.yaml:\d+:10 error data\/suppressed-person\n/);
  });

  test('looks at all where git does not say whether a file for lists has changed', async () => {
    const { root, git, write } = repository({
      'letters/envoi.yaml': 'version: 1\n',
      'letters/messages/kari.yaml': baseMessage,
      'letters/known.txt': 'ola@example.no\n',
      'stop.txt': 'ola@example.no\n',
      '.gitignore': 'ignored.txt\n',
    });
    write('letters/ignored.txt', '@example.no\n');
    write('stop.txt', '@example.no\n');
    symlinkSync('../stop.txt', join(root, 'letters/link.txt'));
    const cwd = join(root, 'letters');
    git('add', 'letters/link.txt');
    git('commit', '--quiet', '--message', 'x', 'letters/link.txt');
    const selected = async (...files: readonly string[]): Promise<unknown> => {
      const given = files.flatMap((file) => ['--suppress', file]);
      return (await run(cwd, ['check', '--since', 'main', ...given])).asked.map(({ selection }) => selection);
    };
    expect(await selected('known.txt')).toEqual([{ kind: 'paths', paths: [] }]);
    const unknown = ['ignored.txt', '../stop.txt', join(root, 'stop.txt'), 'link.txt', 'gone.txt', '*.txt'];
    const all = await Promise.all(unknown.map(async (file) => [file, await selected('known.txt', file)]));
    expect(all).toEqual(unknown.map((file) => [file, [{ kind: 'all' }]]));
    const found = await since(cwd, '--suppress', '../stop.txt');
    expect([found.code, found.out]).toEqual([1, expect.stringContaining('error data/suppressed-person')]);
  });

  test('says so where no message uses what has changed', async () => {
    const { root, write } = repository({ 'messages/kari.yaml': baseMessage });
    write('languages/uk.yaml', 'words: {}\n');
    const ran = await since(root);
    expect(ran.err).toBe(
      'envoi: no message uses what has changed since main; templates, schemas and languages were checked\n',
    );
    expect([ran.code, ran.out]).toEqual([0, '']);
  });

  test('of a project without messages is nothing to check', async () => {
    const { root } = repository({ 'envoi.yaml': 'version: 1\n' });
    const ran = await since(root);
    expect([ran.code, ran.err]).toEqual([
      2,
      'envoi: there is nothing to check: the project has no .yaml file under messages/\n',
    ]);
  });

  test('with a baseline keeps what it knows of the others', async () => {
    const { root, write } = repository({ 'messages/kari.yaml': doubtful, 'messages/anne.yaml': doubtful });
    const args = ['--baseline', 'known.json'];
    await run(root, ['check', ...args, '--update-baseline'], undefined, real);
    write('messages/kari.yaml', baseMessage);
    expect((await since(root, ...args)).out).toContain('known.json:5:5 warning project/stale-baseline');
    expect((await since(root, ...args, '--update-baseline')).err).toBe('envoi: known.json: 1 gone, 1 in all\n');
    const whole = await run(root, ['check', ...args, '--max-warnings', '0'], undefined, real);
    expect(whole.code).toBe(0);
  });
});

test('--since outside of a repository is refused in one line, with what to do', async () => {
  const ran = await since(scratch({ 'messages/kari.yaml': baseMessage }));
  expect([ran.code, ran.out]).toEqual([2, '']);
  expect(ran.err).toMatch(/^envoi: --since asks git what has changed, and .*\n {2}.*\n$/);
});
