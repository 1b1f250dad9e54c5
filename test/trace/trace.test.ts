import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../src/trace/escape-html.ts';
import { type Piece, piecesOf } from '../../src/trace/pieces.ts';
import { type Trace, trace } from '../../src/trace/trace.ts';
import { printed } from './printed.ts';
import { functions, localeOf } from './programs.ts';
import { anyProgram, record } from './random-programs.ts';

const RUNS = Number(process.env['TRACE_RUNS'] ?? 3000);

test('what was traced, put into the pieces, is what the program prints; what it refuses is refused alike', () => {
  let traced = 0;
  fc.assert(
    fc.property(anyProgram, record, (program, model) => {
      const walked = trace(program, model, localeOf(model), functions);
      const { text, failures } = printed(program, model);
      expect(walked.kind === 'refusal' ? walked.failures : []).toEqual(failures);
      if (walked.kind === 'refusal') return;
      const pieces = piecesOf(program, model, localeOf(model), functions);
      expect(filled(pieces, walked)).toBe(text);
      traced++;
    }),
    { numRuns: RUNS },
  );
  expect(traced).toBeGreaterThan(RUNS / 3);
});

function filled(pieces: readonly Piece[], walked: Trace): string {
  const texts = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if (piece.kind === 'region') return filled(piece.pieces, walked);
    expect(walked.isLiteral[piece.leaf]).toBe(false);
    const value = walked.values[piece.leaf] ?? 'no value';
    return piece.isRaw ? value : escapeHtml(value);
  });
  return texts.join('');
}
