/** What stopped a value from becoming text; `place` counts the program's places. */
export type Failure =
  | {
      readonly kind: 'missing' | 'not-text';
      readonly place: number;
      /** As written: `recipient.patronymic`. */
      readonly value: string;
    }
  | { readonly kind: 'refused'; readonly place: number; readonly helper: string };
