import { error, type Report } from '../model/diagnostic.ts';
import { spanOfText, type Text } from '../model/text.ts';
import { didYouMean } from './did-you-mean.ts';

/**
 * Reports a name that nobody has, with the one that was probably meant: for a template and a row schema also by its
 * file name, for a language by what the language is called, for a sender by the name of the person. `people` has that
 * name for each sender, in the order of `known`. A language whose tag is malformed is left to the schema, which says how to write it.
 */
export function reportUnknown(
  kind: keyof typeof NOTHING_KNOWN,
  name: Text,
  known: readonly string[],
  report: Report,
  people: readonly (string | null)[] = [],
): void {
  if (kind === 'language' && !isWellFormedTag(name.value)) return;
  const where = kind === 'sender' ? ' in envoi.yaml' : '';
  const list = known.map((one) => `\`${one}\``).join(', ');
  const suggestion = meantBy(kind, name.value, known, people);
  const choice = known.length > 0 ? `there are ${list}` : `add it first, or write ${NOTHING_KNOWN[kind]}`;
  const others = known.length > 1 ? ` ${choice}` : '';
  const help = suggestion === null ? choice : `did you mean \`${suggestion}\`?${others}`;
  const noun = kind.replace('-', ' ');
  report(error(`project/unknown-${kind}`, spanOfText(name), `there is no ${noun} \`${name.value}\`${where}`, { help }));
}

/** What to write where a project has none of a kind. */
const NOTHING_KNOWN = {
  template: 'one that envoi ships',
  language: 'one that envoi ships',
  sender: 'name, role and email of the sender in its place',
  'row-schema': 'one that envoi ships',
};

function meantBy(
  kind: keyof typeof NOTHING_KNOWN,
  name: string,
  known: readonly string[],
  people: readonly (string | null)[],
): string | null {
  if (kind === 'language') {
    const tag = languageCalled(name);
    if (tag !== null && known.includes(tag)) return tag;
    // Two letters are another language, and not a slip: `nn` is not `en`.
    return name.length <= 3 ? null : didYouMean(name, known);
  }
  const plain = kind === 'sender' ? name : name.replace(/^.*\//u, '').replace(FILE_ENDING, '');
  if (known.includes(plain)) return plain;
  const person = people.findIndex((one) => one !== null && comparable(one) === comparable(name));
  return known[person] ?? didYouMean(plain, known);
}

/** Of a template and of a row schema, which are named without it. */
const FILE_ENDING = /\.(?:mjml|html|ya?ml|(?:schema\.)?json|csv)$/u;

/** The tag of a language that envoi ships, by its name in English, its own or a neighbour's; null for every other word. */
export function languageCalled(name: string): string | null {
  const wanted = comparable(name);
  const [tag] = LANGUAGE_NAMES.find(([, names]) => names.includes(wanted)) ?? [];
  return tag ?? null;
}

const LANGUAGE_NAMES: readonly (readonly [tag: string, names: readonly string[]])[] = [
  [
    'nb',
    ['no', 'nor', 'nob', 'norsk', 'bokmål', 'norsk bokmål', 'norwegian', 'norwegian bokmål', 'noors', 'норвезька'],
  ],
  ['en', ['eng', 'english', 'engelsk', 'engels', 'ingelsk', 'англійська', 'английский']],
  ['uk', ['ua', 'ukr', 'ukrainian', 'українська', 'ukrainsk', 'oekraïens', 'украинский']],
  ['ru', ['rus', 'russian', 'русский', 'russisk', 'russisch', 'російська']],
  ['fy', ['fry', 'frysk', 'frisian', 'west frisian', 'western frisian', 'fries', 'frisisk', 'фризька', 'фризский']],
];

function comparable(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();
}

/** BCP 47; `_` in place of `-` is no form of it. */
export function isWellFormedTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
