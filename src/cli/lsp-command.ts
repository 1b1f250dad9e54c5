import { type Command, Option } from './command.ts';
import type { Result } from './list-commands.ts';
import type { Machine } from './machine.ts';

export function addLsp(program: Command, machine: Machine, result: Result): void {
  program
    .command('lsp')
    .summary('answer an editor (language server)')
    .description(
      'Speaks the Language Server Protocol on standard input and output. Editors start it; docs/editor.md says how. It shows while you type what `check` finds, completes, explains and corrects.',
    )
    .option('--stdio', 'standard input and output, the only way there is; editors say it')
    .addOption(new Option('--clientProcessId <id>', 'the editor: the server ends with it').hideHelp())
    .addHelpText(
      'after',
      `
Examples:
  $ envoi lsp --stdio`,
    )
    .action(async () => {
      const { lsp } = await import('./lsp.ts');
      result.code = await lsp(machine);
    });
}
