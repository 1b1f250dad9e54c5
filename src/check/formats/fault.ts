/** Why a text does not have its format. */
export interface Fault {
  /** What is wrong, as it goes on after the text itself: `is not a date: there is no month 13`. */
  readonly what: string;
  readonly help: string;
}

/** The look at a text: null where it has the format. */
export type Format = (text: string) => Fault | null;
