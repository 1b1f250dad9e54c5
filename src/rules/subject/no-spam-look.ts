import { error, type Fix, type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { type Place, replaced, spanOf, wordsOf } from '../../text/place.ts';
import { passagesOf } from '../measure/parts.ts';
import { lexicon } from '../lexicon.ts';
import { emojiIn, runsOfMarks } from '../tone/calm.ts';
import { inSmallLetters, isShoutedInSubject, shoutsInSubject } from '../tone/shouts.ts';

const words: Etiquette = lexicon({
  id: 'subject/no-spam-look',
  severity: 'warning',
  summary: 'the subject does not look like advertising',
  why: 'Spam filters and readers know the same signs: words of advertising, tags in brackets, percents off. A letter that has them is sorted away before it is read.',
  source: { document: '001-nb', line: 97, quote: 'ofte havner brev fra nettbutikker i spam-mappen' },
  also: [{ document: '001-nb', line: 101, quote: 'tegn på masseutsendelse' }],
  needs: ['spam_words'],
  parts: ['subject', 'preheader'],
  isInnocent: isShoutedInSubject,
  sentence: (said) => `“${said}” reads like advertising, to people and to spam filters`,
  help: () => 'say the fact itself: what the letter brings, and when',
  examples: {
    bad: [
      'subject: Your lamps come on Tuesday, the «lowest price» of the year',
      'subject: "«[AD]» Your lamps come on Tuesday, 24 November"',
      'subject: Your lamps cost «-30 %» from Tuesday, 24 November',
      'subject: "Your lamps come on Tuesday, 24 November«!!!»"',
      'subject: «LAMPS ARRIVING» on Tuesday, 24 November',
      'subject: "Your lamps come on Tuesday, 24 November «🎉»"',
    ],
    good: [
      'subject: Your lamps come on Tuesday, free of charge',
      'subject: Your LED lamps with USB by IKEA come on Tuesday!',
      'subject: "Your lamps “Lowest Price” come on Tuesday [order 4512]"',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'subject: Lampene kommer tirsdag, «garantert» til deg',
        'subject: "«***» Lampene kommer tirsdag 24. november"',
      ],
      good: [
        'subject: Lampene kommer tirsdag, og frakten er gratis',
        'subject: Garantien for lampene gjelder fra tirsdag 24. november',
      ],
    },
    uk: {
      bad: [
        'subject: Лампи приїдуть у вівторок, «найнижча ціна» року',
        'subject: «ВАШІ ЛАМПИ» приїдуть у вівторок, 24 листопада',
      ],
      good: ['subject: Лампи приїдуть у вівторок, доставка безкоштовна'],
    },
    ru: {
      bad: [
        'subject: Лампы приедут во вторник, «самая низкая цена» года',
        'subject: "Лампы приедут во вторник, 24 ноября«!!»"',
      ],
      good: ['subject: Лампы приедут во вторник, доставка бесплатная'],
    },
    fy: {
      bad: ['subject: Jo lampen komme tiisdei, «garandearre» by jo'],
      good: ['subject: Jo lampen komme tiisdei, de garânsje stiet derby'],
    },
  },
});

export const noSpamLook: Etiquette = { ...words, check };

function check(reading: Reading, report: Report): void {
  words.check(reading, report);
  checkLoudness(reading, report);
  for (const passage of passagesOf(reading, ['subject', 'preheader'])) {
    for (const { from, to, what } of signsIn(passage)) {
      const place = { passage, from, to };
      const help = 'take it out: the words before and behind it say enough';
      report(warning(noSpamLook.id, spanOf(place), `“${wordsOf(place)}” ${what}`, { help }));
    }
  }
}

/** How loud a subject is; the rest of the letter is for `tone/calm`. Capitals and marks together are one mistake. */
function checkLoudness(reading: Reading, report: Report): void {
  const subjects = passagesOf(reading, ['subject']);
  const marks = subjects.flatMap(runsOfMarks).filter(({ from, to }) => to - from > 1);
  const shouts = shoutsInSubject(reading);
  for (const place of shouts) reportShout(place, marks, report);
  if (shouts.length === 0) for (const place of marks) reportMarks(place, report);
  for (const place of subjects.flatMap((passage) => emojiIn(passage, reading))) {
    const help = 'leave it out and say in words what it should say';
    report(warning(noSpamLook.id, spanOf(place), `“${wordsOf(place)}” is what mailings put into subjects`, { help }));
  }
}

function reportShout(place: Place, marks: readonly Place[], report: Report): void {
  const small = inSmallLetters(place);
  const fixes = [{ title: `write “${small}”`, safe: false, edits: [replaced(place, small)] }, ...marks.map(oneMarkFor)];
  const help = 'write it in small letters; a name in capitals goes to `names` in envoi.yaml';
  report(error(noSpamLook.id, spanOf(place), `“${wordsOf(place)}” in capitals is shouted`, { help, fixes }));
}

function reportMarks(place: Place, report: Report): void {
  const fixes = [oneMarkFor(place)];
  report(error(noSpamLook.id, spanOf(place), `“${wordsOf(place)}” is loud`, { help: 'one mark is enough', fixes }));
}

function oneMarkFor(place: Place): Fix {
  const one = wordsOf(place).includes('?') ? '?' : '!';
  return { title: `write “${one}”`, safe: true, edits: [replaced(place, one)] };
}

interface Sign {
  readonly from: number;
  readonly to: number;
  readonly what: string;
}

/** A tag in brackets or stars at the beginning, and percents off. */
function signsIn({ tokens }: Passage): readonly Sign[] {
  const signs: Sign[] = [];
  const tag = endOfTag(tokens);
  if (tag > 0) signs.push({ from: 0, to: tag, what: 'at the beginning is how mailings mark themselves' });
  for (let at = 0; at < tokens.length; at++) {
    if (isReduction(tokens, at)) signs.push({ from: at, to: at + 3, what: 'is how sales advertise' });
  }
  return signs;
}

/** Behind `[AD]`, `***`, `>>>` at the beginning; 0 where there is none. A number in brackets is that of a matter. */
function endOfTag(tokens: readonly Token[]): number {
  const [first] = tokens;
  if (first?.text === '[') {
    const end = tokens.findIndex(({ text }) => text === ']');
    const hasNumber = tokens.slice(0, end).some(({ text }) => /\p{N}/u.test(text));
    return end > 0 && end <= MOST_TAG_TOKENS && !hasNumber ? end + 1 : 0;
  }
  let end = 0;
  while (/^[*>=~#!_|]$/u.test(tokens[end]?.text ?? '')) end += 1;
  return end >= FEWEST_MARKS ? end : 0;
}

const MOST_TAG_TOKENS = 4;
const FEWEST_MARKS = 2;

/** `-30 %`; in `20-30 %` the minus is a dash, and without one a percentage may be that of a tax. */
function isReduction(tokens: readonly Token[], at: number): boolean {
  const [minus, number, percent] = tokens.slice(at, at + 3);
  if (minus === undefined || number?.kind !== 'number' || percent?.text !== '%' || minus.isQuiet) return false;
  return /^[-−–]$/u.test(minus.text) && minus.end === number.start && tokens[at - 1]?.end !== minus.start;
}
