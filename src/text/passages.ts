import { type ClosingModel, closingFor } from '../link/closing.ts';
import { greetingFor } from '../link/greeting.ts';
import type { LanguagePack } from '../model/language.ts';
import type { Message } from '../model/message.ts';
import { type Node, nodeAt, textAt } from '../model/node.ts';
import type { Facts, Part } from '../model/reading.ts';
import { sliceText, type Text } from '../model/text.ts';
import { switchOf } from './switch-words.ts';

/** A part of the letter before it is read. */
export interface Piece {
  readonly part: Part;
  readonly text: Text;
  readonly isWritten: boolean;
}

/** What a letter says, in its order; where the message is silent, what its language pack says for it. */
export function piecesOf(message: Message, language: LanguagePack, facts: Facts): readonly Piece[] {
  const { texts, subject, body, summary } = message;
  return [
    ...written('subject', subject),
    ...written('preheader', textAt(texts, ['preheader'])),
    ...greetingPieces(message, language, facts),
    ...body.map(({ plain }) => piece('body', plain)),
    ...cellPieces(nodeAt(texts, ['table'])),
    ...optionPieces(message),
    ...written('summary', summary?.plain),
    ...written('label', textAt(texts, ['next_step', 'action', 'label'])),
    ...closingPieces(message, language, facts),
  ];
}

function piece(part: Part, text: Text): Piece {
  return { part, text, isWritten: true };
}

function written(part: Part, text: Text | null | undefined): readonly Piece[] {
  return text ? [piece(part, text)] : [];
}

/** What the language pack says has no place of its own. */
function given(part: Part, value: string | undefined, { source }: Message): readonly Piece[] {
  if (value === undefined) return [];
  return [{ part, text: { value, source, segments: [{ at: 0, start: 0, end: 0 }] }, isWritten: false }];
}

function greetingPieces(message: Message, language: LanguagePack, facts: Facts): readonly Piece[] {
  const own = textAt(message.texts, ['greeting']);
  // What is refused as a switch where a text belongs is not read as words.
  if (own && switchOf(own.value) === null) return [piece('greeting', own)];
  if (facts.isList) return [];
  const greeting = greetingFor(addresseeOf(message), language);
  return greeting.kind === 'greeting' ? given('greeting', greeting.text, message) : [];
}

/** The recipient's names as they are written. */
export function addresseeOf({ root }: Message): { readonly [part: string]: string } {
  const parts = ['given_name', 'family_name', 'patronymic', 'honorific', 'name', 'greet_as', 'vocative'];
  return Object.fromEntries(
    parts.flatMap((part) => {
      const text = textAt(root, ['recipient', part]);
      return text ? [[part, text.value]] : [];
    }),
  );
}

function cellPieces(table: Node | undefined): readonly Piece[] {
  const rows = [nodeAt(table, ['columns']), ...itemsOf(nodeAt(table, ['rows']))];
  return rows.flatMap(itemsOf).flatMap((cell) => written('cell', textAt(cell, [])));
}

function optionPieces({ options, texts }: Message): readonly Piece[] {
  const items = itemsOf(nodeAt(texts, ['options']));
  const advantages = items.filter((item) => textAt(item, ['text'])).map((item) => textAt(item, ['advantage']));
  return options.flatMap(({ plain }, index) => [piece('option', plain), ...written('advantage', advantages[index])]);
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : [];
}

const CLOSING_PARTS = ['help', 'wish', 'farewell'] as const;

function closingPieces(message: Message, language: LanguagePack, { sendAt, timeZone }: Facts): readonly Piece[] {
  const closing = nodeAt(message.texts, ['closing']);
  const whole = textAt(message.texts, ['closing']);
  const all = whole ? meantBy(whole) : 'auto';
  if (all === 'none') return [];
  if (whole && all === 'words') return linesOf(whole);
  const usual: ClosingModel = closingFor('auto', language, sendAt, timeZone);
  return CLOSING_PARTS.flatMap((part) => {
    const own = textAt(closing, [part]);
    const meant = own ? meantBy(own) : 'auto';
    if (own && meant === 'words') return [piece(part, own)];
    return meant === 'auto' ? given(part, usual[part], message) : [];
  });
}

/** `No` and `Auto` are refused, and read as what they were meant for. */
function meantBy({ value }: Text): 'none' | 'auto' | 'words' {
  const word = switchOf(value);
  if (word === null) return 'words';
  return word === 'none' || word === 'off' ? 'none' : 'auto';
}

/** As `closingFor` has it: the last line is the farewell, what stands above it takes the place of help and wish. */
function linesOf(closing: Text): readonly Piece[] {
  const lines = [...closing.value.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ 0: line, index }) =>
    sliceText(closing, index, index + line.length),
  );
  return lines.map((line, index) => piece(index === lines.length - 1 ? 'farewell' : 'wish', line));
}
