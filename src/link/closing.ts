import type { LanguagePack } from '../model/language.ts';
import type { MessageData } from '../model/message.ts';
import { wishAt } from './wish.ts';

/** The closing of a letter; a part that is not wanted is absent. The farewell is the line above the sender's name. */
export interface ClosingModel {
  readonly help?: string;
  readonly wish?: string;
  readonly farewell?: string;
}

/**
 * The closing that a message asks for: a part that it leaves out or sets to `auto` is the language's, `none` is no part,
 * anything else is the part itself. A text is the whole closing as written: its last line is the farewell, and what
 * stands above it takes the place of help and wish. `none` for the whole is no closing.
 */
export function closingFor(
  closing: MessageData['closing'],
  pack: LanguagePack,
  sendAt: string | null,
  timeZone: string | null,
): ClosingModel {
  if (closing === 'none') return {};
  if (typeof closing === 'string' && closing !== 'auto') return asWritten(closing);
  const parts = typeof closing === 'object' ? closing : {};
  const help = chosen(parts.help, pack.closing.help);
  const wish = chosen(parts.wish, pack.closing.wish[wishAt(sendAt, timeZone)]);
  const farewell = chosen(parts.farewell, pack.closing.farewell);
  return { ...(help && { help }), ...(wish && { wish }), ...(farewell && { farewell }) };
}

function chosen(written: string | undefined, usual: string): string | null {
  if (written === 'none') return null;
  return written === undefined || written === 'auto' ? usual : written;
}

function asWritten(closing: string): ClosingModel {
  const lines = closing
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const farewell = lines.at(-1) ?? '';
  const wish = lines.slice(0, -1).join(' ');
  return { ...(wish !== '' && { wish }), farewell };
}
