import type { DataType } from '../../model/data-type.ts';
import { error, type Report } from '../../model/diagnostic.ts';
import type { Hole } from '../../model/template-tree.ts';
import { hidingSetting, letterSize } from './hides.ts';
import { reorders } from './reading-order.ts';
import { isJudged, samplesOf } from './samples.ts';
import { type HoleInStyle, holesIn, isInFault, type Style } from './sheet.ts';

/** Checks a value that is printed in CSS. True where something was reported. */
export function reportStyleHole(hole: Hole, type: DataType, style: Style, report: Report): boolean {
  // That the style around cannot be read is reported, and nothing in it is judged.
  if (style.css.faults.length > 0 && !isInFault(style, hole)) return false;
  const found = style.css.faults.length > 0 ? null : holesIn(style, hole);
  if (found === null) {
    report(
      error('template/unsafe-place', hole.span, 'nothing can be printed in this place of a style', {
        help: 'print it as the whole value of a property: color: {{…}}',
      }),
    );
    return true;
  }
  if (!isJudged(type)) return false;
  const fault = found.map((one) => faultIn(hole, type, one)).find((one) => one !== null);
  if (fault === undefined) return false;
  report(error('template/wrong-type', hole.span, fault.message, { help: fault.help }));
  return true;
}

interface Fault {
  readonly message: string;
  readonly help: string;
}

function faultIn(hole: Hole, type: DataType, found: HoleInStyle): Fault | null {
  const { property } = found.declaration;
  const samples = samplesOf(type);
  if (samples === null || type.kind === 'boolean') return openFault(type, property);
  if (hole.isRaw) return { message: 'three braces are not for a style', help: 'write two braces: {{…}}' };
  for (const sample of samples) {
    const isNumber = /^-?\d{1,6}(?:\.\d{1,6})?$/.test(sample);
    const isSafe = isNumber || (found.unit === '' && /^(?:#[\da-f]{3,8}|[a-z][a-z\d-]*)$/i.test(sample));
    if (!isSafe)
      return { message: `this can be "${sample}", but ${property} takes one word, number or colour`, help: HELP };
    const filled = found.filledWith(sample);
    const beside = found.beside.map((one) => (one === found.declaration ? filled : one));
    // What hides whatever is printed there is told with what it hides.
    const hides = hidingSetting(found.beside) === null && hidingSetting(beside) !== null;
    const isReordered = reorders(filled);
    if (!hides && !isReordered && letterSize([filled]) !== 'tiny') continue;
    const does = isReordered ? 'shows words in another order than they are written in' : 'hides what it is set on';
    return {
      message: `this can be "${sample}", and ${property}: ${filled.value} ${does}`,
      help: 'take the value out of the schema, or choose another property',
    };
  }
  return null;
}

function openFault(type: DataType, property: string): Fault {
  const isNumber = type.kind === 'number';
  const what = isNumber ? 'any number' : type.kind === 'boolean' ? 'true or false' : 'any text';
  return {
    message: `this can be ${what}, but ${property} takes what is known beforehand, or a colour`,
    help: isNumber ? NUMBERS : HELP,
  };
}

const HELP = 'print a field with "format": "hex-colour", or list its values in the schema with "enum"';
const NUMBERS = 'list the numbers that it can be in the schema, with "enum"';
