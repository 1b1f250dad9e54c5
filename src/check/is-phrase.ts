import { error, type Report } from '../model/diagnostic.ts';
import { spanOfText, type Text } from '../model/text.ts';
import { phraseFault } from '../text/phrase-fault.ts';

/** Whether an entry finds what its author thinks; one that does not is reported. */
export function isPhrase(entry: Text, report: Report): boolean {
  const fault = phraseFault(entry.value);
  if (fault === null) return true;
  report(error('words/entry', spanOfText(entry), `\`${entry.value}\` ${fault.what}`, { help: fault.help }));
  return false;
}

/** The same for one that is looked for by itself: an innocent phrase would be innocent of nothing. */
export function isFindable(entry: Text, report: Report): boolean {
  if (!entry.value.trim().startsWith('!')) return isPhrase(entry, report);
  const help = 'take the `!` out; innocent phrases stand under `forbid`, beside what is forbidden';
  report(error('words/entry', spanOfText(entry), `\`${entry.value}\` begins with \`!\``, { help }));
  return false;
}
