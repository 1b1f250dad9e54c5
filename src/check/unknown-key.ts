import type { Details, Fix } from '../model/diagnostic.ts';
import { entryOf } from '../model/node.ts';
import type { Path, ScalarNode } from '../model/node.ts';
import { codePoint } from '../model/code-point.ts';
import { alphabetOf } from '../text/alphabets.ts';
import { knownKeys } from './key-meaning.ts';
import type { KeyMeaning } from './key-meaning.ts';
import { nameOf } from './place.ts';
import type { Place } from './place.ts';

export interface UnknownKey extends Details {
  readonly message: string;
  readonly isRefused: boolean;
}

/** The words for a key that does not exist where it stands. */
export function unknownKey(key: ScalarNode, place: Place, meaning: KeyMeaning): UnknownKey {
  const name = key.text.value;
  const target = keyHere(meaning, place.path);
  return {
    message: messageFor(name, meaning, place),
    help: helpFor(name, meaning, place),
    fixes: target === null || entryOf(place.node, target) !== undefined ? [] : [renaming(key, target, meaning)],
    isRefused: meaning.refusal !== null,
  };
}

function messageFor(name: string, meaning: KeyMeaning, { path }: Place): string {
  if (meaning.refusal !== null) return `\`${name}\` cannot be used: ${meaning.refusal}`;
  const odd =
    meaning.kind === 'look-alike' ? Array.from(name).find((letter) => alphabetOf(letter) !== 'Latin') : undefined;
  if (odd !== undefined && alphabetOf(odd) !== null) {
    return `\`${name}\` has the ${alphabetOf(odd)} letter \`${odd}\` (${codePoint(odd)}) in it`;
  }
  return `there is no key \`${name}\` ${path.length === 0 ? 'at the top level' : `in ${nameOf(path)}`}`;
}

function helpFor(name: string, meaning: KeyMeaning, place: Place): string {
  const [first, second] = meaning.meant;
  if (first === undefined) {
    return meaning.refusal === null ? choiceOf(place) : 'take it out';
  }
  const target = `\`${first.slice(place.path.length).join('.')}\``;
  if (meaning.kind === 'elsewhere') return belongs(name, second === undefined ? [first] : [first, second]);
  if (meaning.refusal !== null) return `use ${target} instead`;
  return HELP[meaning.kind](target);
}

const HELP: { readonly [kind in Exclude<KeyMeaning['kind'], 'elsewhere'>]: (target: string) => string } = {
  'other-name': (target) => `here it is called ${target}`,
  spelling: (target) => `write ${target}`,
  'look-alike': (target) => `type ${target} in Latin letters`,
  slip: (target) => `did you mean ${target}?`,
  unknown: (target) => `possible is ${target}`,
};

function belongs(name: string, ways: readonly Path[]): string {
  const homes = ways.map((way) => (way.length === 1 ? 'the top level, without indentation' : homeOf(way.slice(0, -1))));
  const renamed = ways[0]?.at(-1) === name ? '' : ` as \`${ways[0]?.at(-1)}\``;
  return `it belongs${renamed} ${ways[0]?.length === 1 ? 'on' : 'in'} ${homes.join(' or ')}`;
}

function homeOf(path: Path): string {
  const isEntry = typeof path.at(-1) === 'number';
  return isEntry ? `an entry of ${nameOf(path.slice(0, -1))}` : nameOf(path);
}

function choiceOf({ path, described }: Place): string {
  const keys = knownKeys(described);
  if (keys.length === 0) return 'take it out';
  const list = keys.map((key) => `\`${key}\``).join(', ');
  const own =
    path.length === 0 && keys.includes('details') ? '; what only this template needs goes under `details`' : '';
  return `possible are ${list}${own}`;
}

/** The key of this map that was meant; null where it stands in another. */
function keyHere({ meant, refusal }: KeyMeaning, path: Path): string | null {
  const way = meant[0];
  const key = way?.[path.length];
  return way?.length === path.length + 1 && typeof key === 'string' && refusal === null && isWithin(way, path)
    ? key
    : null;
}

function isWithin(way: Path, path: Path): boolean {
  return path.every((step, index) => way[index] === step);
}

function renaming(key: ScalarNode, target: string, { kind }: KeyMeaning): Fix {
  const text = key.style === 'plain' ? target : JSON.stringify(target);
  return { title: `rename it to \`${target}\``, safe: kind !== 'slip', edits: [{ span: key.span, text }] };
}
