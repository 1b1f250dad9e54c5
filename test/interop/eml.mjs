// Every .eml of the examples, those to lists among them, written by the command line, and the letters of a list of odd values, read by Python's email package:
// they must say what the messages and the library say. Run by `npm run test:interop` on the compiled package.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { load } from '../../dist/index.js';
import { writeListLetters } from './list-letters.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'envoi-interop-'));
try {
  execFileSync(process.execPath, ['dist/bin/envoi.js', 'build', '--quiet', '-o', folder], { cwd: root, stdio: 'inherit' });
  const project = await load(root);
  const { letters, lists } = await project.build();
  const config = read('envoi.yaml');
  const expected = letters.map((letter) => expectation(letter, read(`messages/${letter.id}.yaml`), config));
  const rows = lists.flatMap(({ id }) => rowsOf(id, read(`messages/${id}.yaml`), config));
  const listed = await writeListLetters(folder);
  writeFileSync(join(folder, 'expected.json'), JSON.stringify([...expected, ...rows, ...listed]));
  execFileSync('python3', [fileURLToPath(new URL('eml.py', import.meta.url)), folder], { stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true });
}

function read(path) {
  return parse(readFileSync(join(root, path), 'utf8'));
}

/** The letters to a list, by its manifest; what their mails say stands beside them. */
function rowsOf(list, message, config) {
  const lines = readFileSync(join(folder, list, 'manifest.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { file, to, subject, links } = JSON.parse(line);
    const id = `${list}/${file}`;
    const [html, text] = ['html', 'txt'].map((ending) => readFileSync(join(folder, `${id}.${ending}`), 'utf8'));
    const unsubscribe = message.unsubscribe === undefined ? null : links.at(-1);
    return expectation({ id, subject, to, html, text, unsubscribe }, message, config);
  });
}

function expectation({ id, subject, to, html, text, unsubscribe = null }, message, config) {
  const named = message.sender ?? config.sender;
  const sender = typeof named === 'string' ? config.senders[named] : named;
  return {
    id,
    subject,
    from: [[sender.name, sender.email]],
    to: [[null, to]],
    cc: (message.cc ?? []).map(({ name, email }) => [name, email]),
    html,
    text,
    unsubscribe,
    attachments: (message.attachments ?? []).map(({ file, name }) => [name ?? file.split('/').at(-1), digest(file)]),
  };
}

function digest(file) {
  return createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex');
}
