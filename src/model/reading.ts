import type { House } from './house.ts';
import type { LanguagePack } from './language.ts';
import type { Message } from './message.ts';
import type { Text } from './text.ts';

/** A message as its reader reads it: its parts in the order of the letter, in words and sentences, with what is known of its reader. */
export interface Reading {
  readonly message: Message;
  readonly language: LanguagePack;
  readonly facts: Facts;
  /** What the project says in `envoi.yaml`. */
  readonly house: House;
  /** Names of people, companies and products that are not judged, and terms that this reader knows; in small letters. */
  readonly names: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** In the order of the letter: subject, preheader, greeting, body, table, options, summary, label, closing. */
  readonly passages: readonly Passage[];
  /** What stands in the text of a word list of the language, or of `competitors`, in the order of the letter; nothing for a list that it has not. */
  readonly hits: (list: string) => readonly Hit[];
}

/** A part of the letter that is read in one go: a paragraph, an option, the subject. */
export interface Passage {
  readonly part: Part;
  /** Counts the passages of one part: the second paragraph of the body is 1. */
  readonly index: number;
  /** Without markup. In a list expressions are masked. What the language pack says of its own has no place. */
  readonly text: Text;
  /** False for what the language pack gives where the message is silent: a greeting, a wish. */
  readonly isWritten: boolean;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** `advantage` is what speaks for an option; `cell` one of a table; the last three are the closing. */
export type Part =
  | 'subject'
  | 'preheader'
  | 'greeting'
  | 'body'
  | 'cell'
  | 'option'
  | 'advantage'
  | 'summary'
  | 'label'
  | 'help'
  | 'wish'
  | 'farewell';

/** A word, a number or one other character, never white space. Offsets count the UTF-16 units of the passage's text. */
export interface Token {
  /** A hole is an expression in a message to a list: a value that is not known. */
  readonly kind: 'word' | 'number' | 'mark' | 'hole';
  /** As it is written. */
  readonly text: string;
  /** NFC, in small letters, with ё as е and all apostrophes as `'`. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Words in quotation marks, names, addresses, links, order numbers: nobody's choice of words, and not judged. */
  readonly isQuiet: boolean;
}

/** Tokens from `from` up to `to`, with the mark at its end. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** `''` where there is none, as at the end of a subject. */
  readonly ends: '' | '.' | '!' | '?' | '…' | ':';
}

/** An entry of a word list that stands in a passage. */
export interface Hit {
  /** The entry as the list has it. */
  readonly entry: string;
  /** A weak entry is innocent elsewhere: it counts where there are several, or in a place where it hurts. */
  readonly isWeak: boolean;
  readonly passage: Passage;
  /** Tokens from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
  /** What to write instead; null where the list does not say. */
  readonly instead: string | null;
}

/** What a message says about its occasion; a rule whose fact is not known is silent. */
export interface Facts {
  readonly intent: string | null;
  readonly contact: 'first' | 'reply' | 'follow-up' | 'reminder' | null;
  readonly relationship: 'new' | 'known' | 'longstanding' | null;
  readonly initiator: 'us' | 'customer' | null;
  /** The reader greets us as friends do. */
  readonly greetsInformally: boolean;
  /** Which kind of reader: it tightens limits, and is never guessed. */
  readonly reader: 'senior' | 'hurried' | 'expert' | 'undecided' | 'dissatisfied' | 'cheerful' | null;
  readonly questions: readonly Text[];
  readonly wishes: readonly Text[];
  readonly request: Text | null;
  readonly need: Text | null;
  readonly thanksFor: Text | null;
  readonly outcome: 'agreed' | 'refused' | 'we-refuse' | null;
  /** They asked what we think of another company. */
  readonly askedAboutCompetitor: boolean;
  /** When their last message came, and when this one goes out, RFC 3339; null where that is not known or not valid. */
  readonly receivedAt: string | null;
  readonly sendAt: string | null;
  /** An IANA zone. */
  readonly timeZone: string | null;
  /** Reminders that went out before this letter. */
  readonly remindersSent: number;
  /** The letter continues a thread. */
  readonly isInThread: boolean;
  /** A message to a list: what it says to one reader is not known. */
  readonly isList: boolean;
}
