import { type CleanList, DEFAULT_ACCENT } from '../link/letter-model.ts';
import type { ListTexts, ListWritten, SharedModel } from '../model/list.ts';
import { functions } from '../press/functions.ts';
import { ListWords } from './list-words.ts';
import { rootMakers, type Roots, type RowAtHand, walkOfNobody } from './roots.ts';

export function listWritten({ data }: CleanList): ListWritten {
  return { action: data.next_step.action, closing: data.closing ?? null };
}

/**
 * The roots of the letter model that are equal for all rows. One that no letter has stands here as undefined; one that is
 * not here is made for each row.
 */
export function listModel(list: CleanList, texts: ListTexts): SharedModel {
  const { data, language, config } = list;
  const sender = { ...list.sender, company: list.company };
  const roots: Roots = {
    language: data.language ?? config.language ?? language.tag,
    dir: language.dir,
    sender,
    labels: language.labels,
    brand: { accent: config.brand?.accent ?? DEFAULT_ACCENT },
    company: { ...config.company, name: config.company?.name ?? list.company },
  };
  const sendAt = data.send_at ?? null;
  const words = new ListWords(texts, functions);
  const made = rootMakers({ words, written: listWritten(list), language, sender, sendAt });
  const shared = made.filter(({ isShared }) => isShared);
  for (const { put } of shared) put(roots, nobody());
  const { table, details, postal_address: address } = data;
  return {
    ...Object.fromEntries(shared.map(({ root }) => [root, undefined])),
    ...roots,
    table,
    deadline: data.next_step.deadline,
    send_at: data.send_at,
    details,
    postal_address: address,
  };
}

function nobody(): RowAtHand {
  return { recipient: { email: '' }, walk: walkOfNobody() };
}
