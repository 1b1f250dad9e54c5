import type { Edit } from '../model/diagnostic.ts';
import type { Assist } from './assist.ts';
import { fixAll } from './fix-all.ts';
import type { Office, Place } from './office.ts';

/** What editors may ask to be done: `envoi.allow` is theirs, it asks for a reason and comes back with the other. */
export const COMMANDS: readonly Command[] = ['envoi.allowWith', 'envoi.fixAll'];

export type Command = 'envoi.allowWith' | 'envoi.fixAll';

export interface Change {
  readonly label: string;
  readonly place: Place;
  readonly edits: readonly Edit[];
}

export function isCommand(command: string): command is Command {
  return COMMANDS.some((known) => known === command);
}

/** The change that a command makes; words where it makes none. */
export async function changeBy(
  command: Command,
  given: unknown,
  office: Office,
  assist: Assist,
): Promise<Change | string> {
  const asked: unknown = Array.isArray(given) ? given[0] : undefined;
  if (command === 'envoi.fixAll') {
    const place = typeof asked === 'string' ? office.find(asked) : undefined;
    if (place === undefined) return NOT_OPEN;
    const edits = fixAll(place, await place.desk.findingsOf(place.file));
    return edits.length === 0
      ? 'nothing was left to correct safely'
      : { label: 'make all safe corrections', place, edits };
  }
  const uri = textAt(asked, 'uri');
  const code = textAt(asked, 'code');
  const because = textAt(asked, 'because')?.trim() ?? '';
  const place = uri === undefined ? undefined : office.find(uri);
  if (place === undefined || code === undefined) return NOT_OPEN;
  if (because === '') return 'say why it is allowed: a reason is part of it';
  const edit = assist.allowAction({ file: place.file, text: place.document.text }, code, because);
  return edit === null ? `${code} cannot be allowed here` : { label: `allow ${code}`, place, edits: [edit] };
}

const NOT_OPEN = 'this text is not open, or belongs to no project of the workspace';

function textAt(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : undefined;
}
