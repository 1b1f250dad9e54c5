import type { Wish } from './wish.ts';

/** What a letter gets from the project and its language, and no message can say: as the end of `# and …`. */
export function settingsOf(letter: Wish): readonly string[] {
  const inConfig = ['company', 'brand'].flatMap((part) =>
    fieldsOf(letter, part).map(([name, field]) => configWords(`${part}.${name}`, field)),
  );
  const labels = fieldsOf(letter, 'labels').map(([name, label]) => labelWords(name, label));
  const isReversed = letter.parts.get('dir')?.value === 'rtl';
  return [...inConfig, ...labels, ...(isReversed ? ['a language that is written from right to left'] : [])];
}

function fieldsOf(letter: Wish, name: string): readonly (readonly [string, Wish])[] {
  return [...(letter.parts.get(name)?.parts ?? [])].map(([field, wish]) => [String(field), wish]);
}

function configWords(name: string, { isAbsent, value }: Wish): string {
  if (isAbsent) return `an envoi.yaml without ${name}`;
  return `an envoi.yaml with ${name}${value === null ? '' : `: ${JSON.stringify(value)}`}`;
}

function labelWords(name: string, { isAbsent, value }: Wish): string {
  if (isAbsent) return `a language without the label ${name}`;
  return value === null
    ? `a language with the label ${name}`
    : `a language whose label ${name} is ${JSON.stringify(value)}`;
}
