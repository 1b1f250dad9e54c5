/* oxlint-disable no-await-in-loop -- an editor does one thing after the other */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { editorOfProcess, type ProcessEditor } from './editor.ts';
import { folderWith, GOOD } from './project.ts';

const KARI = 'messages/kari.yaml';

/** So many edits in a round, and an edit each so many milliseconds: 1,000 in 10 s. */
const EDITS = 500;
const EACH = 10;

// Windows has no signal by which a process can be asked how much memory it holds.
test.skipIf(process.platform === 'win32')('1,000 edits in 10 s: hover answers in a second, memory stays', async () => {
  const made = folderWith({ [KARI]: GOOD });
  const memory = memoryProbe();
  const editor = editorOfProcess(memory.flags);
  try {
    const uri = made.uriOf(KARI);
    await editor.start([made.uri]);
    await editor.open(uri, GOOD);
    await editor.findings(uri);
    const first = await edit(editor, uri, 2);
    const before = await memory.of(editor);
    const second = await edit(editor, uri, 2 + EDITS);
    const after = await memory.of(editor);
    const answers = [...first, ...second];
    expect(Math.max(...answers.map(({ work }) => work))).toBeLessThan(1_000);
    // By the clock other programs count too, so of some answers more is allowed.
    const waits = answers.map(({ clock }) => clock).toSorted((one, other) => one - other);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(1_000);
    expect(waits.filter((clock) => clock >= 1_000).length / waits.length).toBeLessThan(0.25);
    expect(after / before).toBeLessThan(1.2);
    const last = editor.published.at(-1);
    expect([last?.version, last?.diagnostics]).toEqual([1 + 2 * EDITS, []]);
    for (const { version = 0 } of editor.published) expect(version).toBeLessThanOrEqual(1 + 2 * EDITS);
    await editor.connection.sendRequest('shutdown');
    await editor.connection.sendNotification('exit');
    expect(await editor.ended).toBe(0);
  } finally {
    editor.process.kill();
    memory.remove();
    made.remove();
  }
});

/** A round of typing: a word comes sign by sign and goes again, as the text was. How long hovers took. */
async function edit(editor: ProcessEditor, uri: string, from: number): Promise<readonly Time[]> {
  const start = performance.now();
  const hovers: Promise<Time>[] = [];
  const WORD = 'template: æ𝒳{{[[- ';
  const signs = Array.from(WORD);
  let typed = 0;
  let isGoing = false;
  const done = editor.findings(uri, from + EDITS - 1);
  const early = new Set<number>();
  for (let index = 0; index < EDITS; index += 1) {
    const width = (count: number): number => signs.slice(0, count).join('').length;
    const left = EDITS - index;
    if (typed === signs.length || typed >= left) isGoing = true;
    if (typed === 0) isGoing = false;
    const at = { line: 3, character: width(isGoing ? typed - 1 : typed) };
    const range = { start: at, end: isGoing ? { line: 3, character: width(typed) } : at };
    await editor.change(uri, from + index, { range, text: isGoing ? '' : (signs[typed] ?? '') });
    typed += isGoing ? -1 : 1;
    if (index % 25 === 0) {
      const answer = editor.ask('textDocument/hover', { textDocument: { uri }, position: { line: 1, character: 3 } });
      if (index < EDITS / 2) early.add(index);
      hovers.push(
        timed(
          editor,
          answer.finally(() => early.delete(index)),
        ),
      );
    }
    await wait(Math.max(0, start + index * EACH - performance.now()));
  }
  expect(typed).toBe(0);
  // What was asked in the first half has its answer before the typing ends, however busy the machine is.
  expect([...early]).toEqual([]);
  await done;
  return Promise.all(hovers);
}

/** How long an answer took, in milliseconds. */
interface Time {
  readonly clock: number;
  /** What the server worked meanwhile where the system tells, since other programs run here too. */
  readonly work: number;
}

async function timed({ process: { pid = 0 } }: ProcessEditor, answer: Promise<unknown>): Promise<Time> {
  const since = performance.now();
  const before = workOf(pid);
  await answer;
  const clock = performance.now() - since;
  const after = workOf(pid);
  return { clock, work: before === null || after === null ? clock : after - before };
}

/** The time of all cores that a process has had, in milliseconds; null where the system does not tell. */
function workOf(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Asks a process how much it holds when all that is not needed is gone; nothing of that is in envoi. */
function memoryProbe() {
  const folder = mkdtempSync(join(tmpdir(), 'envoi-memory-'));
  const answer = join(folder, 'answer');
  const hook = join(folder, 'hook.cjs');
  writeFileSync(
    hook,
    `process.on('SIGUSR2', () => { gc(); gc(); require('node:fs').writeFileSync(${JSON.stringify(answer)}, String(process.memoryUsage().heapUsed)); });`,
  );
  const of = async (editor: ProcessEditor): Promise<number> => {
    rmSync(answer, { force: true });
    editor.process.kill('SIGUSR2');
    for (let tries = 0; tries < 200; tries += 1) {
      await wait(25);
      const said = read(answer);
      if (said > 0) return said;
    }
    throw new Error('the process did not say how much memory it holds');
  };
  return {
    flags: ['--expose-gc', '--require', hook],
    of,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function read(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}
