import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { error } from '../../src/model/diagnostic.ts';
import { digestOf, fingerprintOf } from '../../src/ratchet/fingerprint.ts';
import { marked } from '../reporters/marked.ts';

describe('a digest', () => {
  // Vectors of the authors: http://www.isthe.com/chongo/src/fnv/test_fnv.c
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of %j is that of FNV-1a', (text, digest) => {
    expect(digestOf(text)).toBe(digest);
  });
});

describe('a fingerprint', () => {
  const fingerprint = of('subject: «Hei  på\n  deg»\n');

  test('stays where lines have moved, white space has changed, or the sentence has', () => {
    expect(of('# new\n\nsubject: x\nsubject: «Hei på deg» now\n')).toBe(fingerprint);
    expect(of('subject: «Hei  på\n  deg»\n', 'tone/loud', 'very loud')).toBe(fingerprint);
  });

  test('is another one of another code, text or file', () => {
    const elsewhere = marked('subject: «Hei på deg»');
    const file = { ...elsewhere, source: { ...elsewhere.source, file: 'messages/other.yaml' } };
    const others = [of('«Hei på deg»', 'tone/we'), of('«Hei på Deg»'), fingerprintOf(error('tone/loud', file, 'loud'))];
    expect(new Set([fingerprint, ...others]).size).toBe(4);
  });

  test('of a finding about the run is of its sentence', () => {
    expect(fingerprintOf(error('a/b', null, 'one'))).not.toBe(fingerprintOf(error('a/b', null, 'two')));
  });

  test('is sixteen digits for all texts', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, (one) => {
        expect(digestOf(one)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });
});

function of(text: string, code = 'tone/loud', message = 'loud'): string {
  return fingerprintOf(error(code, marked(text), message));
}
