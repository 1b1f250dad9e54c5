import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { type Place, spanOf, wordsOf } from '../../text/place.ts';
import { isNameOf, isTitleOf, type NamesOf, namesOf } from './names.ts';
import { frameOf, neutralFixes, neutralWord } from './neutral.ts';
import { openingOf, writtenGreeting } from './opening.ts';

/** What a list forbids has a rule of its own; here is what no list knows. */
export const allowedPhrase: Etiquette = {
  id: 'greeting/allowed-phrase',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['greetings_neutral'],
  languages: null,
  summary: 'the greeting is one of the usual ones',
  why: 'A usual greeting is read over in a blink, and the reader is at the matter. An unusual one makes them stop and wonder how it was meant.',
  source: { document: '003-ru', line: 14, quote: '«Добрый день», «Здравствуйте» – да' },
  examples: {
    bad: ['greeting: «Ave» Kari,', 'greeting: «Thank you», Kari!', 'greeting: «Kari»,'],
    good: ['greeting: Good day, Kari,', 'greeting: Dear Ms Nordmann,', 'greeting: Hello Kari!'],
  },
  examplesIn: {
    ru: {
      bad: ['greeting: «Моё Вам почтительное», Сергей Петрович!', 'greeting: «Сергей Петрович»!'],
      good: [
        'greeting: Уважаемый Сергей Петрович!',
        'greeting: Сергей Петрович, здравствуйте!',
        'greeting: Доброго дня, Сергей Петрович.',
      ],
    },
    uk: {
      bad: ['greeting: «Слава», Ларисо Миколаївно!'],
      good: ['greeting: Шановна Ларисо Миколаївно!', 'greeting: Здрастуйте, Ларисо Миколаївно!'],
    },
    nb: {
      bad: ['greeting: «Ærede» Kari Nordmann'],
      good: ['greeting: Kjære Kari Nordmann', 'greeting: Hei igjen, Kari'],
    },
    fy: {
      bad: ['greeting: «Folweardige» Anna,'],
      good: ['greeting: Achte frou Hoekstra,', 'greeting: Goeie dei, Anna,'],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const greeting = writtenGreeting(reading);
  if (greeting === null) return;
  const names = namesOf(reading);
  const place = phraseOf(greeting, names);
  if (place === null || openingOf(greeting, reading) !== null) return;
  // Whoever greets a crowd, or anybody at any hour, is told so, wherever in the greeting it stands.
  const known = ['generic_salutation', 'greeting_time_cliche'];
  if (known.some((list) => reading.hits(list).some(({ passage }) => passage === greeting))) return;
  const frame = frameOf(reading);
  const help =
    frame === null
      ? 'write one of the usual greetings'
      : `write “${neutralWord(frame)}”, or another of the usual greetings`;
  const sentence = `“${wordsOf(place)}” is none of the usual greetings`;
  const fixes = isNameAlone(place, names) ? [] : neutralFixes({ ...place, ...NO_ENTRY }, reading, names, false);
  report(warning(allowedPhrase.id, spanOf(place), sentence, { help, fixes }));
}

const NO_ENTRY = { entry: '', isWeak: true, instead: null };

/** What stands before the name or the first mark; null where it is a hole, and nobody knows what it says. */
function phraseOf(passage: Passage, names: NamesOf): Place | null {
  const { tokens } = passage;
  if (tokens.length === 0 || tokens.some(({ kind }, at) => kind === 'hole' && at === 0)) return null;
  let to = 0;
  while (to < tokens.length && !isEnd(passage, to, names)) to += 1;
  if (to > 0) return { passage, from: 0, to };
  while (to < tokens.length && tokens[to]?.kind !== 'mark') to += 1;
  return { passage, from: 0, to: Math.max(to, 1) };
}

function isEnd({ tokens }: Passage, at: number, names: NamesOf): boolean {
  const token = tokens[at];
  return token === undefined || token.kind === 'mark' || isNameOf(token, names) || isTitleOf(token, names);
}

function isNameAlone({ passage: { tokens }, from }: Place, names: NamesOf): boolean {
  const first = tokens[from];
  return first === undefined || first.kind === 'mark' || isNameOf(first, names) || isTitleOf(first, names);
}
