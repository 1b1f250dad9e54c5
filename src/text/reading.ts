import type { LanguagePack } from '../model/language.ts';
import type { Message } from '../model/message.ts';
import { nodeAt, textAt } from '../model/node.ts';
import type { Hit, Part, Passage, Reading } from '../model/reading.ts';
import { factsOf } from './facts.ts';
import { folded } from './fold.ts';
import { type Matcher, matcherOf } from './matcher.ts';
import { addresseeOf, piecesOf } from './passages.ts';
import { nameOf, withQuiet } from './quiet.ts';
import { sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** What all messages of a project share. */
export interface House {
  /** Names that are nobody's choice of words, as they are written: products, places. */
  readonly names: readonly string[];
  /** Terms that every reader knows. */
  readonly terms: readonly string[];
}

/** Reads a message: null without a language, for then nobody knows its words. */
export function readMessage(message: Message, house: House): Reading | null {
  const { language } = message;
  if (language === null) return null;
  const { matcher, abbreviations } = toolsFor(language);
  const facts = factsOf(message);
  const names = namesIn(message, house)
    .map(nameOf)
    .filter(({ words }) => words.length > 0);
  const counts = new Map<Part, number>();
  const passages = piecesOf(message, language, facts).map(({ part, text, isWritten }): Passage => {
    const index = counts.get(part) ?? 0;
    counts.set(part, index + 1);
    const tokens = tokensOf(text.value);
    const sentences = sentencesOf(tokens, abbreviations);
    return { part, index, text, isWritten, tokens: withQuiet(tokens, names), sentences };
  });
  return {
    message,
    language,
    facts,
    names: new Set(names.map(({ words }) => words.join(' '))),
    terms: new Set([...house.terms, ...knownTerms(message)].map(folded)),
    passages,
    hits: hitsIn(passages, matcher),
  };
}

/** A language's words are made ready once. */
interface Tools {
  readonly matcher: Matcher;
  readonly abbreviations: ReadonlySet<string>;
}

const TOOLS = new WeakMap<LanguagePack, Tools>();

function toolsFor(language: LanguagePack): Tools {
  const known = TOOLS.get(language);
  if (known) return known;
  const tools = {
    matcher: matcherOf(language.words ?? {}),
    abbreviations: new Set((language.abbreviations ?? []).map(folded)),
  };
  TOOLS.set(language, tools);
  return tools;
}

/** All lists are looked for at once, when the first of them is asked for. */
function hitsIn(passages: readonly Passage[], matcher: Matcher): (list: string) => readonly Hit[] {
  let found: ReadonlyMap<string, readonly Hit[]> | null = null;
  return (list) => {
    found ??= allHits(passages, matcher);
    return found.get(list) ?? [];
  };
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
  const words = people.flatMap((name) => name?.split(/[\s-]+/u) ?? []);
  return [...words, ...(company === null ? [] : [company]), ...house.names];
}

function knownTerms({ root }: Message): readonly string[] {
  const terms = nodeAt(root, ['context', 'knows']);
  return terms?.kind === 'sequence' ? terms.items.flatMap((item) => textAt(item, [])?.value ?? []) : [];
}
