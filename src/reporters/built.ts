import type { Letter } from '../model/letter.ts';
import { createPaint } from './paint.ts';
import { count } from './summary-line.ts';
import { visible } from './visible.ts';

export interface BuiltOptions {
  readonly color: boolean;
  /** The folder as people name it: `out`. */
  readonly folder: string;
  /** How many layouts they have. */
  readonly variants: number;
}

/** What a build made and where: for each letter its id, recipient, subject and files. */
export function built(letters: readonly Letter[], { color, folder, variants }: BuiltOptions): string {
  const paint = createPaint(color);
  const list = letters.map(({ id, to, subject }) => {
    const name = visible(id);
    return [
      `${paint.strong(name)} ${paint.quiet('to')} ${visible(to)}`,
      `  ${visible(subject)}`,
      `  ${paint.link(ENDINGS.map((ending) => `${folder}/${name}.${ending}`).join('  '))}`,
      '',
    ].join('\n');
  });
  return [
    ...list,
    paint.good(`wrote ${count(letters.length, 'letter')} of ${count(variants, 'layout')} to ${folder}/`),
    '',
  ].join('\n');
}

const ENDINGS = ['html', 'txt', 'eml'] as const;
