import { compileTemplate } from '../../src/compile/compile.ts';
import type { Program } from '../../src/model/program.ts';
import type { Locale } from '../../src/model/template-helper.ts';
import type { Template } from '../../src/model/template.ts';
import { functions } from '../../src/press/functions.ts';
import { escapeHtml } from '../../src/trace/escape-html.ts';
import { type Piece, piecesOf } from '../../src/trace/pieces.ts';
import { type Refusal, type Trace, trace } from '../../src/trace/trace.ts';

export interface Filled {
  readonly program: Program;
  /** The MJML of one record, as MJML gets it; or what the record lacks. */
  readonly mjml: string | Refusal;
}

/** A template with its partials as a program, and what it prints for one record. */
export function filled(
  template: Template,
  partials: ReadonlyMap<string, Template>,
  record: object,
  locale: Locale,
): Filled {
  const program = compileTemplate(template, partials, new Set(functions.helpers.keys()));
  const traced = trace(program, record, locale, functions);
  if (traced.kind === 'refusal') return { program, mjml: traced };
  const pieces = piecesOf(program, record, locale, functions);
  return { program, mjml: pieces.map((piece) => printed(piece, traced)).join('') };
}

function printed(piece: Piece, traced: Trace): string {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'region') return piece.pieces.map((inner) => printed(inner, traced)).join('');
  const value = traced.values[piece.leaf];
  if (value === undefined) throw new Error(`there is no leaf ${piece.leaf}`);
  return piece.isRaw ? value : escapeHtml(value);
}
