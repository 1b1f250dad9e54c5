import { describe, expect, test } from 'vitest';
import { baseMessage } from './base-message.ts';
import { findingsInEach } from './findings-in.ts';

type Names = Readonly<Record<string, string>>;

/** The letter to a reader of this name. */
function letterTo(names: Names): string {
  const lines = Object.entries(names).map(([field, name]) => `  ${field}: ${name}\n`);
  return baseMessage.replace(' given_name: Kari\n  family_name: Nordmann\n', lines.join('').slice(1));
}

function findings(all: readonly Names[]): readonly (readonly string[])[] {
  return findingsInEach(all.map(letterTo), null).map((found) =>
    found.flatMap(({ code, marked }) => (code === 'greeting/name-case' ? [marked] : [])),
  );
}

describe('a name', () => {
  test('in capitals or small letters is one finding, at its first part', () => {
    const odd: readonly (readonly [Names, string])[] = [
      [{ given_name: 'KARI', family_name: 'LARSEN' }, 'KARI'],
      [{ given_name: 'Kari', family_name: 'LARSEN' }, 'LARSEN'],
      [{ given_name: 'KARI', family_name: 'Larsen' }, 'KARI'],
      [{ given_name: 'kari', family_name: 'larsen' }, 'kari'],
      [{ given_name: 'anna', family_name: 'de vries' }, 'anna'],
      [{ given_name: 'Anna', family_name: 'DE VRIES' }, 'DE VRIES'],
      [{ given_name: 'Sean', family_name: 'O’BRIEN' }, 'O’BRIEN'],
      [{ given_name: 'Kari', family_name: 'LARSEN III' }, 'LARSEN III'],
      [{ given_name: 'ANNE-LISE', family_name: 'Berg' }, 'ANNE-LISE'],
      [{ name: 'KARI LARSEN' }, 'KARI LARSEN'],
      [{ name: 'kari larsen' }, 'kari larsen'],
      [{ given_name: 'Лариса', family_name: 'КОВАЛЬ' }, 'КОВАЛЬ'],
      [{ given_name: 'kari', family_name: 'LARSEN' }, 'kari'],
      [{ given_name: 'Jean', family_name: 'DUPONT' }, 'DUPONT'],
      [{ given_name: 'Γιώργος', family_name: 'ΠΑΠΑΣ' }, 'ΠΑΠΑΣ'],
    ];
    expect(findings(odd.map(([names]) => names))).toEqual(odd.map(([, marked]) => [marked]));
  });

  test('may have two letters, initials, a number behind it, capitals within it, or a particle', () => {
    const usual: readonly Names[] = [
      { given_name: 'JP', family_name: 'Morgan' },
      { given_name: 'J. R.', family_name: 'Berg' },
      { given_name: 'Bo', family_name: 'NG' },
      { given_name: 'Henry', family_name: 'III' },
      { given_name: 'Kari', family_name: 'Larsen III' },
      { given_name: 'Ann', family_name: 'McDONALD' },
      { given_name: 'Anna', family_name: 'de vries' },
      { given_name: 'Piet', family_name: 'van Dijk' },
      { given_name: 'Kari', family_name: 'BRK' },
      { given_name: '李', family_name: '小龙' },
      { given_name: 'ნინო', family_name: 'ბერიძე' },
      { given_name: 'Nino', family_name: 'ბერიძე' },
      { name: 'Prince' },
      { name: 'PRINCE' },
    ];
    expect(findings(usual).flat()).toEqual([]);
  });
});
