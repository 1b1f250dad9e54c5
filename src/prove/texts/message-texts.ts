import { partsOf } from '../../link/list-text-parts.ts';
import { type ListText, listTexts } from '../../link/list-texts.ts';
import { templateHelpers } from '../../link/template-helpers.ts';
import type { DataType, MapType } from '../../model/data-type.ts';
import { error, type Report } from '../../model/diagnostic.ts';
import type { MapNode } from '../../model/node.ts';
import type { Schema } from '../../model/schema.ts';
import type { Source } from '../../model/source.ts';
import type { Hole } from '../../model/template-tree.ts';
import { parseExpressions } from '../../parse/expressions.ts';
import { caseWords, findCase } from '../case/case.ts';
import type { MarkupChecks } from '../walk/markup-checks.ts';
import { checkHole } from '../markup/hole.ts';
import { findingsInText } from './findings.ts';
import { checkRoots } from './roots.ts';
import { outsideOf } from '../markup/place.ts';
import { spanOfPlace } from '../schema-place.ts';
import { typeOf } from '../types/type-of.ts';
import { walk } from '../walk/walk.ts';

/** A message to a list, and what is known of each recipient. */
export interface ListMessage {
  readonly root: MapNode;
  readonly rows: Schema;
}

/**
 * Proves the texts of a message to a list: whatever a row says that its schema accepts, each expression finds what it
 * prints, and that is safe where it stands. What is found stands in the YAML, to the character.
 */
export function proveTexts({ root, rows }: ListMessage, schemas: ReadonlyMap<string, Schema>, report: Report): void {
  const texts = listTexts(root).filter(({ node }) => node.text.value.includes('{{'));
  if (texts.length === 0) return;
  const row = rowType(rows, schemas);
  for (const text of texts) proveText(text, row, report);
}

/** What is known of a recipient. */
export function rowType(rows: Schema, schemas: ReadonlyMap<string, Schema>): DataType {
  return { ...typeOf(rows, schemas), place: { source: rows.source, pointer: '' } };
}

function proveText(text: ListText, row: DataType, report: Report): void {
  const source: Source = { file: text.node.text.source.file, text: text.node.text.value };
  const note = findingsInText(text.node.text, source, report);
  if (!isReadable(source, note)) return;
  const nodes = parseExpressions(source, partsOf(text, source), note);
  if (nodes === null) return;
  const letter = letterOf(row);
  const find: Parameters<typeof walk>[1]['find'] = (conditions) => {
    const found = findCase(letter, conditions);
    return typeof found === 'string' ? found : { words: caseWords(found, letter) };
  };
  const walked = checkRoots(nodes, row, note);
  walk(nodes, { letter, helpers: templateHelpers, markup: plainText, find, spanOfPlace }, walked);
}

/** False where something else is wrong that decides what is an expression. */
function isReadable(source: Source, report: Report): boolean {
  // Not every program takes these for the end of a line; that they stand there has been said.
  if (/[\u2028\u2029]/.test(source.text)) return false;
  let isEscaped = false;
  for (const { index, 0: written } of source.text.matchAll(/\\+(?=\{\{)/g)) {
    isEscaped = true;
    const span = { source, start: index, end: index + written.length + 2 };
    const help = 'take the backslash out: a letter has no {{ that is text';
    report(error('template/unsupported', span, 'a backslash cannot stand before {{', { help }));
  }
  return !isEscaped;
}

/** What the texts of a message see: the recipient, and nothing else. */
export function letterOf(row: DataType): MapType {
  const fields = new Map([['recipient', { type: row, isOptional: false }]]);
  return { kind: 'map', alternatives: [{ fields, rest: null }], place: null, mark: null };
}

/** A text of a message has no elements; all of it is seen. */
const plainText: MarkupChecks<null> = {
  outside: null,
  enter: () => null,
  text: () => undefined,
  comment: () => undefined,
  hole: checkValue,
  attributeHole: () => undefined,
  hidingAt: () => null,
  isLink: () => false,
  isTextPlace: () => true,
  isSeen: () => true,
};

function checkValue(hole: Hole, type: DataType, _place: null, report: Report): void {
  if (type.kind !== 'text' || type.media === 'plain') {
    checkHole(hole, type, { ...outsideOf('partial'), content: 'text' }, report);
    return;
  }
  const place = type.place && spanOfPlace(type.place);
  const related = place ? [{ span: place, message: 'the schema says so' }] : [];
  const help = 'take "contentMediaType" out of the row schema';
  report(error('template/unsupported', hole.span, 'a row holds plain text, no markup', { help, related }));
}
