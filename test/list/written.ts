import type { RowData } from '../../src/model/rows.ts';

/** A piece of a text: as a message to a list has it, and what it says for a row. */
export interface Piece {
  readonly written: string;
  readonly says: (row: RowData, escape: (text: string) => string) => string;
}

/** Text of the message itself. */
export function as(text: string): Piece {
  return { written: text, says: () => text };
}

export function field(name: string): Piece {
  return { written: `{{recipient.${name}}}`, says: (row, escape) => escape(String(row[name])) };
}

/** A value in a link. */
export function part(name: string): Piece {
  return { written: `{{recipient.${name}}}`, says: (row) => linkPart(String(row[name])) };
}

function linkPart(text: string): string {
  if (text === '.' || text === '..') return '%252E'.repeat(text.length);
  // Brackets in the address of a link stand for themselves only in pairs; encoded they lead to the same page.
  return encodeURIComponent(text);
}

/** Words for rows that have a value, and others for those that have none. */
export function when(name: string, yes: readonly Piece[], no: readonly Piece[]): Piece {
  const otherwise = no.length === 0 ? '' : `{{else}}${written(no)}`;
  return {
    written: `{{#if recipient.${name}}}${written(yes)}${otherwise}{{/if}}`,
    says: (row, escape) => {
      const value = row[name];
      return said(value === undefined || value === 0 || value === '' ? no : yes, row, escape);
    },
  };
}

export function written(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.written).join('');
}

function said(pieces: readonly Piece[], row: RowData, escape: (text: string) => string): string {
  return pieces.map(({ says }) => says(row, escape)).join('');
}

/** As somebody would write it who writes to this one person, without spaces that nobody meant. */
export function toOne(pieces: readonly Piece[], row: RowData): string {
  return tidy(said(pieces, row, inOneLine), pieces);
}

/** The same as markdown: what a row says is no markup. */
export function toOneInMarkdown(pieces: readonly Piece[], row: RowData): string {
  return tidy(
    said(pieces, row, (text) => inOneLine(text).replaceAll(/[!-/:-@[-`{-~]/g, '\\$&')),
    pieces,
  );
}

function inOneLine(text: string): string {
  return text.replaceAll(/[ \t]*\n[ \t\n]*/g, ' ');
}

function tidy(text: string, pieces: readonly Piece[]): string {
  const hasChoice = pieces.some((piece) => piece.written.includes('{{#if'));
  return hasChoice ? text.trim().replaceAll(/ {2,}/g, ' ') : text.trim();
}
