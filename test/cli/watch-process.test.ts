import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { baseMessage } from '../rules/base-message.ts';
import { scratch } from '../run/scratch.ts';

/** The command as it is shipped; `npm test` compiles it first. */
const main = fileURLToPath(new URL('../../dist/bin/envoi.js', import.meta.url));
const wrong = baseMessage.replace(/^subject:.*$/m, 'subject: ""');

/** A watch in a process of its own, and what it says. */
function watching(root: string, ...args: readonly string[]) {
  const child: ChildProcess = spawn(process.execPath, [main, ...args, '--watch'], { cwd: root });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let told: () => void = ignore;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      told();
    });
  }
  /** Everything that is said until the next run is over. */
  const run = async (): Promise<string> => {
    const at = said.indexOf('Ctrl-C ends\n');
    if (at >= 0) {
      const [mine, rest] = [said.slice(0, at), said.slice(at + 'Ctrl-C ends\n'.length)];
      said = rest;
      return mine;
    }
    await new Promise<void>((resolve) => {
      told = resolve;
    });
    return run();
  };
  const ended = new Promise<string | number | null>((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ?? code));
  });
  return { run, ended, end: () => child.kill('SIGINT') };
}

function ignore(): void {}

test('check --watch sees mistakes come and go, however a file is saved, until Ctrl-C', async () => {
  const root = scratch({
    'envoi.yaml': 'version: 1\n',
    'messages/kari.yaml': baseMessage,
    'messages/anne.yaml': baseMessage,
  });
  const kari = join(root, 'messages/kari.yaml');
  const { run, ended, end } = watching(root, 'check');
  expect(await run()).toContain('2 messages');
  writeFileSync(kari, wrong);
  expect(await run()).toMatch(/changed: messages\/kari\.yaml[^]*subject\/required[^]*1 error in 1 message/);
  writeFileSync(join(root, 'messages/.kari.yaml.swp'), baseMessage);
  renameSync(join(root, 'messages/.kari.yaml.swp'), kari);
  expect(await run()).toMatch(/1 message, nothing to fix/);
  writeFileSync(kari, 'subject: "\n  \0 [');
  expect(await run()).toMatch(/messages\/kari\.yaml:/);
  rmSync(kari);
  rmSync(join(root, 'envoi.yaml'));
  expect(await run()).toMatch(/gone: envoi\.yaml, messages\/kari\.yaml/);
  writeFileSync(kari, baseMessage);
  expect(await run()).toMatch(/1 message, nothing to fix/);
  end();
  expect(await ended).toBe('SIGINT');
});

test('build --watch writes the letter of what has changed, and none of a message with an error', async () => {
  const root = scratch({ 'envoi.yaml': 'version: 1\n', 'messages/kari.yaml': baseMessage });
  const { run, ended, end } = watching(root, 'build');
  await run();
  const letter = join(root, 'out/kari.txt');
  const before = readFileSync(letter, 'utf8');
  rmSync(letter);
  writeFileSync(join(root, 'messages/kari.yaml'), wrong);
  expect(await run()).toContain('nothing was written');
  expect(existsSync(letter)).toBe(false);
  writeFileSync(join(root, 'messages/kari.yaml'), `# again\n${baseMessage}`);
  expect(await run()).toContain('out/kari');
  expect(readFileSync(letter, 'utf8')).toBe(before);
  end();
  expect(await ended).toBe('SIGINT');
});
