import type { ListTexts } from '../model/list.ts';
import type { CompiledProgram } from '../model/program.ts';
import type { RowData } from '../model/rows.ts';
import type { Functions } from '../trace/functions.ts';
import { type Shortcut, shortcut } from '../trace/shortcut.ts';
import { type LocaleOf, textKeyOf } from '../trace/walk.ts';
import { areLinksSure } from './link-doubts.ts';
import type { TextLimits } from './limits.ts';
import type { ModelParts } from './row-model.ts';
import { type Likeness, type Look, RowLooks } from './row-looks.ts';
import { rowParts } from './row-parts.ts';
import { StandIns } from './stand-ins.ts';
import { recipientFieldsIn } from './template-reads.ts';
import { hasDoubtfulLinks } from './text-faults.ts';

export interface QuickLookInput extends ModelParts {
  readonly texts: ListTexts;
  /** With the variants of all letters that were good. */
  readonly compiled: CompiledProgram;
  readonly limits: TextLimits;
  readonly functions: Functions;
  readonly localeOf: LocaleOf;
}

/**
 * Knows good rows by others that were: a letter is followed once for all rows of its look. What is followed then is not
 * only that letter, but also one in which a sign stands in for each plain value: where both take the same way, it is not
 * the values that decide it.
 */
export class QuickLook {
  readonly #input: QuickLookInput;
  readonly #looks: RowLooks;
  readonly #standIns: StandIns;
  readonly #way: Shortcut;
  #look: Look | null = null;

  private constructor(input: QuickLookInput, fields: ReadonlySet<string>) {
    const { compiled, functions, localeOf, shared } = input;
    const parts = rowParts({ ...input, fields });
    this.#input = input;
    this.#looks = new RowLooks(parts, localeOf);
    this.#standIns = new StandIns(input, parts);
    this.#way = shortcut(compiled.program, functions, localeOf, shared);
  }

  /** Null where nothing can be said of a row before its letter is followed. */
  static at(input: QuickLookInput): QuickLook | null {
    const { texts, compiled, shared } = input;
    const fields = recipientFieldsIn(compiled.program, shared);
    const areDoubtful = Object.entries(texts).some(([path, program]) => hasDoubtfulLinks(path, program));
    return fields === null || areDoubtful ? null : new QuickLook(input, fields);
  }

  /** True only for a row whose letter can be written; false says nothing. */
  isGood(data: RowData): boolean {
    const look = this.#looks.of(data);
    this.#look = look;
    return look?.likeness?.kind === 'alike' && this.#looks.hasRoom(look.likeness.rooms);
  }

  /** To be told of the row that was asked for last, once its letter has been followed and is good. */
  learn(data: RowData, record: object): void {
    const look = this.#look;
    if (look !== null) look.likeness ??= this.#likenessOf(data, record);
  }

  #likenessOf(data: RowData, record: object): Likeness {
    const { outcomes } = this.#looks;
    const { compiled, shared } = this.#input;
    const standIn = this.#standIns.letterOf(data, outcomes);
    const [one, other] = [this.#way.brief(record), this.#way.brief(standIn)];
    const isOneWay =
      other.failures.length === 0 && one.key.text === other.key.text && textKeyOf(one) === textKeyOf(other);
    const isSure = isOneWay && areLinksSure(this.#way.whole(standIn), compiled.variants, { ...shared, ...standIn });
    return isSure ? { kind: 'alike', rooms: this.#standIns.roomsOf(outcomes) } : { kind: 'own' };
  }
}
