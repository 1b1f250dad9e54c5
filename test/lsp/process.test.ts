import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { type Editor, editorOfProcess, startServer } from './editor.ts';
import { type Folder, folderWith, GOOD } from './project.ts';

const KARI = 'messages/kari.yaml';

const folders: Folder[] = [];
function folder(files: { readonly [file: string]: string }): Folder {
  const made = folderWith(files);
  folders.push(made);
  return made;
}
afterEach(() => folders.splice(0).forEach(({ remove }) => remove()));

describe('the end', () => {
  const ways: readonly [name: string, way: (editor: Editor, close: () => void) => Promise<unknown>, code: number][] = [
    [
      'shutdown and exit',
      async ({ connection }) => {
        await connection.sendRequest('shutdown');
        await connection.sendNotification('exit');
      },
      0,
    ],
    ['exit without shutdown', ({ connection }) => connection.sendNotification('exit'), 1],
    ['standard input closed', async (_editor, close) => close(), 1],
    [
      'shutdown, and standard input closed',
      async ({ connection }, close) => {
        await connection.sendRequest('shutdown');
        close();
      },
      0,
    ],
  ];
  test.each(ways)('%s', async (_name, way, code) => {
    const { uri, uriOf } = folder({ [KARI]: GOOD });
    const editor = editorOfProcess();
    await editor.start([uri]);
    await editor.open(uriOf(KARI), GOOD);
    await editor.findings(uriOf(KARI));
    await way(editor, () => editor.process.stdin.end());
    expect(await editor.ended).toBe(code);
    expect(editor.errors()).toBe('');
  });

  test('with the editor, also where that says nothing', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => 1, 1000)'], { stdio: 'ignore' });
    const editor = editorOfProcess();
    await editor.start([], { processId: parent.pid });
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    const since = performance.now();
    expect(await editor.ended).toBe(1);
    expect(performance.now() - since).toBeLessThan(5_000);
  });
});

describe('what no editor says', () => {
  const strange: readonly (readonly [name: string, body: string])[] = [
    ['broken JSON', '{"jsonrpc":"2.0",'],
    ['no object', '5'],
    ['null', 'null'],
    ['a batch', '[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]'],
    ['an unknown method', '{"jsonrpc":"2.0","id":"method","method":"textDocument/fly"}'],
    ['an unknown notification', '{"jsonrpc":"2.0","method":"$/fly"}'],
    ['a null id', '{"jsonrpc":"2.0","id":null,"method":"textDocument/hover","params":{}}'],
    ['no params', '{"jsonrpc":"2.0","id":"none","method":"textDocument/hover"}'],
    ['params of another kind', request('odd', 'completion', '{"textDocument":3,"position":"x"}')],
    ['a change without a text', told('didChange', '{"textDocument":{"uri":7},"contentChanges":4}')],
    ['an opening without a text', told('didOpen', '{}')],
    ['a command of nobody', command('rm', '"-rf"')],
    ['a command without its arguments', command('envoi.allowWith', 'null')],
    ['an answer to nothing', '{"jsonrpc":"2.0","id":99,"result":null}'],
  ];
  test('is answered with an error or passed over, and the next question gets its answer', async () => {
    const server = listened();
    for (const [, body] of strange) server.send(framed(body));
    server.send(framed('{"jsonrpc":"2.0","id":"last","method":"shutdown"}'));
    await server.hears('"id":"last"');
    server.send(framed('{"jsonrpc":"2.0","method":"exit"}'));
    const { code, frames, errors } = await server.ended;
    expect([code, errors]).toEqual([0, '']);
    const answers = (frames ?? []).filter((frame) => 'id' in frame);
    const ids = answers.map(({ id }) => id);
    for (const id of ['first', 'method', 'none', 'odd', 'rm', 'envoi.allowWith', 'last']) expect(ids).toContain(id);
    expect(answers.find(({ id }) => id === 'method')).toMatchObject({ error: { code: -32_601 } });
    expect(JSON.stringify(frames)).not.toMatch(/\\n\s+at /);
  });

  const unframed: readonly (readonly [name: string, sent: string])[] = [
    ['a header that is none', 'hello\r\n\r\n'],
    ['no length', 'Content-Type: x\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['a length below zero', 'Content-Length: -5\r\n\r\n{}'],
    ['a length that is too small', 'Content-Length: 2\r\n\r\n{"jsonrpc":"2.0","id":1}'],
    ['a length that is too large', 'Content-Length: 100000000000\r\n\r\n{}'],
    ['bytes that are no text', '\u0000\ufffd\u0001'.repeat(50)],
  ];
  test.each(unframed)('%s: a quiet end at the latest when the editor leaves', async (_name, sent) => {
    const server = listened();
    await server.hears('"id":"first"');
    server.send(sent);
    server.send(framed('{"jsonrpc":"2.0","id":"last","method":"shutdown"}'));
    server.leave();
    const { code, frames, errors } = await server.ended;
    expect(errors).toBe('');
    expect(frames).not.toBeNull();
    expect([0, 1]).toContain(code);
  });
});

function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function request(id: string, method: string, params: string): string {
  return `{"jsonrpc":"2.0","id":"${id}","method":"textDocument/${method}","params":${params}}`;
}

function told(method: string, params: string): string {
  return `{"jsonrpc":"2.0","method":"textDocument/${method}","params":${params}}`;
}

function command(name: string, argument: string): string {
  const params = `{"command":"${name}","arguments":[${argument}]}`;
  return `{"jsonrpc":"2.0","id":"${name}","method":"workspace/executeCommand","params":${params}}`;
}

interface Ended {
  readonly code: unknown;
  /** The messages on standard output; null where something else stands there. */
  readonly frames: readonly { readonly id?: unknown }[] | null;
  readonly errors: string;
}

/** A server that was started and greeted, with an ear on all that it says. */
function listened() {
  const server = startServer();
  let out = '';
  let errors = '';
  server.stdout.on('data', (bytes: Buffer) => (out += bytes.toString('latin1')));
  server.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
  server.stdin.on('error', () => undefined);
  const send = (text: string): void => void server.stdin.write(text);
  const params = '{"processId":null,"rootUri":null,"capabilities":{},"workspaceFolders":null}';
  send(framed(`{"jsonrpc":"2.0","id":"first","method":"initialize","params":${params}}`));
  send(framed('{"jsonrpc":"2.0","method":"initialized","params":{}}'));
  const ended = once(server, 'close').then(([code]): Ended => ({ code, frames: framesIn(out), errors }));
  return {
    send,
    leave: (): void => void server.stdin.end(),
    hears: (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (out.includes(text)) resolve();
        };
        server.stdout.on('data', look);
        server.once('exit', () => reject(new Error(`it ended without ${text}`)));
        look();
      }),
    ended,
  };
}

function framesIn(out: string): Ended['frames'] {
  const frames: { readonly id?: unknown }[] = [];
  let at = 0;
  while (at < out.length) {
    const head = /^Content-Length: (\d+)\r\n\r\n/.exec(out.slice(at));
    if (head === null) return null;
    const start = at + head[0].length;
    at = start + Number(head[1]);
    if (at > out.length) return null;
    frames.push(JSON.parse(Buffer.from(out.slice(start, at), 'latin1').toString()));
  }
  return frames;
}
