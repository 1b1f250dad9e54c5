import { error, type Report } from '../model/diagnostic.ts';
import { spanOfText, type Text } from '../model/text.ts';
import { didYouMean } from './did-you-mean.ts';

/** Reports a name that nobody has, with the one that was probably meant. */
export function reportUnknown(
  kind: keyof typeof NOTHING_KNOWN,
  name: Text,
  known: readonly string[],
  report: Report,
): void {
  const where = kind === 'sender' ? ' in envoi.yaml' : '';
  const list = known.map((one) => `\`${one}\``).join(', ');
  const suggestion = didYouMean(name.value, known);
  const choice = known.length > 0 ? `there are ${list}` : `add it first, or write ${NOTHING_KNOWN[kind]}`;
  const others = known.length > 1 ? ` ${choice}` : '';
  const help = suggestion === null ? choice : `did you mean \`${suggestion}\`?${others}`;
  report(error(`project/unknown-${kind}`, spanOfText(name), `there is no ${kind} \`${name.value}\`${where}`, { help }));
}

/** What to write where a project has none of a kind. */
const NOTHING_KNOWN = {
  template: 'one that envoi ships',
  language: 'one that envoi ships',
  sender: 'name, role and email of the sender in its place',
};
