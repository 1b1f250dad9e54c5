import type { Command } from './command.ts';
import type { Result } from './list-commands.ts';
import type { Machine } from './machine.ts';

export function addTypes(program: Command, machine: Machine, result: Result): void {
  program
    .command('types')
    .summary('write TypeScript types for messages, rows and templates')
    .description(
      'Writes what the schemas of the project say as types for TypeScript: with them a misspelt template, root or field is an error where an application calls `openTemplate` and `render`.',
    )
    .option('-o, --out <file>', 'where the types go (default: envoi-types.d.ts of the project); `-` is standard output')
    .option('--check', 'write nothing, and fail if the file is not up to date')
    .addHelpText(
      'after',
      `
Examples:
  $ envoi types
  $ envoi types -o src/envoi-types.d.ts
  $ envoi types --check`,
    )
    .action(async (options) => {
      const { types } = await import('./types.ts');
      result.code = await types(options, machine);
    });
}
