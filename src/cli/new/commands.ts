import type { Command } from '../command.ts';
import type { Result } from '../list-commands.ts';
import type { Machine } from '../machine.ts';

/** `envoi new`, with what can be begun. A first word that is none of these is the id of a message. */
export function addNew(program: Command, machine: Machine, result: Result): void {
  const command = program
    .command('new')
    .summary('begin a message, a template, a language or a schema for rows')
    .description('Writes a first version of something that passes `check`, and never over a file that is there.')
    .usage('[message] ID | template NAME | language TAG | schema --from FILE')
    .addHelpText('after', NEW_EXAMPLES);
  addMessage(command, machine, result);
  addTemplate(command, machine, result);
  addLanguage(command, machine, result);
  addSchema(command, machine, result);
}

const NEW_EXAMPLES = `
Examples:
  $ envoi new                   asks who the letter is to, its language, kind and name
  $ envoi new delay --lang nb --to "Kari Nordmann <kari@example.no>" --template apology
  $ envoi new template visit-report --from appointment
  $ envoi new language de
  $ envoi new schema --from customers.csv --name customer`;

function addMessage(command: Command, machine: Machine, result: Result): void {
  command
    .command('message', { isDefault: true })
    .summary('a whole letter to begin with')
    .description(
      'Writes messages/ID.yaml: a whole letter in its language that passes `check`, with a comment wherever a sentence is to be replaced. Asks on a terminal for what is not said.',
    )
    .argument('[id]', 'its path under messages/ without .yaml, such as delay or 2026/delay')
    // Only to say more of them than how many there may be.
    .allowExcessArguments()
    .option('--to <person>', 'who it is to: "Kari Nordmann <kari@example.no>", or "Nordmann, Anne Marie <…>"')
    .option('--lang, --language <tag>', 'its language; without a terminal, that of envoi.yaml')
    .option('--template <name>', 'what kind of letter it is; without a terminal, follow-up')
    .option('--subject <text>', 'its subject')
    .option('--sender <name>', 'who writes it, of the `senders` in envoi.yaml')
    .option('--vocative <form>', 'how the reader is addressed, in a language with a vocative')
    .option('--dry-run', 'print the message and write nothing')
    .addHelpText(
      'after',
      `
Examples:
  $ envoi new message delay --lang nb --to "Kari Nordmann <kari@example.no>" --template apology
  $ envoi new delay --lang nb --to "Kari Nordmann <kari@example.no>" --dry-run`,
    )
    .action(async (id: string | undefined, options, { args, parent }) => {
      const { newMessage } = await import('./message.ts');
      result.code = await newMessage(
        // Of `envoi new delay` commander's words do not begin with the default command.
        { id, more: args.slice(1), isNamed: parent?.args[0] === 'message' },
        options,
        machine,
      );
    });
}

function addTemplate(command: Command, machine: Machine, result: Result): void {
  command
    .command('template')
    .summary('a template with its schema, copied from another')
    .description('Copies a template and its schema under a new name: templates/NAME.mjml and schemas/NAME.schema.json.')
    .argument('[name]', 'small letters, digits and hyphens, such as visit-report')
    .option('--from <template>', 'one of the project or of those that envoi ships', 'follow-up')
    .option('--dry-run', 'print both files and write nothing')
    .addHelpText('after', '\nExample:\n  $ envoi new template visit-report --from appointment')
    .action(async (name: string | undefined, options) => {
      const { newTemplate } = await import('./template.ts');
      result.code = await newTemplate(name, options, machine);
    });
}

function addLanguage(command: Command, machine: Machine, result: Result): void {
  command
    .command('language')
    .summary('words of your own for a language, or a new language')
    .description(
      'Writes languages/TAG.yaml: for a language that envoi ships a file for words of your own, which changes nothing yet; for another a first pack, whose sentences are to be translated.',
    )
    .argument('[tag]', 'a BCP 47 tag, such as nb or de')
    .option(
      '--from <tag>',
      'for a new language: the one whose sentences stand there until they are translated (default: en)',
    )
    .option('--dry-run', 'print the pack and write nothing')
    .addHelpText('after', '\nExamples:\n  $ envoi new language nb\n  $ envoi new language de --from en')
    .action(async (tag: string | undefined, options) => {
      const { newLanguage } = await import('./language.ts');
      result.code = await newLanguage(tag, options, machine);
    });
}

function addSchema(command: Command, machine: Machine, result: Result): void {
  command
    .command('schema')
    .summary('a schema for the rows of a list')
    .description(
      'Looks at what the columns of a file of rows hold and writes schemas/rows/NAME.schema.json for them. No value of a row is in it.',
    )
    .requiredOption('--from <file>', 'rows: CSV, JSON Lines or JSON; `-` is standard input')
    .option('--name <name>', 'what messages call it; without, the name of the file')
    .option('--dry-run', 'print the schema and write nothing')
    .addHelpText(
      'after',
      `
Examples:
  $ envoi new schema --from customers.csv --name customer
  $ envoi new schema --from customers.csv --dry-run`,
    )
    .action(async (options) => {
      const { newSchema } = await import('./schema.ts');
      result.code = await newSchema(options, machine);
    });
}
