import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/** A list of rows, each in a line of its own, and a writer whose letters say which row they are of. Runs in threads and children. */
export function fakeRows(count) {
  let text = 'email,name\n';
  for (let row = 1; row <= count; row += 1) text += `p${row}@example.com,Name ${row}\n`;
  return text;
}

/** As the reader of rows gives blocks. */
export function fakeBlocks(bytes, most) {
  const text = Buffer.from(bytes);
  const blocks = [];
  let at = text.indexOf('\n') + 1;
  for (let row = 1; at < text.length; row += most) {
    let end = at;
    let count = 0;
    for (; count < most && end < text.length; count += 1) end = text.indexOf('\n', end) + 1;
    blocks.push({ bytes: text.subarray(at, end), row, count, at, line: row + 1, column: 1 });
    at = end;
  }
  return blocks;
}

/**
 * A plan of which only what the machine's side looks at is there; `times` makes letters longer. What does not change a
 * letter stands where it does not count.
 */
export function fakePlan(id, { times = 3, wait = 0, fault = null, signs = null } = {}) {
  return { id, head: { file: 'customers.csv' }, typing: {}, compiled: { program: { name: id }, variants: { wait, fault, signs } }, texts: { times }, written: {}, shared: {}, envelope: {}, language: {} };
}

export async function fakeWriter({ texts: { times }, compiled: { variants } }, part) {
  const { wait, fault, signs } = variants;
  if (signs !== null && !isMainThread) writeFileSync(join(signs, 'begun'), '');
  return {
    write: (bytes, first, isWanted) => {
      if (wait > 0) pause(wait);
      if (signs !== null) sign(signs);
      if (fault === 'throws' && !isMainThread) throw new Error('a bug in the writer');
      if (fault === 'exits' && !isMainThread) process.exit(3);
      const chunks = [];
      const letters = [];
      const lines = Buffer.from(bytes).toString().trimEnd().split('\n');
      for (const [index, line] of lines.entries()) {
        const row = first + index;
        if (!isWanted(row)) continue;
        const [to = ''] = line.split(',');
        const html = Buffer.from(`<p>${line} ${'é'.repeat((row % 7) * times)}</p>`);
        const text = Buffer.from(`${line}\n`.repeat(times));
        const eml = Buffer.from(`To: ${to}\r\n\r\n${line}\r\n`);
        const own = part === 'files' ? [html, text, eml] : [Buffer.concat([html, text, eml])];
        chunks.push(...own);
        const sizes = { html: html.length, text: text.length, eml: eml.length };
        const hash = createHash('sha256').update(Buffer.concat(own)).digest('hex');
        letters.push({ row, to, subject: `To ${to}`, parts: own.map(({ length }) => length), sizes, links: [], hash });
      }
      return { bytes: new Uint8Array(Buffer.concat(chunks)), letters };
    },
  };
}

/** The first thread waits until another one has begun, and then goes on slowly until that one has made letters. */
function sign(folder) {
  const [begun, made] = [join(folder, 'begun'), join(folder, 'made')];
  if (!isMainThread) return writeFileSync(made, '');
  for (let times = 0; times < 1000 && !existsSync(begun); times += 1) pause(10);
  if (!existsSync(made)) pause(10);
}

function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
