import type { DataType } from '../../model/data-type.ts';
import { error, type Report } from '../../model/diagnostic.ts';
import type { Element, Hole } from '../../model/template-tree.ts';
import { type AttributeKind, isMjml } from './attribute-kind.ts';
import { HOLE, hidingSetting, letterSize, STYLED } from './hides.ts';
import { samplesOf } from './samples.ts';
import { formOf, valueFault } from './values.ts';
import { textOf, type Variant } from './variants.ts';

/** A value that is printed in an attribute. */
export interface Printed {
  readonly hole: Hole;
  readonly type: DataType;
  readonly element: Element;
  /** The attribute's. */
  readonly name: string;
  /** The ways to put the attribute together in which it is printed. */
  readonly variants: readonly Variant[];
  /** Classes and ids by which a rule hides something. */
  readonly hiding: ReadonlySet<string>;
  readonly report: Report;
}

/**
 * Tries each value that can be printed, in each way in which the attribute can be put together; `help` is for a type
 * whose values nobody can list. True where something was reported.
 */
export function judgeValues(printed: Printed, kind: AttributeKind, help: string): boolean {
  const { type, hole, name, report } = printed;
  const samples = samplesOf(type);
  if (samples === null) return wrongType(printed, kind, null, help);
  for (const variant of printed.variants) {
    for (const sample of samples) {
      const chunk = chunkWith(hole, variant, sample, kind);
      if (chunk.includes(HOLE)) {
        const message = `it cannot be told what two values in ${name} make together`;
        report(error('template/cannot-prove', hole.span, message, { help: 'print one field there' }));
        return true;
      }
      if (valueFault(kind, chunk) !== null) {
        return wrongType(printed, kind, sample, kind.kind === 'colour' ? help : 'correct its list in the schema');
      }
      const hidden = hiddenBy(printed, kind, chunk);
      if (hidden === null) continue;
      report(error('template/wrong-type', hole.span, hidden, { help: 'take this value out of the schema' }));
      return true;
    }
  }
  return false;
}

/** Reports what can be printed, against what the attribute takes; `sample` is null where it can be anything. */
export function wrongType(
  { hole, type, name, report }: Printed,
  kind: AttributeKind,
  sample: string | null,
  help: string,
): true {
  const what =
    sample === null ? OPEN[type.kind === 'number' || type.kind === 'boolean' ? type.kind : 'text'] : `"${sample}"`;
  const form = kind.kind === 'names' ? 'names that are known beforehand' : formOf(kind);
  report(error('template/wrong-type', hole.span, `this can be ${what}, but ${name} takes ${form}`, { help }));
  return true;
}

const OPEN = { text: 'any text', number: 'any number', boolean: 'true or false' };

/** How a value would hide the contents of its element, as a sentence. */
function hiddenBy({ element, name, hiding }: Printed, kind: AttributeKind, value: string): string | null {
  if (kind.kind === 'names') {
    const hidden = value.split(/\s+/).find((one) => hiding.has(one.toLowerCase()));
    return hidden === undefined ? null : `${name} can be "${hidden}", which a rule of <mj-style> hides`;
  }
  // What MJML makes a style of hides as the style would.
  const settings = isMjml(element.name) ? [{ property: name, value: value.toLowerCase() }] : [];
  const isHidden = STYLED.includes(name) && (hidingSetting(settings) !== null || letterSize(settings) === 'tiny');
  return isHidden ? `${name} can be "${value}", which hides what stands in <${element.name}>` : null;
}

/** The part of a value that a printed one stands in: up to the spaces where spaces part values. */
function chunkWith(hole: Hole, variant: Variant, sample: string, kind: AttributeKind): string {
  const filled = variant.map((part) => (part === hole ? `${MARK}${sample}${MARK}` : textOf([part]))).join('');
  const isList = kind.kind === 'size' || kind.kind === 'names';
  const chunk = isList ? (/[^ \t\r\n]*\uE001[\s\S]*\uE001[^ \t\r\n]*/u.exec(filled)?.[0] ?? filled) : filled;
  return chunk.replaceAll(MARK, '');
}

/** Around what is printed; no text has it. */
const MARK = '\uE001';
