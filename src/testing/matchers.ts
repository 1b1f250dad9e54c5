import { expect } from 'vitest';
import { pretty } from '../reporters/pretty.ts';
import { type Compared, compareGolden, type Update } from './golden.ts';
import { withoutAction } from './call-to-action.ts';
import { deskOf, type GivenMessage } from './desk.ts';
import { givenLetter, givenMessage, givenOptions, givenText } from './given.ts';
import { type GivenLetter, shownLetter } from './shown-letter.ts';
import { PLAIN, wantsColor } from './shown-text.ts';

export interface ProjectOptions {
  /** The folder of the project, or one in it; without it, the folder where the tests run. */
  readonly project?: string;
}

export interface EtiquetteOptions extends ProjectOptions {
  /** Warnings fail too. */
  readonly warnings?: boolean;
}

interface EnvoiMatchers {
  /** A message, by its file, its id or its text (`message(…)`), has no finding that `envoi check` would fail for. */
  toPassEtiquette: (options?: EtiquetteOptions) => Promise<void>;
  /**
   * A letter, or that of a message, has a link whose words say what the reader does there, and its plain text has these
   * words and the address too. With `label`, a link with just these words.
   */
  toHaveCallToAction: (label?: string, options?: ProjectOptions) => Promise<void>;
  /**
   * A letter, or that of a message, says what a file says: subject, preheader, plain text and where links lead. The file
   * is named from the folder of the test, without `.txt`; it is written when it is not there, and anew with `vitest -u`.
   */
  toMatchLetter: (file: string, options?: ProjectOptions) => Promise<void>;
}

declare module 'vitest' {
  // oxlint-disable-next-line no-explicit-any no-empty-interface -- it has to be declared as vitest declares it
  interface Matchers<T = any> extends EnvoiMatchers {}
}

interface Result {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Adds what envoi knows of letters to vitest's `expect`. */
export function addMatchers(): void {
  expect.extend({
    toPassEtiquette: async (given: unknown, options?: unknown) =>
      etiquette(givenMessage(given), givenOptions(options, { project: 'string', warnings: 'boolean' })),
    toHaveCallToAction: async (given: unknown, label?: unknown, options?: unknown) => {
      const { project } = givenOptions(options, { project: 'string' });
      return action(givenLetter(given), label === undefined ? undefined : givenText(label, 'the label'), project);
    },
    async toMatchLetter(given: unknown, file: unknown, options?: unknown) {
      const letter = givenLetter(given);
      const name = givenText(file, 'the name of the golden letter');
      const { project } = givenOptions(options, { project: 'string' });
      const { testPath, isNot, snapshotState } = this;
      if (testPath === undefined) throw new Error('toMatchLetter stands in a test');
      // What a letter must not be is never written down.
      const update: Update = isNot ? 'none' : snapshotState.snapshotUpdateState;
      return golden(compareGolden(await shownLetter(letter, project), name, { test: testPath, update }), isNot);
    },
  });
}

async function etiquette(given: GivenMessage, { project, warnings = false }: EtiquetteOptions): Promise<Result> {
  const outcome = await deskOf(project).check(given);
  const [fault] = outcome.faults;
  if (fault) throw new Error(`${fault.path}: ${fault.problem}`);
  const { summary } = outcome;
  const pass = summary.errors === 0 && (!warnings || summary.warnings === 0);
  const found = (): string => pretty(outcome, { ...PLAIN, color: wantsColor(), quiet: !warnings }).trimEnd();
  return {
    pass,
    message: () =>
      pass
        ? 'the message has no such finding, and was expected to have one'
        : `the message has findings:\n\n${found()}`,
  };
}

async function action(given: GivenLetter, label: string | undefined, project: string | undefined): Promise<Result> {
  const missing = withoutAction(await shownLetter(given, project), label);
  const reasons = missing.map((reason) => `\n  ${reason}`).join('');
  const message = (): string =>
    missing.length === 0
      ? 'the letter shows its reader what to do next, and was expected not to'
      : `the letter does not show its reader what to do next:${reasons}`;
  return { pass: missing.length === 0, message };
}

function golden(compared: Compared, isNot: boolean): Result {
  switch (compared.kind) {
    case 'same':
      return { pass: true, message: () => 'the letter is as the golden one, and was expected not to be' };
    case 'absent':
      if (isNot) throw new Error(`there is no golden letter ${compared.file} that this one could differ from`);
      return {
        pass: false,
        message: () =>
          `there is no golden letter ${compared.file}: run the tests where CI is not set, and it is written`,
      };
    case 'different':
      return {
        pass: false,
        message: () => `the letter is not as ${compared.file} has it; vitest -u writes it anew:\n\n${compared.diff}`,
      };
  }
}
