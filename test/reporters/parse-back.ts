import { Parser } from 'htmlparser2';
import type { FormatName } from '../../src/reporters/formats.ts';

/** What every format tells of a finding; places that a format has none of are left out by all. */
export interface Found {
  readonly code: string;
  readonly file: string | null;
  readonly line: number;
  readonly severity: string | undefined;
}

/** The findings of a report, as a program would read them. */
export function entriesOf(format: FormatName, text: string, withAllowed: boolean): readonly Found[] {
  switch (format) {
    case 'json':
      return list(JSON.parse(text).diagnostics)
        .filter((one) => withAllowed || one.suppressed === null)
        .map((one) => found(one.code, one.file, one.range?.start.line, one.severity));
    case 'sarif':
      return list(JSON.parse(text).runs[0].results)
        .filter((one) => withAllowed || one.suppressions === undefined)
        .map((one) => {
          const { artifactLocation, region } = one.locations[0].physicalLocation;
          return found(one.ruleId, decodeURIComponent(artifactLocation.uri), region?.startLine, one.level);
        });
    case 'gitlab':
      return list(JSON.parse(text)).map((one) =>
        found(one.check_name, one.location.path, one.location.lines.begin, one.severity),
      );
    case 'compact':
      return text.trimEnd().split('\n').map(compactEntry);
    case 'github':
      return annotationsIn(text)
        .filter(({ properties }) => properties['title'] !== 'envoi')
        .map(({ kind, properties }) =>
          found(properties['title'] ?? '', properties['file'] ?? null, Number(properties['line'] ?? 1), kind),
        );
    default:
      throw new Error(`${format} is not for programs`);
  }
}

type Json = ReturnType<typeof JSON.parse>;

function list(value: Json): readonly Json[] {
  if (!Array.isArray(value)) throw new Error('no list');
  return value;
}

const SEVERITIES: { readonly [word: string]: string } = {
  note: 'info',
  notice: 'info',
  minor: 'warning',
  major: 'error',
};

function found(code: string, file: string | null, line: number | undefined, severity: string): Found {
  const named = file === 'envoi.yaml' || file === 'project' ? null : file;
  return { code, file: named, line: line ?? 1, severity: SEVERITIES[severity] ?? severity };
}

function compactEntry(line: string): Found {
  const [, file = '', number, severity = '', code = ''] =
    /^(.*?)(?::(\d+):\d+)?: (error|warning|info): .* \[([^\]]+)\]$/.exec(line) ?? [];
  return found(code, file, Number(number ?? 1), severity);
}

/** The commands of a log, as GitHub's runner reads them. */
export function annotationsIn(
  text: string,
): readonly { readonly kind: string; readonly properties: Readonly<Record<string, string>>; readonly data: string }[] {
  return [...text.matchAll(/^::(error|warning|notice) (.*?)::(.*)$/gm)].map(
    ([, kind = '', properties = '', data = '']) => ({
      kind,
      properties: Object.fromEntries(properties.split(',').map((one) => one.split('=').map(unescape))),
      data: unescape(data),
    }),
  );
}

function unescape(text: string): string {
  const marks: { readonly [code: string]: string } = { '25': '%', '0D': '\r', '0A': '\n', '3A': ':', '2C': ',' };
  return text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => marks[code] ?? '');
}

/** The findings in failures, and those in the output of test cases. */
export function testCasesIn(xml: string): readonly (readonly Found[])[] {
  const texts: Record<string, string> = { failure: '', 'system-out': '' };
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => open.push(name),
      onclosetag: () => open.pop(),
      ontext: (text) => {
        const tag = open.at(-1) ?? '';
        if (texts[tag] !== undefined) texts[tag] += text;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return Object.values(texts).map((text) =>
    text
      .split('\n')
      .filter((line) => /\[[a-z-]+\/[a-z-]+\]$/.test(line) && !line.startsWith('  help'))
      .map(compactEntry),
  );
}
