import { dateText, timeText } from '../../link/date-text.ts';
import { dayIfValid, localTimeIfValid } from '../../link/local-time.ts';
import { languageOf } from '../../link/message.ts';
import { textAt } from '../../model/node.ts';
import { code, escaped } from '../markdown.ts';
import type { Surroundings } from './names.ts';

/**
 * A day with its weekday as the letter's language writes it, so that an author sees whether the text says the same; a
 * time on its own clock or on that of the reader. Null for what is none.
 */
export function timeInWords(written: string, clock: 'reader' | 'written', around: Surroundings): string | null {
  const { root, project } = around;
  const tag = root?.kind === 'map' ? languageOf(root, project) : null;
  const words = project.languages.get(tag ?? '')?.dates;
  if (words === undefined) return null;
  const day = dayIfValid(written);
  if (day !== null) return escaped(dateText(words, day, true));
  const zone = clock === 'reader' ? (textAt(root, ['recipient', 'timezone'])?.value ?? null) : null;
  const time = localTimeIfValid(written, zone);
  if (time === null) return null;
  const where = zone === null ? '' : ` · ${code(zone)}`;
  return `${escaped(`${dateText(words, time, true)}, ${timeText(words, time)}`)}${where}`;
}
