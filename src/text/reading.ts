import type { House } from '../model/house.ts';
import type { LanguagePack } from '../model/language.ts';
import type { Message } from '../model/message.ts';
import { nodeAt, textAt } from '../model/node.ts';
import type { Hit, Part, Passage, Reading } from '../model/reading.ts';
import { factsOf } from './facts.ts';
import { folded } from './fold.ts';
import { COMPETITORS, houseLists } from './house-lists.ts';
import { listsToFind } from './language-lists.ts';
import { type Matcher, matcherOf } from './matcher.ts';
import { addresseeOf, piecesOf } from './passages.ts';
import { nameOf, withQuiet } from './quiet.ts';
import { sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** Reads a message: null without a language, for then nobody knows its words. */
export function readMessage(message: Message, house: House): Reading | null {
  const { language } = message;
  if (language === null) return null;
  const { matcher, abbreviations, last } = toolsFor(language, house);
  const facts = factsOf(message);
  const names = namesIn(message, house)
    .map(nameOf)
    .filter(({ words }) => words.length > 0);
  const counts = new Map<Part, number>();
  const passages = piecesOf(message, language, facts).map(({ part, text, isWritten }): Passage => {
    const index = counts.get(part) ?? 0;
    counts.set(part, index + 1);
    const tokens = tokensOf(text.value);
    const sentences = sentencesOf(tokens, abbreviations, last);
    return { part, index, text, isWritten, tokens: withQuiet(tokens, names), sentences };
  });
  const known = new Set(names.map(({ words }) => words.join(' ')));
  return {
    message,
    language,
    facts,
    house,
    names: known,
    terms: new Set([...house.terms, ...knownTerms(message)].map(folded)),
    passages,
    hits: hitsIn(passages, matcher, known),
  };
}

/** A language's words are made ready once. */
interface Tools {
  readonly matcher: Matcher;
  readonly abbreviations: ReadonlySet<string>;
  /** Those of them behind which a capital begins a sentence. */
  readonly last: ReadonlySet<string>;
}

const TOOLS = new WeakMap<House, WeakMap<LanguagePack, Tools>>();

function toolsFor(language: LanguagePack, house: House): Tools {
  const ofHouse = TOOLS.get(house) ?? new WeakMap<LanguagePack, Tools>();
  const known = ofHouse.get(language);
  if (known) return known;
  const { lists, kinds } = houseLists(house, language.tag);
  const ofLanguage = listsToFind(language);
  // A list of the same name would stand in the place of the language's.
  const isKnown = Object.keys(lists).every((list) => !Object.hasOwn(ofLanguage, list));
  const tools = {
    matcher: matcherOf({ ...ofLanguage, ...lists }, kinds, isKnown ? language.phrases : undefined),
    abbreviations: new Set((language.abbreviations ?? []).map(folded)),
    last: new Set((language.words?.['last_abbreviations'] ?? []).map(folded)),
  };
  TOOLS.set(house, ofHouse.set(language, tools));
  return tools;
}

/** All lists are looked for at once, when the first of them is asked for. */
function hitsIn(
  passages: readonly Passage[],
  matcher: Matcher,
  names: ReadonlySet<string>,
): (list: string) => readonly Hit[] {
  let found: ReadonlyMap<string, readonly Hit[]> | null = null;
  return (list) => {
    found ??= allHits(passages, matcher);
    const hits = found.get(list) ?? [];
    return list === COMPETITORS ? hits.filter((hit) => !isNameHere(hit, names)) : hits;
  };
}

/** A company that is called like the sender is not spoken of where the sender is. */
function isNameHere({ passage, from, to }: Hit, names: ReadonlySet<string>): boolean {
  const words = passage.tokens.slice(from, to).map((token) => token.folded);
  return names.has(words.join(' ')) || words.every((word) => names.has(word));
}

function allHits(passages: readonly Passage[], matcher: Matcher): ReadonlyMap<string, readonly Hit[]> {
  const all = new Map<string, Hit[]>();
  for (const passage of passages) {
    for (const [list, hits] of matcher(passage)) {
      const others = all.get(list);
      if (others === undefined) all.set(list, [...hits]);
      else others.push(...hits);
    }
  }
  return all;
}

/** People's names are names word by word; a company's and a product's only as a whole. */
function namesIn(message: Message, house: House): readonly string[] {
  const { root, sender, company } = message;
  const { honorific: _, ...addressee } = addresseeOf(message);
  const cc = nodeAt(root, ['cc']);
  const copied = cc?.kind === 'sequence' ? cc.items.map((item) => textAt(item, ['name'])?.value) : [];
  const people = [...Object.values(addressee), textAt(sender, ['name'])?.value, ...copied];
  // A particle in small letters is a word of the language: de, van.
  const words = people.flatMap((name) => name?.split(/[\s-]+/u) ?? []).filter((word) => !/^\p{Ll}/u.test(word));
  return [...words, ...(company === null ? [] : [company]), ...house.names];
}

function knownTerms({ root }: Message): readonly string[] {
  const terms = nodeAt(root, ['context', 'knows']);
  return terms?.kind === 'sequence' ? terms.items.flatMap((item) => textAt(item, [])?.value ?? []) : [];
}
