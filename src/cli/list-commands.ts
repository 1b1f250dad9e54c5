import type { Command } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import type { Machine } from './machine.ts';

/** Where a command leaves its exit code. */
export interface Result {
  code: ExitCode;
}

/** The options that say which rows a message to a list goes to. */
export function addListOptions(command: Command): Command {
  return addRowOptions(command).option(
    '--findings <file>',
    'write all findings about rows into a file, one JSON object a line',
  );
}

function addRowOptions(command: Command): Command {
  return command
    .option('--recipients <file>', 'rows for the one message to a list: CSV, JSON Lines or JSON; `-` is standard input')
    .option(
      '--suppress <file>',
      'addresses that get no letter: one a line, or CSV with a column of them; may be given several times',
      (file: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), file],
    );
}

export function addNames(program: Command, machine: Machine, result: Result): void {
  addRowOptions(
    program
      .command('names')
      .summary('list names whose vocative is not known')
      .description(
        'Reads the rows of messages to lists and gives the distinct names that greetings cannot decline for sure, as CSV with the columns name, part, letters and vocative. Fill in the last one and name the file under `names` in envoi.yaml.',
      )
      .argument('[path...]', 'message files, folders or ids; without, the whole project')
      .option('--missing', 'the names that need an answer')
      .option('-o, --out <file>', 'write a new file, with a mark by which spreadsheets see that it is UTF-8')
      .option('--quiet', 'say nothing but the names'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ envoi names --missing
  $ envoi names --missing renewal --recipients customers.csv -o names/uk.csv`,
    )
    .action(async (paths: readonly string[], options) => {
      const { names } = await import('./names.ts');
      result.code = await names(paths, { quiet: false, ...options }, machine);
    });
}
