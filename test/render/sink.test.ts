import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sink } from '../../src/render/sink.ts';

test('a sink keeps what was written, however little room it had', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1, max: 40 }), fc.array(fc.uint8Array({ maxLength: 30 })), (capacity, parts) => {
      const sink = new Sink(capacity);
      for (const part of parts) sink.append(part);
      expect([...sink.view()]).toEqual(parts.flatMap((part) => [...part]));
    }),
  );
});

test('it grows to twice its size, or to what is needed', () => {
  const sink = new Sink(8);
  sink.length = 8;
  sink.reserve(1);
  expect(sink.bytes.length).toBe(16);
  sink.reserve(100);
  expect(sink.bytes.length).toBe(108);
  sink.reserve(100);
  expect(sink.bytes.length).toBe(108);
});

test('cleared, it is empty, at the start of a line, and as large as it was', () => {
  const sink = new Sink(4);
  sink.reserve(9);
  sink.length = 9;
  sink.column = 5;
  sink.clear();
  expect(sink.view()).toEqual(new Uint8Array());
  expect(sink.column).toBe(0);
  expect(sink.bytes.length).toBe(9);
});

test('the room for the bytes of a text grows, and what was written stays', () => {
  const sink = new Sink(8);
  sink.reserve(3);
  sink.bytes.set([1, 2, 3]);
  sink.length = 3;
  for (const text of ['', 'é', 'a'.repeat(5000), '漢'.repeat(40_000), '\ud83d']) {
    const bytes = new TextEncoder().encode(text);
    expect(sink.encodeBehind(text)).toBe(bytes.length);
    expect(Buffer.compare(sink.behind.subarray(0, bytes.length), bytes)).toBe(0);
    expect([...sink.view()]).toEqual([1, 2, 3]);
    expect(sink.bytes.length).toBe(8);
  }
});

test('ASCII that a table marks is appended whole, and any other text not at all', () => {
  const isCopied = new Uint8Array(256).fill(1);
  isCopied[0x3c] = 0;
  const sink = new Sink(64);
  for (const text of ['', 'ab', '\u0000\u007f']) expect(sink.appendAscii(text, isCopied)).toBe(true);
  for (const text of ['a<', '<a', 'aé', 'a\u0100', '漢', '😀', '\ud83d']) {
    expect(sink.appendAscii(text, isCopied)).toBe(false);
  }
  expect([...sink.view()]).toEqual([0x61, 0x62, 0, 0x7f]);
});

test('the memory of another sink is room, and what was in it is written over', () => {
  const first = new Sink(8);
  first.append(new Uint8Array(6).fill(1));
  const second = new Sink(first.bytes.buffer);
  expect(second.view()).toEqual(new Uint8Array());
  second.append(Uint8Array.of(2, 3));
  expect(second.bytes.buffer).toBe(first.bytes.buffer);
  expect([...second.view()]).toEqual([2, 3]);
  const small = new Sink(new ArrayBuffer(3));
  small.append(Uint8Array.of(4, 5, 6, 7));
  expect(small.encodeBehind('é')).toBe(2);
  expect([...small.view()]).toEqual([4, 5, 6, 7]);
});
