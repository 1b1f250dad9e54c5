import { resolve } from 'node:path';
import { didYouMean } from '../link/did-you-mean.ts';
import { type FormatName, formatNames, isFormatName } from '../reporters/formats.ts';
import { type Command, InvalidArgumentError, Option } from './command.ts';
import type { Machine } from './machine.ts';

/** A report that goes into a file, beside the one on the screen. */
export interface ReportFile {
  readonly format: FormatName;
  readonly path: string;
  /** As it was named. */
  readonly shown: string;
}

/** How findings are shown, and by which day they are judged. */
export function addReportOptions(command: Command, machine: Machine): Command {
  return command
    .addOption(
      new Option('--format <format>', 'how findings are shown')
        .choices(formatNames)
        .argParser((name: string) => readFormat(name))
        .default('pretty'),
    )
    .addOption(
      new Option(
        '--report <format=file>',
        'write a whole report into a file as well, such as sarif=out/report/envoi.sarif; may be given several times',
      ).argParser((text: string, before: readonly ReportFile[] | undefined) => readReport(text, before ?? [], machine)),
    )
    .option('--quiet', 'show errors only: no warnings, no summary, no list (formats for programs are always whole)')
    .addOption(
      new Option('--today <date>', 'the day on which allowances and deadlines are judged, as YYYY-MM-DD').argParser(
        (text: string) => {
          if (!isDate(text)) throw new InvalidArgumentError('A day looks like 2026-11-23.');
          return text;
        },
      ),
    );
}

function readFormat(name: string): FormatName {
  if (isFormatName(name)) return name;
  const meant = didYouMean(name, formatNames);
  throw new InvalidArgumentError(
    `Allowed choices are ${formatNames.join(', ')}.${meant === null ? '' : ` Did you mean ${meant}?`}`,
  );
}

function readReport(text: string, before: readonly ReportFile[], { cwd }: Machine): readonly ReportFile[] {
  const [, name = '', shown = ''] = /^([^=]*)=?(.*)$/s.exec(text) ?? [];
  const format = readFormat(name);
  if (shown === '')
    throw new InvalidArgumentError(`Name a file too, such as ${format}=out/report/envoi.${ENDINGS[format]}`);
  if (shown === '-') throw new InvalidArgumentError(`Standard output is for --format ${format}. Name a file here.`);
  const path = resolve(cwd, shown);
  const other = before.find((file) => file.path === path);
  if (other !== undefined) {
    throw new InvalidArgumentError(`${shown} gets the ${other.format} report already. Name another file.`);
  }
  return [...before, { format, path, shown }];
}

/** How files with such reports are called. */
const ENDINGS: { readonly [format in FormatName]: string } = {
  pretty: 'txt',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
  github: 'txt',
  gitlab: 'json',
  compact: 'txt',
};

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
