import { type Command, InvalidArgumentError, Option } from './command.ts';

/** The options of `check` that hold a project at the level it has reached. */
export function addRatchetOptions(command: Command): Command {
  return addMaxWarnings(command)
    .option('--baseline <file>', 'findings that this file knows are not counted; new ones are')
    .option('--update-baseline', 'with --baseline: write what is found now into the file')
    .option(
      '--since <revision>',
      'check only what has changed since the branch left this git revision, and what leans on it',
    );
}

export function addMaxWarnings(command: Command): Command {
  return command.addOption(
    new Option('--max-warnings <number>', 'fail with more warnings than this').argParser((text: string) => {
      if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number from 0 is needed.');
      return Number(text);
    }),
  );
}
