import type { ListTexts } from '../model/list.ts';
import { NAME_FIELDS } from '../model/message.ts';
import type { Program, Step } from '../model/program.ts';
import type { RowData } from '../model/rows.ts';
import type { Functions } from '../trace/functions.ts';
import type { LocaleOf } from '../trace/walk.ts';
import { tidierFor } from './fill.ts';
import { limitOf, type TextLimits } from './limits.ts';
import { ListWords } from './list-words.ts';
import { STAND_IN } from './plain-value.ts';
import { PLAIN, type Room } from './row-looks.ts';
import { type ModelParts, rowModels } from './row-model.ts';
import { partKey, type RowPart } from './row-parts.ts';

export interface StandInsInput extends ModelParts {
  readonly texts: ListTexts;
  readonly limits: TextLimits;
  readonly functions: Functions;
  readonly localeOf: LocaleOf;
}

/** Letters of the looks of rows: in place of each plain value a sign stands in them that is none. */
export class StandIns {
  readonly #input: StandInsInput;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(input: StandInsInput, parts: readonly RowPart[]) {
    this.#input = input;
    this.#numbers = new Map(parts.map(({ key }, index) => [key, index]));
  }

  /** The letter model of a row with these outcomes. */
  letterOf(data: RowData, outcomes: readonly number[]): object {
    const { texts, functions, localeOf } = this.#input;
    const filled = Object.entries(texts).map(([path, program]) => {
      const text = tidierFor(program)(this.#filled(program, outcomes).text);
      return [path, { ...program, steps: [{ kind: 'text', text }] }] as const;
    });
    const words = new ListWords(Object.fromEntries(filled), functions);
    const { roots } = rowModels(this.#input, words, localeOf)(standInFor(data));
    return texts['greeting'] === undefined ? { ...roots, greeting: STAND_IN } : roots;
  }

  /** How much room its texts have, of those with a limit. */
  roomsOf(outcomes: readonly number[]): readonly Room[] {
    const { texts, limits } = this.#input;
    return Object.entries(texts).flatMap(([path, program]) => {
      const limit = limitOf(path, limits);
      const { text, values } = this.#filled(program, outcomes);
      return limit === Infinity ? [] : [{ most: limit - (text.length - values.length), values }];
    });
  }

  #filled({ steps }: Program, outcomes: readonly number[]): FilledText {
    const filled: FilledText = { text: '', values: [] };
    this.#fill(steps, outcomes, filled);
    return filled;
  }

  #fill(steps: readonly Step[], outcomes: readonly number[], filled: FilledText): void {
    for (const step of steps) {
      if (step.kind === 'text') filled.text += step.text;
      if (step.kind !== 'leaf' && step.kind !== 'choice') continue;
      const part = this.#numbers.get(partKey(step)) ?? -1;
      const isPlain = outcomes[part] === PLAIN;
      if (step.kind === 'choice') this.#fill(isPlain ? step.body : step.otherwise, outcomes, filled);
      else if (isPlain) {
        filled.text += STAND_IN;
        filled.values.push(part);
      }
    }
  }
}

interface FilledText {
  text: string;
  /** The numbers of the parts for which signs stand in. */
  readonly values: number[];
}

/** What of a recipient is known beside the texts; the zone decides more than words. */
function standInFor(data: RowData): RowData {
  const known = [...NAME_FIELDS, 'email'].filter((field) => typeof data[field] === 'string');
  const names = known.map((field) => [field, data[field] === '' ? '' : STAND_IN] as const);
  return { ...Object.fromEntries(names), timezone: data['timezone'] };
}
