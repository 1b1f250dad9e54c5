import { isTimeZone, localTimeIfValid } from '../link/local-time.ts';
import type { Message } from '../model/message.ts';
import { nodeAt, type Path, textAt } from '../model/node.ts';
import type { Facts } from '../model/reading.ts';
import type { Text } from '../model/text.ts';

/** What a message says of its occasion. What is of a wrong kind has been reported, and is not known here. */
export function factsOf({ root, list }: Message): Facts {
  const said = (path: Path): string | null => textAt(root, path)?.value.trim() ?? null;
  const isTrue = (path: Path): boolean => said(path) === 'true';
  const time = (path: Path): string | null => {
    const written = said(path);
    return written !== null && localTimeIfValid(written, null) !== null ? written : null;
  };
  return {
    intent: said(['intent']),
    contact: oneOf(said(['context', 'contact']), ['first', 'reply', 'follow-up', 'reminder']),
    relationship: oneOf(said(['context', 'relationship']), ['new', 'known', 'longstanding']),
    initiator: oneOf(said(['context', 'initiator']), ['us', 'customer']),
    greetsInformally: isTrue(['context', 'greets_informally']),
    reader: oneOf(said(['context', 'reader']), [
      'senior',
      'hurried',
      'expert',
      'undecided',
      'dissatisfied',
      'cheerful',
    ]),
    questions: textsAt(['context', 'questions']),
    wishes: textsAt(['context', 'wishes']),
    request: textAt(root, ['context', 'request']) ?? null,
    need: textAt(root, ['context', 'need']) ?? null,
    thanksFor: textAt(root, ['context', 'thanks_for']) ?? null,
    outcome: oneOf(said(['context', 'outcome']), ['agreed', 'refused', 'we-refuse']),
    askedAboutCompetitor: isTrue(['context', 'asked_about_competitor']),
    receivedAt: time(['context', 'received_at']),
    sendAt: time(['send_at']),
    timeZone: zone(),
    remindersSent: Number(/^\d{1,3}$/.exec(said(['context', 'reminders_sent']) ?? '')?.[0] ?? 0),
    isInThread: textAt(root, ['thread', 'in_reply_to']) !== undefined,
    isList: list !== null,
  };

  function textsAt(path: Path): readonly Text[] {
    const node = nodeAt(root, path);
    if (node?.kind !== 'sequence') return [];
    return node.items.map((item) => textAt(item, [])).filter((text) => text !== undefined);
  }

  /** One that no clock knows is the schema's finding. */
  function zone(): string | null {
    const written = said(['recipient', 'timezone']);
    return written !== null && isTimeZone(written) ? written : null;
  }
}

function oneOf<Word extends string>(written: string | null, words: readonly Word[]): Word | null {
  return words.find((word) => word === written) ?? null;
}
