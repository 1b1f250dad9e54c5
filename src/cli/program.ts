import { visible } from '../reporters/visible.ts';
import { Command, CommanderError, Option } from './command.ts';
import { CANNOT_DO, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import { addInit } from './init/command.ts';
import { addListOptions, addNames, type Result } from './list-commands.ts';
import { addLsp } from './lsp-command.ts';
import type { Machine } from './machine.ts';
import { addNew } from './new/commands.ts';
import { addMaxWarnings, addRatchetOptions } from './ratchet-options.ts';
import { addReportOptions } from './report-options.ts';
import { addWatchOption } from './watch-flags.ts';
import { addTypes } from './types-command.ts';

/**
 * Runs the command that `args` name and gives the exit code. Each command is loaded when it is called, so that
 * `explain` does not wait for the compiler.
 */
export async function runProgram(args: readonly string[], machine: Machine): Promise<ExitCode> {
  const said: Said = { out: [], err: [] };
  const result: Result = { code: NOTHING_WRONG };
  const program = createProgram(machine, said);
  addCheck(program, machine, result);
  addBuild(program, machine, result);
  addExplain(program, machine, result);
  addNames(program, machine, result);
  addNew(program, machine, result);
  addInit(program, machine, result);
  addTypes(program, machine, result);
  addLsp(program, machine, result);
  try {
    await program.parseAsync(args, { from: 'user' });
    return result.code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await machine.stdout.write(said.out.join(''));
    await machine.stderr.write(said.err.join(''));
    return error.exitCode === 0 ? NOTHING_WRONG : CANNOT_DO;
  }
}

/** commander writes at once; here its words wait until they can be written with an eye on the result. */
interface Said {
  readonly out: string[];
  readonly err: string[];
}

function createProgram({ stdout, stderr, version }: Machine, said: Said): Command {
  return new Command('envoi')
    .description('a compiler for letters: checks messages and builds the letters that customers get')
    .usage('<command> [options]')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => said.out.push(text),
      writeErr: (text) => said.err.push(text),
      getOutHelpWidth: () => stdout.columns ?? HELP_WIDTH,
      getErrHelpWidth: () => stderr.columns ?? HELP_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) =>
        write(
          text
            .replace(/^error: /, 'envoi: ')
            .split('\n')
            .map(visible)
            .join('\n'),
        ),
    })
    .showHelpAfterError('`envoi --help` and `envoi COMMAND --help` show what is possible')
    .addHelpText('after', EXIT_CODES);
}

const HELP_WIDTH = 100;

const EXIT_CODES = `
Exit codes:
  0   nothing wrong (warnings alone do not fail without --max-warnings)
  1   errors were found, or more warnings than --max-warnings allows
  2   wrong usage, nothing to check, or a fault of the machine, such as a file without permission
  70  a bug in envoi
  130 ended with Ctrl-C

Examples:
  $ envoi check                 check the whole project
  $ envoi build --open          build all letters and look at them
  $ envoi explain next-step/required
  $ envoi init letters          begin a project
  $ envoi new delay --lang nb --to "Kari Nordmann <kari@example.no>"`;

function addCheck(program: Command, machine: Machine, result: Result): void {
  const command = program
    .command('check')
    .summary('check messages, and with --fix make the safe corrections')
    .description(
      'Checks the whole project, or the named messages, and says what is wrong, where, and what to do. Writes nothing without --fix.',
    )
    .argument('[path...]', 'message files, folders or ids; `-` reads one message from standard input')
    .addOption(
      new Option('--only <codes>', 'show and count only these codes: a list with commas, subject/* for an area'),
    )
    .option('--stdin-path <file>', 'the file that standard input stands for, such as messages/kari.yaml')
    .option('--fix', 'make the corrections that cannot change what a text means; a fixed `-` goes to standard output')
    .option('--dry-run', 'with --fix: print the corrections as a diff and write nothing');
  addReportOptions(addListOptions(addRatchetOptions(addWatchOption(command))), machine)
    .addHelpText(
      'after',
      `
Examples:
  $ envoi check
  $ envoi check messages/kari.yaml
  $ envoi check kari
  $ envoi check --only next-step/required,subject/*
  $ envoi check --fix --dry-run | less
  $ envoi check --fix kari
  $ envoi check --since origin/main --max-warnings 0
  $ envoi check --baseline envoi-baseline.json
  $ envoi check --format json > report.json
  $ envoi check --report sarif=out/report/envoi.sarif --report junit=out/report/envoi.xml
  $ envoi check - --stdin-path messages/kari.yaml < draft.yaml
  $ envoi check renewal --recipients customers.csv --findings findings.jsonl`,
    )
    .action(async (names: readonly string[], options) => {
      const { check } = await import('./check.ts');
      result.code = await check(names, { quiet: false, ...options }, machine);
    });
}

function addBuild(program: Command, machine: Machine, result: Result): void {
  const command = program
    .command('build')
    .summary('check messages, then write their letters')
    .description(
      'Checks, then writes each letter as .html, .txt and .eml: all of them, or none where an error was found.',
    )
    .argument('[path...]', 'message files, folders or ids; without, the whole project')
    .option('-o, --out <folder>', 'where the letters go (default: out/ of the project)')
    .option('--open', 'write out/index.html, which shows the letters, and open it in the browser')
    .addOption(
      new Option('--to <kind>', 'what the letters of a list become: a file set for each, or one container')
        .choices(['files', 'mbox', 'jsonl'])
        .default('files'),
    )
    .option('--skip-invalid', 'leave out rows with errors, and write them with the reasons into a file of their own');
  addReportOptions(addListOptions(addMaxWarnings(addWatchOption(command))), machine)
    .addHelpText(
      'after',
      `
Examples:
  $ envoi build
  $ envoi build kari --open
  $ envoi build messages/november -o letters
  $ envoi build renewal --recipients customers.csv --to mbox
  $ mysql … | envoi build renewal --recipients - --suppress unsubscribed.csv --skip-invalid`,
    )
    .action(async (names: readonly string[], options) => {
      const { build } = await import('./build.ts');
      result.code = await build(names, { quiet: false, open: false, ...options }, machine);
    });
}

function addExplain(program: Command, machine: Machine, result: Result): void {
  program
    .command('explain')
    .summary('tell why a rule exists')
    .description(
      'Tells why a rule exists, what it rests on, and shows bad and good examples. Without a code: lists all; with an area: those of it.',
    )
    .argument('[code]', 'a code from a report, or an area of codes such as tone')
    .addHelpText(
      'after',
      `
Examples:
  $ envoi explain
  $ envoi explain tone
  $ envoi explain next-step/required`,
    )
    .action(async (code: string | undefined) => {
      const { explain } = await import('./explain.ts');
      result.code = await explain(code, machine);
    });
}
