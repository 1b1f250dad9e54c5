import type { ListTexts } from '../model/list.ts';
import type { RowData } from '../model/rows.ts';
import type { Functions } from '../trace/functions.ts';
import { type LocaleOf, newWalk } from '../trace/walk.ts';
import type { TextLimits } from './limits.ts';
import { ListWords, type NamedText } from './list-words.ts';
import { failureFault, type RowFault, TextCheck } from './text-faults.ts';
import { fieldsIn } from './text-fields.ts';

/** A text whose results are checked. */
interface CheckedText {
  readonly text: NamedText;
  readonly check: TextCheck;
  readonly fields: readonly string[];
}

/**
 * Holds what texts say for a row against what a letter needs: words, no more than the schema allows, links that lead
 * somewhere. `words` are the texts for the letter models of the same rows: printed by these, `isSuspect` knows of a row
 * whether `faultsOf` has to look at it.
 */
export class RowFaults {
  readonly words: ListWords;
  /** Something that was printed since this was last set to false may be wrong. */
  isSuspect = false;
  readonly #checked: readonly CheckedText[];
  readonly #localeOf: LocaleOf;

  constructor(texts: ListTexts, limits: TextLimits, functions: Functions, localeOf: LocaleOf) {
    this.#localeOf = localeOf;
    this.#checked = new ListWords(texts, functions).all.flatMap((text) => {
      const program = texts[text.path];
      // What is cut from the body has been looked at there.
      if (text.isStatic || program === undefined || text.path.startsWith('preheader.')) return [];
      return [{ text, check: new TextCheck(text, program, limits), fields: fieldsIn(program) }];
    });
    const checks = new Map(this.#checked.map(({ text, check }) => [text.path, check]));
    this.words = new ListWords(texts, functions, ({ path }) => {
      const check = checks.get(path);
      if (check === undefined) return null;
      return (said) => {
        if (check.isSuspect(said)) this.isSuspect = true;
      };
    });
  }

  /** What is wrong with the texts for a row; nothing for most that are suspect. */
  faultsOf(data: RowData): readonly RowFault[] {
    const found: RowFault[] = [];
    for (const { text, check, fields } of this.#checked) {
      const { path } = text;
      const walk = newWalk({ recipient: data }, this.#localeOf);
      const said = text.print(walk);
      const [failure] = walk.failures;
      const fault = failure === undefined ? check.faultIn(said) : failureFault(failure, path);
      if (fault !== null) found.push({ path, fields, ...fault });
    }
    return found;
  }
}
