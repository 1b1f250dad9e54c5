import { fullName } from '../link/letter-model.ts';
import type { LanguagePack } from '../model/language.ts';
import type { RecipientModel } from '../model/letter-model.ts';
import type { ListPlan } from '../model/list.ts';
import { NAME_FIELDS, type RecipientData } from '../model/message.ts';
import type { RowData } from '../model/rows.ts';
import type { Locale } from '../model/template-helper.ts';
import type { Failure } from '../trace/failure.ts';
import { isFields } from '../trace/fields.ts';
import { type LocaleOf, newWalk } from '../trace/walk.ts';
import type { ListWords } from './list-words.ts';
import { inZones } from './in-zones.ts';
import { rootMakers, type Roots } from './roots.ts';

/** The part of a list's plan from which letter models of rows are made. */
export type ModelParts = Pick<ListPlan, 'shared' | 'written' | 'language'> & {
  readonly envelope: Pick<ListPlan['envelope'], 'sendAt'>;
};

/** What a row has of its own in the letter model, beside what all share. */
export interface RowModel {
  readonly roots: OwnRoots;
  readonly subject: string;
  /** Why a text could not be printed; then the roots are not those of a letter. Good until the next row. */
  readonly failures: readonly Failure[];
}

type OwnRoots = Roots & { readonly recipient: RecipientModel };

/** Makes the letter models of rows that have been checked. */
export type RowModels = (data: RowData) => RowModel;

export function rowModels(parts: ModelParts, words: ListWords, localeOf: LocaleOf): RowModels {
  const { shared, written, language, envelope } = parts;
  const { sender } = shared;
  if (sender === undefined) throw new Error('a list has one sender');
  const made = rootMakers({ words, written, language, sender, sendAt: envelope.sendAt })
    .filter(({ root }) => !Object.hasOwn(shared, root))
    .map(({ put }) => put);
  const sharedSubject = shared.subject ?? '';
  // One for all rows: to make it anew for each takes longer than to print a text.
  const record: { recipient: RowData } = { recipient: {} };
  const walk = newWalk(record, localeOf);
  return (data) => {
    record.recipient = data;
    walk.failures.length = 0;
    const recipient = recipientOf(data);
    const roots: OwnRoots = { recipient: recipientModel(recipient) };
    const row = { recipient, walk };
    for (const put of made) put(roots, row);
    return { roots, subject: roots.subject ?? sharedSubject, failures: walk.failures };
  };
}

/** What helpers need to know: all but the zone is the same for a list. */
export function listLocale({ tag, dates, numbers }: LanguagePack, sendAt: string | null): LocaleOf {
  const neutral: Locale = { tag, dates, numbers, timeZone: null, sendAt };
  const localeIn = inZones((timeZone) => ({ ...neutral, timeZone }));
  return (record) => localeIn(zoneIn(record));
}

function zoneIn(record: object): string | null {
  if (!isFields(record)) return null;
  const { recipient } = record;
  return isFields(recipient) && typeof recipient['timezone'] === 'string' ? recipient['timezone'] : null;
}

type Copy<T> = { -readonly [Field in keyof T]: T[Field] };

const TEXTS = [...NAME_FIELDS, 'timezone'] as const;

/** What is known of every recipient; the other fields of a row only the texts of the message see. */
export function recipientOf(data: RowData): RecipientData {
  const { email } = data;
  const recipient: Copy<RecipientData> = { email: typeof email === 'string' ? email : '' };
  for (const field of TEXTS) {
    const value = data[field];
    if (typeof value === 'string') recipient[field] = value;
  }
  return recipient;
}

const SHOWN = ['given_name', 'family_name', 'patronymic', 'honorific', 'timezone'] as const;

function recipientModel(recipient: RecipientData): RecipientModel {
  const model: Copy<RecipientModel> = { email: recipient.email, name: fullName(recipient) };
  for (const field of SHOWN) {
    const value = recipient[field];
    if (value !== undefined) model[field] = value;
  }
  return model;
}
