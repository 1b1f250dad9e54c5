import type { Attachment } from '../model/letter.ts';
import type { ListPlan, ListTexts, RowTyping, SharedModel } from '../model/list.ts';
import type { CompiledProgram } from '../model/program.ts';
import type { RowHead } from '../model/rows.ts';
import type { CleanList } from '../link/letter-model.ts';
import { listWritten } from './list-model.ts';

export interface ListPlanInput {
  readonly list: CleanList;
  readonly head: RowHead;
  readonly typing: RowTyping;
  /** With the variants of all rows: `ListLetters` has it when every row has been checked. */
  readonly compiled: CompiledProgram;
  readonly texts: ListTexts;
  readonly shared: SharedModel;
  readonly attachments: readonly Attachment[];
}

/** All that is needed to write the letters of a list, as plain data. */
export function listPlan({ list, head, typing, compiled, texts, shared, attachments }: ListPlanInput): ListPlan {
  const { message, data, sender, language } = list;
  // Its word lists, which only checks look into, are most of a language.
  const { words: _words, phrases: _phrases, ...spoken } = language;
  return {
    id: message.id,
    head,
    typing,
    compiled,
    texts,
    written: listWritten(list),
    shared,
    envelope: {
      from: { name: sender.name, address: sender.email },
      cc: (data.cc ?? []).map(({ name, email }) => ({ name, address: email })),
      replyTo: sender.reply_to === undefined ? null : { name: sender.name, address: sender.reply_to },
      sendAt: data.send_at ?? null,
      attachments,
    },
    language: spoken,
  };
}
