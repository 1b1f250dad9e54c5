import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { nodeAt, type Node } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanInText, type Text } from '../../model/text.ts';
import { tokensOf } from '../../text/tokens.ts';
import { type PlaceWords, unfilledPlaces } from '../../text/unfilled.ts';
import { wordsIn } from '../measure/word-set.ts';

/** Expressions in braces are found where the characters of a message are looked at, under the same code. */
export const noLeftoverPlaceholder: Rule = {
  id: 'personal/no-leftover-placeholder',
  severity: 'error',
  hard: true,
  summary: 'no place of a template is left unfilled in a letter',
  why: 'Nothing shows so plainly that a letter was not written for its reader as a {{first_name}} or a [Name] that nobody filled in.',
  source: { document: '001-nb', line: 101, quote: 'ikke i noe tilfelle ha tegn på masseutsendelse' },
  also: [{ document: '001-nb', line: 43, quote: 'uoppmerksomhet' }],
  examples: {
    bad: [
      'subject: "Your order «{{number}}» comes on Tuesday"',
      'body: |\n  Thank you for your order, «[First name]». The two lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order, «%NAME%». The two lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The «[part name]» comes to you with the two lamps on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The two lamps come on «TBD», and we call you before.',
      'body: |\n  «Lorem ipsum» dolor sit amet. The two lamps come on Tuesday, 24 November.',
    ],
    good: [
      'subject: "Your order 4512 comes on Tuesday"',
      'body: |\n  Thank you for your order [4512]. The two lamps come on Tuesday, 24 November, with 20 % off and 5 % more light.',
      'body: |\n  Thank you for your order. The lamps [oak] come on Tuesday, 24 November: “the [old] bulbs were dim”, you wrote.',
    ],
  },
  check,
};

const KEYS: readonly string[] = [
  'subject',
  'preheader',
  'greeting',
  'body',
  'options',
  'table',
  'next_step',
  'closing',
  'details',
];

function check({ texts, language }: Message, report: Report): void {
  const known = {
    isKnown: language === null ? () => false : wordsIn(language, 'placeholder_words'),
    isCommon: language === null ? () => false : wordsIn(language, 'stop_words'),
  };
  for (const key of KEYS) {
    for (const text of textsIn(nodeAt(texts, [key]))) {
      checkText(text, known, report);
    }
  }
}

function textsIn(node: Node | undefined): readonly Text[] {
  if (node?.kind === 'scalar') return [node.text];
  const nodes = node?.kind === 'map' ? node.entries.map(({ value }) => value) : (node?.items ?? []);
  return nodes.flatMap(textsIn);
}

function checkText(text: Text, known: PlaceWords, report: Report): void {
  const tokens = tokensOf(text.value);
  for (const { from, to } of unfilledPlaces(tokens, known)) {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    const sentence = `“${text.value.slice(start, end)}” is a place that nobody filled in`;
    const help = 'write what should stand there';
    report(error(noLeftoverPlaceholder.id, spanInText(text, start, end), sentence, { help }));
  }
}
