import type { DateWords, NumberWords } from '../model/language.ts';
import type { LetterModel } from '../model/letter-model.ts';

/** What letters take from the project where nobody gives it: kept beside the programs, so that no YAML is read for it. */
export interface ProjectWords {
  readonly languages: { readonly [tag: string]: LanguageWords };
  readonly brand: LetterModel['brand'];
  /** As `envoi.yaml` has it; null where it names none. */
  readonly company: LetterModel['company'] | null;
}

export interface LanguageWords {
  readonly dir: LetterModel['dir'];
  readonly labels: LetterModel['labels'];
  readonly dates: DateWords;
  readonly numbers: NumberWords;
}
