import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rows } from '../../src/rules/rows.ts';
import { type Finding, findingsInEach } from '../rules/findings-in.ts';

/** A letter by which the rules are measured, with what they say of it. */
export interface MeasuredLetter {
  readonly language: string;
  /** From this folder: `en/bad/hurry.yaml`. */
  readonly path: string;
  readonly isGood: boolean;
  readonly mistakes: readonly Mistake[];
  /** Findings of no mistake that the letter names. */
  readonly others: readonly Finding[];
}

export interface Mistake {
  readonly code: string;
  /** What a colleague would underline. */
  readonly marked: string;
  readonly isFound: boolean;
}

interface Letter {
  readonly text: string;
  readonly codes: readonly string[];
  readonly marks: readonly Mark[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
}

/** All letters in these languages, good and bad, each language checked in one run. */
export function measureLetters(languages: readonly string[]): readonly MeasuredLetter[] {
  return languages.flatMap((language) => {
    const paths = ['good', 'bad'].flatMap((kind) => yamlIn(`${language}/${kind}`));
    const letters = paths.map((path) => letterIn(readFileSync(join(import.meta.dirname, path), 'utf8')));
    const findings = findingsInEach(
      letters.map(({ text }) => text),
      null,
    );
    return letters.map((letter, index) => {
      const path = paths[index] ?? '';
      const { mistakes, others } = compared(letter, findings[index] ?? []);
      return { language, path, isGood: path.startsWith(`${language}/good/`), mistakes, others };
    });
  });
}

function yamlIn(folder: string): readonly string[] {
  const path = join(import.meta.dirname, folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.yaml')) : [];
  return names.toSorted().map((name) => `${folder}/${name}`);
}

/** `# expects: code, code` in the first line, and `⟦` and `⟧` around each place; these are not part of the letter. */
function letterIn(file: string): Letter {
  const [, codes = ''] = /^# expects: *(.*)\n/.exec(file) ?? [];
  const pieces = file.split(/([⟦⟧])/u);
  const marks: Mark[] = [];
  let text = '';
  let start = 0;
  for (const piece of pieces) {
    if (piece === '⟦') start = text.length;
    else if (piece === '⟧') marks.push({ start, end: text.length });
    else text += piece;
  }
  return { text, codes: codes.split(',').flatMap((code) => (code.trim() === '' ? [] : [code.trim()])), marks };
}

/** A mistake is found if one of its findings touches one of the marks. */
function compared(
  { text, codes, marks }: Letter,
  findings: readonly Finding[],
): Pick<MeasuredLetter, 'mistakes' | 'others'> {
  const isAt = (finding: Finding, code: string): boolean =>
    isMeant(finding.code, code) && marks.some((mark) => touches(finding, mark));
  const marked = marks.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' '));
  return {
    mistakes: codes.map((code, index) => ({
      code,
      marked: (codes.length === marks.length ? marked[index] : marked.join(' … ')) ?? '',
      isFound: findings.some((finding) => isAt(finding, code)),
    })),
    others: findings.filter((finding) => !codes.some((code) => isAt(finding, code))),
  };
}

/** Also where one of them is a place between two characters. */
function touches({ start, marked }: Finding, mark: Mark): boolean {
  if (start === undefined) return false;
  return start < Math.max(mark.end, mark.start + 1) && mark.start < Math.max(start + marked.length, start + 1);
}

/** The letters name mistakes as the articles' demands are named; some of these are held by a rule of another name. */
function isMeant(found: string, named: string): boolean {
  return found === named || (BY_DEMAND.get(named)?.includes(found) ?? false);
}

const BY_DEMAND: ReadonlyMap<string, readonly string[]> = new Map(rows.map(({ row, by }) => [row, by]));
