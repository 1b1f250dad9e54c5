import { describe, expect, test } from 'vitest';
import { described, readFile } from './files.ts';

/** What Windows-1252 has from 0x80 to 0x9F; `TextDecoder` of some versions of Node takes it for Latin-1 there. */
const BETWEEN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** A text in an encoding of one byte a letter. */
function written(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  if (label === 'windows-1252') for (const [at, letter] of Array.from(BETWEEN).entries()) bytes.set(letter, 0x80 + at);
  return Uint8Array.from(Array.from(text), (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`${label} has no ${letter}`);
    return byte;
  });
}

const NAMES = ['Bjørn', 'Bodø', 'Åse', 'Kåre', 'Müller', 'André', 'Jäger', 'Ærlig', 'Straße', 'François', 'Præst'];

describe('a list is called', () => {
  test.each(NAMES)('Mac Roman where it says %s so', (name) => {
    const { findings } = readFile(written(`email;name\na@b.no;${name}\n`, 'macintosh'));
    const at = 8 + Array.from(name).findIndex((letter) => letter > '~');
    expect(findings.map(described)).toEqual([`data/encoding 2:${at}-2:${at + 1} «${/[^ -~]/.exec(name)?.[0]}»`]);
    expect(findings[0]?.message).toBe('the file is not saved as UTF-8, but most likely as Mac Roman');
  });

  test.each([...NAMES, 'Oslo–Bergen', 'don’t', 'Škoda', '“Lumo”', 'Lumo® AS', '5 € per', 'wait…and', 'Peña'])(
    'Windows-1252 where it says %s so',
    (name) => {
      const { findings } = readFile(written(`email;name\na@b.no;${name}\n`, 'windows-1252'));
      expect(findings.map(({ message }) => message)).toEqual([
        'the file is not saved as UTF-8, but most likely as Latin-1 or Windows-1252',
      ]);
    },
  );

  test.each(['Олена', 'Їжак', 'Сергій'])('Windows-1251 where it says %s so', (name) => {
    const { findings } = readFile(written(`email;name\na@b.no;${name}\n`, 'windows-1251'));
    expect(findings.map(({ message }) => message)).toEqual([
      'the file is not saved as UTF-8, but most likely as Windows-1251 (Cyrillic)',
    ]);
  });
});
