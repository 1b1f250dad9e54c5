import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { Chunks } from '../../src/live/chunks.ts';

const byte = (chunks: Chunks): void => {
  chunks.sink.length = 1;
};

test.each([true, false])('a stream that fails is waited for and emits into no void: at once %s', async (isAtOnce) => {
  const stream = new Writable({
    write: (_chunk, _encoding, done) => {
      if (isAtOnce) done(new Error('full'));
      else setImmediate(() => done(new Error('full')));
    },
  });
  const closed = new Promise((resolve) => stream.once('close', resolve));
  const chunks = new Chunks(stream);
  byte(chunks);
  await expect(chunks.end()).rejects.toThrow('full');
  await chunks.close();
  await closed;
  expect(stream.listenerCount('error')).toBe(0);
});

test('a stream that is well has no listener left', async () => {
  const stream = new Writable({ write: (_chunk, _encoding, done) => done() });
  const chunks = new Chunks(stream);
  byte(chunks);
  expect(stream.listenerCount('error')).toBe(1);
  await chunks.end();
  await chunks.close();
  expect(stream.listenerCount('error')).toBe(0);
});

test('a stream that only emits its error ends the run as well', async () => {
  const emitter = new EventEmitter();
  const stream = Object.assign(emitter, { write: () => setImmediate(() => emitter.emit('error', new Error('gone'))) });
  const chunks = new Chunks(stream);
  byte(chunks);
  await expect(chunks.end()).rejects.toThrow('gone');
  await chunks.close();
  expect(emitter.listenerCount('error')).toBe(0);
});
