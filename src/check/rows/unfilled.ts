import { STAND_INS } from '../../text/unfilled.ts';
import { shown } from '../wordings.ts';
import type { CellFault, CellRole } from './cell-fault.ts';
import { plainName } from './spelling.ts';

/** Whether a word, as `plainName` makes it, is what a field of the list is called. */
export type IsFieldName = (word: string) => boolean;

/**
 * A place that somebody forgot to fill in: values are printed as they are, and are never expressions. What brackets and
 * signs of money stand around is one only where it is the name of a field: companies are called `[ember]`, and a pizza
 * may cost `$5`.
 */
export function unfilled(text: string, role: CellRole, isField: IsFieldName): CellFault | null {
  for (const pattern of CERTAIN) {
    const found = pattern.exec(text);
    if (found !== null) return placeIn(found);
  }
  for (const pattern of NAMED) {
    for (const found of text.matchAll(pattern)) if (isPlace(found[1] ?? '', isField)) return placeIn(found);
  }
  const printed = text.indexOf(PRINTED);
  if (printed >= 0) {
    const message = `\`${PRINTED}\` is what a program writes that does not know how to print a value`;
    return fault(message, 'write the value', { from: printed, to: printed + PRINTED.length });
  }
  return standIn(text, role);
}

/**
 * A quick look at a text with one of `%*[<$` in it; `{` alone is looked at closely. Whatever `unfilled`
 * finds there is seen, and marks of HTML; `[ember]` is too, `100 %`, `$5` and `<3` are not.
 */
export function mayBeUnfilled(text: string): boolean {
  return SIGNS.test(text);
}

const SIGNS = /%[\p{L}\d_%][^\n]*%|\*\||\[[^[\]\n]{1,60}\]|<[^<>]+>|\$[\p{L}{_]/u;

const STAND_IN = new RegExp(`^(?:TBA|${STAND_INS})$`, 'u');
const LOREM = /^lorem ipsum\b/iu;
/** One look at both takes half the time of two. */
const STAND_IN_OR_LOREM = new RegExp(`${STAND_IN.source}|^[Ll][Oo][Rr][Ee][Mm] `, 'u');

/** A quick look at a text that begins with one of `tTfFxXlL`: whether it stands for one that is still to come. */
export function mayStandIn(text: string): boolean {
  return STAND_IN_OR_LOREM.test(text);
}

const CERTAIN: readonly RegExp[] = [
  /\{\{[^{}]*\}\}|\{\{\S*/u,
  /\*\|[^|*\n]{1,60}\|\*/u,
  /\$\{[^{}\n]{1,60}\}/u,
  // What is written in capitals, and in what a blank would be; `caf%C3%A9` has no end of a word around it.
  /(?<![^\s"'«„“(])%(?=[A-Z\d_]*[A-Z_]{3})[A-Z\d_]+%(?![^\s"'»“”).,;:!?])/u,
];

/** With a name of a field in it, and a word of request before that: `[Your name]`. */
const NAMED: readonly RegExp[] = [
  /(?<![^\s"'«„“(])%%?([\p{L}_][^%\n]{0,60})%%?(?![^\s"'»“”).,;:!?])/gu,
  /\[([^[\]\n]{1,60})\](?!\()/gu,
  /\{([^{}\n]{1,60})\}/gu,
  /<<?([^<>\n]{1,60})>>?/gu,
  /(?<![\p{L}\p{N}$])\$([\p{L}_][\p{L}\p{N}_]*)/gu,
];

const ASKED = /^\s*(?:your|the|insert|enter|ditt|din|fyll inn|ваше|ваш|ваша|вашого|je|jouw|uw|dyn)\s+/iu;

function isPlace(inner: string, isField: IsFieldName): boolean {
  const word = plainName(inner.replace(ASKED, ''));
  return isField(word) || USUAL.has(word);
}

/** What lists have columns for, whatever a row schema calls it. */
const USUAL: ReadonlySet<string> = new Set(
  'name firstname lastname fullname fname lname surname company companyname date amount price navn fornavn etternavn'.split(
    ' ',
  ),
);

const PRINTED = '[object Object]';

function standIn(text: string, role: CellRole): CellFault | null {
  const found = STAND_IN.exec(text) ?? LOREM.exec(text);
  if (found === null) return null;
  const at = { from: 0, to: found[0].length };
  const message = `${shown(found[0])} stands for a text that is still to be written, and would be printed`;
  const said = fault(message, 'write what should stand there, or leave the cell empty', at);
  return LOREM.test(text) || role === 'name' ? said : { ...said, severity: 'warning' };
}

function placeIn({ index, 0: place }: RegExpExecArray): CellFault {
  const message = `${shown(place)} is a place that nobody filled in: values of rows are printed as they are`;
  return fault(message, 'write what should stand there', { from: index, to: index + place.length });
}

function fault(message: string, help: string, at: CellFault['at']): CellFault {
  return { code: 'data/unfilled', severity: 'error', at, message, help };
}
