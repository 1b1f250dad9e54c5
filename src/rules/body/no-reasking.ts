import { type Report, warning } from '../../model/diagnostic.ts';
import { textAt } from '../../model/node.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { hitsInParts, passagesOf } from '../measure/parts.ts';
import { noReaskingExamples, noReaskingExamplesIn } from './no-reasking.examples.ts';

export const noReasking: Etiquette = {
  id: 'body/no-reasking',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['asks_email', 'asks_name', 'asks_order'],
  languages: null,
  summary: 'a letter does not ask for what it knows: the reader’s name and address, the number of the order',
  why: 'Who has told us once and is asked again concludes that nobody listened, or that nobody looked.',
  source: { document: '001-nb', line: 56, quote: 'glemsomhet og spørsmål' },
  examples: noReaskingExamples,
  examplesIn: noReaskingExamplesIn,
  check,
};

function check(reading: Reading, report: Report): void {
  for (const { list, known } of knownData(reading)) {
    const asked = hitsInParts(reading, [list], ['body', 'option', 'summary', 'help']).find(
      (hit) => !isConditional(hit, reading),
    );
    if (asked !== undefined) report(findingOn(asked, known));
  }
}

interface Known {
  /** The list of what asks for it. */
  readonly list: string;
  readonly known: string;
}

function knownData(reading: Reading): readonly Known[] {
  const { root } = reading.message;
  const email = textAt(root, ['recipient', 'email'])?.value;
  const name = textAt(root, ['recipient', 'name'])?.value ?? wholeName(reading);
  const order = orderNumber(reading);
  return [
    ...(email === undefined ? [] : [{ list: 'asks_email', known: email }]),
    ...(name === null ? [] : [{ list: 'asks_name', known: name }]),
    ...(order === null ? [] : [{ list: 'asks_order', known: order }]),
  ];
}

/** Half a name may be asked for the other half. */
function wholeName({ message: { root } }: Reading): string | null {
  const given = textAt(root, ['recipient', 'given_name'])?.value;
  const family = textAt(root, ['recipient', 'family_name'])?.value;
  return given === undefined || family === undefined ? null : `${given} ${family}`;
}

/** A number of four digits and more that is no year. */
function orderNumber(reading: Reading): string | null {
  for (const { tokens } of passagesOf(reading, ['subject', 'body'])) {
    const number = tokens.find(
      ({ kind, text }) => kind === 'number' && /^\d{4,}$/u.test(text) && !/^(?:19|20)\d\d$/u.test(text),
    );
    if (number !== undefined) return number.text;
  }
  return null;
}

function findingOn(asked: Hit, known: string): ReturnType<typeof warning> {
  const sentence = `“${wordsOf(asked)}” asks for what the letter has: “${known}”`;
  return warning(noReasking.id, spanOf(asked), sentence, {
    help: 'leave the question out, or ask whether it is right',
  });
}
