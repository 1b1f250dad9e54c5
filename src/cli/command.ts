/** What reads the command line, for the files that describe commands. */
export { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
