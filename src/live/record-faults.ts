import type { LetterModel } from '../model/letter-model.ts';
import { check, isAbsent, isMap, itemsAt, mapAt, need } from './findings.ts';
import { FOR_ALL, NEEDED, type Roots } from './record.ts';
import {
  address,
  anyText,
  colour,
  day,
  direction,
  header,
  headerWords,
  httpsLink,
  link,
  markup,
  moment,
  words,
} from './text-kinds.ts';

/**
 * What makes these roots unfit for any letter, in words. An application's data passes no schema on its way, so what the
 * letter model wants is held here: what must be there and have words, and what a schema keeps out for safety, line
 * breaks that would become headers, addresses that are none, links to programs, markup that no text can become. A text
 * that may be absent may be empty too.
 */
export function faultsOf(roots: Roots): readonly string[] {
  const found: string[] = [];
  checkRoots(found, roots);
  return found;
}

function checkRoots(found: string[], roots: Roots): void {
  check(found, 'subject', roots.subject, headerWords);
  check(found, 'preheader', roots.preheader, anyText);
  check(found, 'greeting', roots.greeting, words);
  check(found, 'send_at', roots.send_at, moment);
  check(found, 'deadline', roots.deadline, day);
  checkRecipient(found, roots.recipient);
  checkBody(found, roots.body);
  checkOptions(found, roots.options);
  checkTable(found, roots.table);
  checkNextStep(found, roots.next_step);
  checkClosing(found, roots.closing);
  checkUnsubscribe(found, roots.unsubscribe);
  check(found, 'postal_address', roots.postal_address, words);
  mapAt(found, 'details', roots.details);
}

/** The same of the roots that all letters have in common. */
export function sharedFaults(roots: Roots): readonly string[] {
  const found: string[] = [];
  const given = NEEDED.filter((root) => Object.hasOwn(roots, root));
  for (const root of [...FOR_ALL, ...given]) if (isAbsent(roots[root])) found.push(`${root}: is missing`);
  check(found, 'language', roots.language, words);
  check(found, 'dir', roots.dir, direction);
  checkSender(found, roots.sender);
  checkProject(found, roots);
  return [...found, ...faultsOf(roots)];
}

/** Looks at the roots of one letter, of which `shared` has the others: none may be missing, and none be there twice. */
export function rowCheck(shared: Roots): (row: Roots) => readonly string[] {
  const taken = [...new Set([...FOR_ALL, ...Object.keys(shared)])];
  const needed = NEEDED.filter((root) => !Object.hasOwn(shared, root));
  return (row) => {
    if (!isMap(row)) return ['the row is no group of fields'];
    const found: string[] = [];
    for (const root of needed) if (isAbsent(row[root])) found.push(`${root}: is missing`);
    checkRoots(found, row);
    for (const root of taken) if (Object.hasOwn(row, root)) found.push(`${root}: is given for all letters together`);
    return found;
  };
}

function checkRecipient(found: string[], value: Roots['recipient']): void {
  const recipient = mapAt(found, 'recipient', value);
  if (recipient === null) return;
  need(found, 'recipient.name', recipient.name, headerWords);
  need(found, 'recipient.email', recipient.email, address);
  check(found, 'recipient.given_name', recipient.given_name, anyText);
  check(found, 'recipient.family_name', recipient.family_name, anyText);
  check(found, 'recipient.patronymic', recipient.patronymic, anyText);
  check(found, 'recipient.honorific', recipient.honorific, anyText);
  check(found, 'recipient.timezone', recipient.timezone, anyText);
}

function checkBody(found: string[], body: Roots['body']): void {
  const paragraphs = itemsAt(found, 'body', body);
  if (Array.isArray(body) && paragraphs.length === 0) found.push('body: is empty');
  for (let index = 0; index < paragraphs.length; index++) {
    const html = paragraphs[index];
    if (!isMarkup(html)) need(found, `body.${index}`, html, markup);
  }
}

