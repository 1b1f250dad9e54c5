import { type Diagnostic, warning } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import { explanationOf } from '../rules/index.ts';
import { outputCodes } from '../rules/output.ts';
import { canBeKnown, type KnownFinding } from './baseline.ts';

/** What a run has looked at, beside the messages in its outcome. */
export interface Look {
  /** True for a run over the whole project. */
  readonly isWhole: boolean;
  /** True where somebody has named the messages; of what has changed, as of the whole project, it is false. */
  readonly isNamed?: boolean;
  /** Whether letters were made to judge them. */
  readonly hasLetters: boolean;
  /** Whether a file of the project is there, by its path in it. */
  readonly isThere: (file: string) => boolean;
}

/** What a baseline knows in vain, as findings at its lines. `left` is what each entry still waits for. */
export function staleIn(left: ReadonlyMap<KnownFinding, number>, outcome: Outcome, look: Look): readonly Diagnostic[] {
  const isAnswered = answeredBy(outcome, look);
  return [...left].flatMap(([entry, missing]) => {
    const words = missing > 0 ? staleWords(entry, missing, isAnswered) : null;
    return words === null ? [] : [warning('project/stale-baseline', entry.span, words, { help: HELP })];
  });
}

const HELP = '`--update-baseline` takes it out; what is mended then stays mended';

function staleWords(entry: KnownFinding, missing: number, isAnswered: (entry: KnownFinding) => boolean): string | null {
  const { code, file, count } = entry;
  if (explanationOf(code) === undefined) return `there is no rule \`${code}\``;
  if (!canBeKnown(code)) return `\`${code}\` is no rule of good form, and a baseline cannot hold it`;
  if (!isAnswered(entry)) return null;
  const where = file === null ? '' : ` in \`${file}\``;
  if (missing === count) return `\`${code}\` is no longer found${where}`;
  return `\`${code}\` was found ${count} times${where} with this text, and now ${count - missing}`;
}

/**
 * Whether a run has said of an entry all that there is to say: its file was looked at, and no mistake in it, or in what
 * holds for all, kept rules from looking. What is not a message is about all messages, or can be; so only a run over all
 * of them answers for it.
 */
export function answeredBy(outcome: Outcome, { isWhole, hasLetters }: Look): (entry: KnownFinding) => boolean {
  const looked = new Set(outcome.messages);
  const errors = outcome.diagnostics.filter(({ severity, suppressed }) => severity === 'error' && suppressed === null);
  const broken = errors.filter(({ code, row }) => row === null && !canBeKnown(code));
  const hidden = new Set(broken.map(({ span }) => span?.source.file));
  const isAllHidden = outcome.faults.length > 0 || broken.some(({ span }) => !isOfMessages(span?.source.file ?? ''));
  // Where all letters of a list were judged together.
  const judged = new Set<string | null>(
    outcome.lists.flatMap(({ id, assessment }) => (assessment === null ? [] : [`messages/${id}.yaml`])),
  );
  const unready = new Set(errors.map(({ span }) => span?.source.file));
  return ({ code, file }) => {
    if (isAllHidden || (file !== null && hidden.has(file))) return false;
    if (!isWhole && (file === null || !looked.has(file))) return false;
    if (code === 'data/bulk-looking') return judged.has(file);
    // A message with an error becomes no letter.
    return !OF_LETTERS.has(code) || (hasLetters && (file === null || !unready.has(file)));
  };
}

const OF_LETTERS: ReadonlySet<string> = new Set(outputCodes.map(({ id }) => id));

function isOfMessages(file: string): boolean {
  return file.startsWith('messages/');
}
