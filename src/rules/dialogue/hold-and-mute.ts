import { error, type Report } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { spanInText } from '../../model/text.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { EVERYWHERE } from '../lexicon.ts';
import { hitsInParts, passagesOf } from '../measure/parts.ts';
import { holdAndMuteExamples, holdAndMuteExamplesIn } from './hold-and-mute.examples.ts';

export const holdAndMute: Etiquette = {
  id: 'dialogue/hold-and-mute',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['internal_words'],
  languages: null,
  summary: 'nothing internal leaves the house: notes, paths, tickets, cost prices, mails of colleagues',
  why: 'What was meant for colleagues cannot be called back. The reader learns what we pay, what we say of them, or where our files lie.',
  source: { document: '001-nb', line: 132, quote: 'informasjon som utgjør en kommersiell hemmelighet' },
  also: [
    { document: '001-nb', line: 132, quote: 'slå av mikrofonen' },
    { document: '001-nb', line: 132, quote: 'personlig kommunikasjon mellom ansatte' },
  ],
  examples: holdAndMuteExamples,
  examplesIn: holdAndMuteExamplesIn,
  check,
};

const HELP = 'take it out: this letter leaves the house';

function check(reading: Reading, report: Report): void {
  for (const hit of hitsInParts(reading, ['internal_words'], EVERYWHERE)) {
    if (!hit.isWeak) say(spanOf(hit), `“${wordsOf(hit)}” is meant for colleagues`);
  }
  for (const passage of passagesOf(reading, EVERYWHERE)) {
    for (const { span, sentence } of tracesIn(passage)) say(span, sentence);
    const header = headerIn(passage, reading);
    if (header !== null) say(spanOf(header), 'here begins a mail that was passed on');
  }

  function say(span: Span, sentence: string): void {
    report(error(holdAndMute.id, span, sentence, { help: HELP }));
  }
}

interface Trace {
  readonly span: Span;
  readonly sentence: string;
}

/** Each with what it is; all are fixed strings and runs without white space, so that the time is linear. */
const TRACES: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/(?<![\p{L}\p{N}])[A-Za-z]:\\[^\s"”»]+/gu, 'is a path on our machines'],
  [/\\\\[\p{L}\p{N}_.-]+\\[^\s"”»]+/gu, 'is a path on our machines'],
  [/(?<!\S)\/(?:home|Users|var|srv|mnt|Volumes)\/[^\s"”»]+/gu, 'is a path on our machines'],
  [/file:\/\/[^\s"”»]+/gu, 'is a path on our machines'],
  [
    /https?:\/\/(?:localhost|127\.\d|10\.\d{1,3}\.|192\.168\.|[\p{L}\p{N}-]+\.(?:local|internal|intra|lan)(?![\p{L}\p{N}.-]))[^\s"”»]*/gu,
    'is an address that only we can open',
  ],
  [
    /(?<![\p{L}\p{N}-])(?:JIRA|ZENDESK|REDMINE|BUGZILLA|CRM|SUP|SUPP|TICKET|TKT|HELPDESK)-\d+/gu,
    'is a number of our own list of tasks',
  ],
  [/<!--/gu, 'is a note in the text'],
];

function tracesIn(passage: Passage): readonly Trace[] {
  const { text } = passage;
  // Most texts have none of the characters that each of these has.
  const traces = /[\\/]|<!--|-\d/u.test(text.value) ? TRACES : [];
  const found = traces.flatMap(([pattern, what]) =>
    [...text.value.matchAll(pattern)].map(({ 0: match, index }) => {
      const said = match.replace(/[.,;:!?)]+$/u, '');
      return { span: spanInText(text, index, index + said.length), sentence: `“${said}” ${what}` };
    }),
  );
  return [...found, ...callsIn(passage), ...quotedIn(passage)];
}

/** `@Kari`, as colleagues call each other in a chat. A handle in small letters may be one of the company's own. */
function callsIn({ tokens, text }: Passage): readonly Trace[] {
  return tokens.flatMap((token, at): readonly Trace[] => {
    const [before, name] = [tokens[at - 1], tokens[at + 1]];
    if (token.text !== '@' || token.isQuiet || name === undefined || !isName(name) || name.start !== token.end)
      return [];
    if (before !== undefined && before.end === token.start && before.kind !== 'mark') return [];
    const sentence = `“@${name.text}” calls a colleague`;
    return [{ span: spanInText(text, token.start, name.end), sentence }];
  });
}

function isName({ kind, text }: Token): boolean {
  return kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text);
}

/** A line behind `>` was quoted by a mail program. */
function quotedIn({ text }: Passage): readonly Trace[] {
  return [...text.value.matchAll(/(?<=^|\n) {0,3}> ?[^\s>]/gu)].slice(0, 1).map(({ 0: match, index }) => ({
    span: spanInText(text, index, index + match.indexOf('>') + 1),
    sentence: 'here begins what a mail program has quoted',
  }));
}

/** `From:` at the beginning of a line, in a passage with an address. */
function headerIn(passage: Passage, reading: Reading): Hit | null {
  const { tokens, text } = passage;
  if (!tokens.some((token) => token.isQuiet && token.text.includes('@'))) return null;
  const header = reading.hits('quoted_headers').find((hit) => {
    const start = tokens[hit.from]?.start ?? 0;
    return (
      hit.passage === passage &&
      tokens[hit.to]?.text === ':' &&
      /(?:^|\n)\s*$/u.test(text.value.slice(Math.max(0, start - 4), start))
    );
  });
  return header ?? null;
}