function checkOptions(found: string[], value: Roots['options']): void {
  for (const [index, item] of itemsAt(found, 'options', value).entries()) {
    const option = isMap(item) ? item : mapIn(found, `options.${index}`, item);
    if (option === null) continue;
    if (!isMarkup(option.text)) need(found, `options.${index}.text`, option.text, markup);
    if (typeof option.advantage !== 'string') check(found, `options.${index}.advantage`, option.advantage, anyText);
  }
}

/** Asked before a path is written: most texts have no fault. */
function isMarkup(html: unknown): boolean {
  return typeof html === 'string' && markup(html) === null;
}

function checkTable(found: string[], value: Roots['table']): void {
  const table = mapAt(found, 'table', value);
  if (table === null) return;
  const columns = listIn(found, 'table.columns', table.columns);
  for (const [index, column] of columns.entries()) need(found, `table.columns.${index}`, column, words);
  for (const [index, cells] of listIn(found, 'table.rows', table.rows).entries()) {
    const path = `table.rows.${index}`;
    for (const [at, cell] of listIn(found, path, cells).entries()) need(found, `${path}.${at}`, cell, anyText);
  }
}

function checkNextStep(found: string[], value: Roots['next_step']): void {
  const step = mapAt(found, 'next_step', value);
  if (step === null) return;
  need(found, 'next_step.summary', step.summary, markup);
  const action = mapAt(found, 'next_step.action', step.action);
  if (action === null) return;
  need(found, 'next_step.action.label', action.label, words);
  need(found, 'next_step.action.href', action.href, link);
  check(found, 'next_step.action.phone', action.phone, anyText);
}

function checkClosing(found: string[], value: Roots['closing']): void {
  const closing = mapAt(found, 'closing', value);
  if (closing === null) return;
  check(found, 'closing.help', closing.help, anyText);
  check(found, 'closing.wish', closing.wish, anyText);
  check(found, 'closing.farewell', closing.farewell, anyText);
}

function checkUnsubscribe(found: string[], value: Roots['unsubscribe']): void {
  const unsubscribe = mapAt(found, 'unsubscribe', value);
  if (unsubscribe !== null) need(found, 'unsubscribe.url', unsubscribe.url, httpsLink);
}

function checkSender(found: string[], value: Roots['sender']): void {
  const sender = mapAt(found, 'sender', value);
  if (sender === null) return;
  need(found, 'sender.name', sender.name, headerWords);
  need(found, 'sender.company', sender.company, words);
  need(found, 'sender.email', sender.email, address);
  check(found, 'sender.reply_to', sender.reply_to, address);
  check(found, 'sender.role', sender.role, anyText);
  check(found, 'sender.phone', sender.phone, header);
}

/** What comes from the project, where an application gives it instead. */
function checkProject(found: string[], roots: Roots): void {
  const labels = mapAt(found, 'labels', roots.labels) ?? {};
  for (const [name, label] of Object.entries(labels)) check(found, `labels.${name}`, label, words);
  const brand = mapAt<LetterModel['brand']>(found, 'brand', roots.brand);
  if (brand !== null) need(found, 'brand.accent', brand.accent, colour);
  const company = mapAt<LetterModel['company']>(found, 'company', roots.company);
  if (company === null) return;
  need(found, 'company.name', company.name, words);
  check(found, 'company.logo', company.logo, httpsLink);
  check(found, 'company.address', company.address, anyText);
  check(found, 'company.registration', company.registration, anyText);
}

/** A map that must be there: an item of a list. */
function mapIn<T extends object>(found: string[], path: string, value: T): T | null {
  if (isAbsent(value)) found.push(`${path}: is missing`);
  return mapAt(found, path, value);
}

/** A list that must be there, and have items. */
function listIn<T>(found: string[], path: string, value: readonly T[]): readonly T[] {
  if (isAbsent(value)) found.push(`${path}: is missing`);
  const items = itemsAt(found, path, value);
  if (Array.isArray(value) && items.length === 0) found.push(`${path}: is empty`);
  return items;
}
