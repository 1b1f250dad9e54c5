import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Facts, Reading } from '../../model/reading.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { frameOf, neutralFixes, neutralWord } from './neutral.ts';
import { type Opening, openingOf, writtenGreeting } from './opening.ts';

/** What one of the two conditions of a semi-informal greeting says of it; null where it is met. */
export interface Breach {
  readonly sentence: string;
  /** What would make the greeting right, behind “or”. */
  readonly unless: string;
}

/** Looks at a greeting that is allowed only among people who have known each other for long and write to each other that way. */
export function checkConditional(
  id: string,
  reading: Reading,
  report: Report,
  breachOf: (opening: Opening, said: string, facts: Facts) => Breach | null,
): void {
  const greeting = writtenGreeting(reading);
  if (greeting === null) return;
  const opening = openingOf(greeting, reading);
  if (opening === null) return;
  const { hit, names } = opening;
  const breach = breachOf(opening, wordsOf(hit), reading.facts);
  if (breach === null) return;
  const frame = frameOf(reading);
  const instead = frame === null ? 'a neutral greeting' : `“${neutralWord(frame)}”`;
  const help = `write ${instead}, or ${breach.unless}`;
  const fixes = neutralFixes(hit, reading, names, true);
  report((hit.isWeak ? warning : error)(id, spanOf(hit), breach.sentence, { help, fixes }));
}
