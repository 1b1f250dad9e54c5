import { type Command, Option } from '../command.ts';
import type { Result } from '../list-commands.ts';
import type { Machine } from '../machine.ts';

/** `envoi init`: a new project. */
export function addInit(program: Command, machine: Machine, result: Result): void {
  program
    .command('init')
    .summary('begin a project: who writes, a first letter, a file for CI')
    .description(
      'Writes a project that passes `check` and `build` at once: envoi.yaml, a first letter, package.json, .gitignore and a file for CI. Asks on a terminal for what is not said. All or nothing, and never over a file that is there.',
    )
    .argument('[folder]', 'where; without, this folder')
    .option('--company <name>', 'which company writes the letters')
    .option('--sender <person>', 'who writes them: "Ola Hansen <ola@lumo.example>"')
    .option('--role <text>', 'what this person does there, in the language of the letters')
    .option('--lang, --language <tag>', 'in which language most letters are: en, nb, uk, ru or fy')
    .addOption(
      new Option('--ci <kind>', 'where letters are checked before they get in').choices(['github', 'gitlab', 'none']),
    )
    .option('-y, --yes', 'ask nothing: what is not said is an example, to be replaced in envoi.yaml')
    .addHelpText(
      'after',
      `
Examples:
  $ envoi init letters
  $ envoi init letters --yes
  $ envoi init --company "Lumo AS" --sender "Ola Hansen <ola@lumo.example>" --role kunderådgiver --lang nb --ci gitlab`,
    )
    .action(async (folder: string | undefined, options) => {
      const { init } = await import('./init.ts');
      result.code = await init(folder, options, machine);
    });
}
