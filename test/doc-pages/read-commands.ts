import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page tells its reader to type: the lines of one fence, one after the other, or one command in its text. */
export interface Told {
  readonly page: string;
  readonly line: number;
  readonly commands: readonly string[];
}

export interface Pages {
  readonly told: readonly Told[];
  /** Lines that say how a command is called, such as `envoi build [PATH…]`. */
  readonly synopses: readonly { readonly page: string; readonly line: number; readonly text: string }[];
}

const PROGRAM = /^(envoi|npx|npm|node|git|code|pre-commit) /;
const SYNOPSIS = /^envoi [a-z]+ .* {2,}.*\(|^envoi [a-z]+ .*\[[A-Z]|^envoi [a-z]+ {6,}[A-Z]/;

/** All commands of README.md and docs/*.md. */
export function readPages(repository: string): Pages {
  const docs = readdirSync(join(repository, 'docs')).filter((name) => name.endsWith('.md'));
  const pages = ['README.md', ...docs.toSorted().map((name) => `docs/${name}`)];
  const all = pages.map((page) => readPage(page, readFileSync(join(repository, page), 'utf8')));
  return { told: all.flatMap(({ told }) => told), synopses: all.flatMap(({ synopses }) => synopses) };
}

export function readPage(page: string, text: string): Pages {
  const told: Told[] = [];
  const synopses: { readonly page: string; readonly line: number; readonly text: string }[] = [];
  for (const { index, 1: info = '', 2: content = '' } of text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)) {
    const lines = content.split('\n').filter((line) => line !== '');
    if (!isOfCommands(info, lines)) continue;
    const line = lineAt(text, index) + 1;
    if (lines.some((one) => SYNOPSIS.test(one))) synopses.push(...lines.map((one) => ({ page, line, text: one })));
    else
      told.push({
        page,
        line,
        commands: lines.map((one) => withoutNpx(withoutRemark(one))).filter((one) => one !== ''),
      });
  }
  // Fences are taken out, and their lines stay.
  const prose = text.replaceAll(/^```[^]*?^```$/gm, (fence) => fence.replaceAll(/[^\n]/g, ''));
  for (const { index, 1: code = '' } of prose.matchAll(/`([^`]+)`/g)) {
    const command = code.replaceAll('\\|', '|').replaceAll(/\s+/g, ' ');
    if (/^(npx (--no-install )?)?envoi [a-z-]|\| envoi [a-z]/.test(command)) {
      told.push({ page, line: lineAt(prose, index), commands: [withoutNpx(command)] });
    }
  }
  return { told, synopses };
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** A fence without a language may hold what a command says, or a list of files. */
function isOfCommands(info: string, lines: readonly string[]): boolean {
  if (['sh', 'bash', 'console', 'shell'].includes(info)) return true;
  return info === '' && lines.length > 0 && lines.every((line) => PROGRAM.test(`${line} `));
}

function withoutRemark(line: string): string {
  return line.replace(/(^|\s+)# .*$/, '').trim();
}

/** In the project that the pages speak of it is the same command. */
function withoutNpx(command: string): string {
  return command.replace(/^npx (--no-install )?(?=envoi )/, '');
}

/** The words of a command without anything for a shell; null where it has such. */
export function wordsOf(command: string): readonly string[] | null {
  if (/[|<>&;$`\\*]/.test(command.replaceAll(/"[^"$`\\]*"|'[^']*'/g, ''))) return null;
  const words = command.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) => word.replaceAll(/["']/g, ''));
}
