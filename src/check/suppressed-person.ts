import { error, type Report } from '../model/diagnostic.ts';
import { type Path, textAt } from '../model/node.ts';
import { spanOfText } from '../model/text.ts';
import type { CheckedMessage } from './check-file.ts';
import { shown } from './wordings.ts';

/** Who wants no letters. */
interface Suppressed {
  readonly has: (email: string) => boolean;
}

/**
 * A row of a list whose address is suppressed is left out; a message to one person, or a copy, has nobody else to go to.
 * Only of messages that are otherwise sound: what is wrong with the others stops the run as well.
 */
export function reportSuppressed(messages: readonly CheckedMessage[], suppressed: Suppressed, report: Report): void {
  for (const { ready, list } of messages) {
    const clean = ready?.clean ?? list?.ready?.clean;
    if (clean === undefined) continue;
    const copies = (clean.data.cc ?? []).map((_, index): Path => ['cc', index, 'email']);
    for (const path of [['recipient', 'email'], ...copies]) {
      const email = textAt(clean.message.root, path);
      if (email === undefined || !suppressed.has(email.value)) continue;
      const message = `${shown(email.value)} is on a suppression list, and would be written to`;
      report(error('data/suppressed-person', spanOfText(email), message, { help: HELP }));
    }
  }
}

const HELP =
  'leave this message out; where the person waits for just this letter, such as an answer, name it in a run without the suppression list';
