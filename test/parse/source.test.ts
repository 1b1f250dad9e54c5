import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Source } from '../../src/model/source.ts';
import { decodeSource, MESSAGE_LIMIT } from '../../src/parse/source.ts';
import { marked } from './texts.ts';

function decode(
  bytes: Uint8Array,
  limit = MESSAGE_LIMIT,
): { readonly source: Source | null; readonly findings: readonly Diagnostic[] } {
  const findings: Diagnostic[] = [];
  return { source: decodeSource({ path: 'messages/kari.yaml', bytes }, limit, (one) => findings.push(one)), findings };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** One byte a letter, as in Latin-1. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Cyrillic letters as Windows-1251 writes them. */
function cyrillic(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) =>
    letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
  );
}

function utf16(text: string, isBigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Array.from(`${mark ? '\ufeff' : ''}${text}`).flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isBigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from(bytes);
}

describe('UTF-8', () => {
  test('is read, without its byte order mark', () => {
    expect(decode(utf8('\ufeffnavn: Åse 💡\r\n'))).toEqual({
      source: { file: 'messages/kari.yaml', text: 'navn: Åse 💡\r\n' },
      findings: [],
    });
  });

  test('is read for all texts as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = utf8(`x${text}`);
        // Every other byte a zero would be UTF-16.
        fc.pre(!text.includes('\0'));
        expect(decode(bytes).source?.text).toBe(`x${text}`);
      }),
    );
  });
});

describe('another encoding is named, with the place where it shows', () => {
  test.each([
    ['UTF-16 LE with a mark', utf16('a: b', false, true), 'is saved as UTF-16 (little endian)', '«»a: b'],
    ['UTF-16 BE with a mark', utf16('a: b', true, true), 'is saved as UTF-16 (big endian)', '«»a: b'],
    [
      'UTF-16 LE without a mark',
      utf16('subject: Hei', false, false),
      'is saved as UTF-16 (little endian)',
      '«»subject: Hei',
    ],
    [
      'UTF-16 BE without a mark',
      utf16('subject: Hei', true, false),
      'is saved as UTF-16 (big endian)',
      '«»subject: Hei',
    ],
    ['Latin-1', latin1('navn: Åse Bjørn'), 'most likely as Latin-1 or Windows-1252', 'navn: «Å»se Bjørn'],
    ['Latin-1 at the end', latin1('by: Skå'), 'most likely as Latin-1 or Windows-1252', 'by: Sk«å»'],
    ['Windows-1251', cyrillic('имя: Оксана'), 'most likely as Windows-1251 (Cyrillic)', '«и»мя: Оксана'],
    ['Windows-1251 further down', cyrillic('name: Оксана'), 'most likely as Windows-1251 (Cyrillic)', 'name: «О»ксана'],
  ])('%s', (_, bytes, sentence, place) => {
    const { source, findings } = decode(bytes);
    expect(source).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['project/encoding']);
    expect(findings[0]?.message).toContain(sentence);
    expect(findings[0]?.help).toContain('UTF-8');
    expect(findings.map(marked)).toEqual([place]);
  });

  test('a file that is cut inside a letter', () => {
    const { source, findings } = decode(utf8('navn: Åse 💡').subarray(0, -2));
    expect(source).toBeNull();
    expect(findings.map((finding) => [finding.code, marked(finding)])).toEqual([['project/encoding', 'navn: Åse «»']]);
    expect(findings[0]?.message).toContain('ends in the middle of a letter');
  });

  test('no byte sequence makes it throw or lets a broken letter through', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { source, findings } = decode(bytes);
        expect(source === null).toBe(findings.some(({ code }) => code === 'project/encoding'));
        if (source !== null) expect(utf8(source.text).length).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('size', () => {
  test('a file at the limit is read, one byte more is refused with both sizes', () => {
    expect(decode(new Uint8Array(MESSAGE_LIMIT).fill(32)).findings).toEqual([]);
    const { source, findings } = decode(new Uint8Array(MESSAGE_LIMIT + 1).fill(32));
    expect(source).toBeNull();
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['project/file-size', 'the file has 1.01 MiB, and at most 1 MiB can be read'],
    ]);
  });

  test('the limit is the caller’s', () => {
    expect(decode(new Uint8Array(300 * 1024).fill(32), 256 * 1024).findings[0]?.message).toBe(
      'the file has 300 KiB, and at most 256 KiB can be read',
    );
  });
});

describe('control characters', () => {
  test.each([
    ['NUL', 'a: b«\0»c', 'U+0000'],
    ['escape', 'a: «\u001b»[31m', 'U+001B'],
    ['delete', 'a: «\u007f»', 'U+007F'],
    ['one of the second block', 'a: «\u0090»', 'U+0090'],
  ])('%s is named at its place', (_, text, name) => {
    const { source, findings } = decode(utf8(text.replace(/[«»]/g, '')));
    expect(source).not.toBeNull();
    expect(findings.map((finding) => [finding.code, marked(finding)])).toEqual([['project/control-character', text]]);
    expect(findings[0]?.message).toContain(name);
  });

  test('tab, line ends and NEL are none', () => {
    expect(decode(utf8('a:\tb\r\nc: \u0085\n')).findings).toEqual([]);
  });

  test('many are counted, not listed', () => {
    const { findings } = decode(utf8(`a: ${'\u0007'.repeat(50)}`));
    expect(findings).toHaveLength(3);
    expect(findings[2]?.help).toBe('remove it, and 47 more like it further down');
  });
});
