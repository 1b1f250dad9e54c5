import type { HtmlVariant } from '../model/program.ts';
import { escapeHtml } from '../trace/escape-html.ts';
import { walkedPieces } from '../trace/pieces.ts';
import type { Piece } from '../trace/piece.ts';
import { shrinkSpace } from '../trace/shrink-space.ts';
import { marksOf, type Walk } from '../trace/walk.ts';
import type { HtmlPlan, PlanHole } from './bound.ts';
import { filled } from './filled.ts';

/** A variant with what is fixed written into it. `whole` is a walk of its key with nothing left out, and with pieces. */
export function htmlPlan({ texts, holes, isShrunk }: HtmlVariant, whole: Walk): HtmlPlan {
  const { outside, regions } = whole;
  const isFixed = marksOf(outside.values.length, outside.fixed);
  const slots = slotsOf(isFixed);
  const regionSlots = slotsOf(regions.map((region) => region.isFixed));
  const space = isShrunk ? shrinkSpace : (text: string): string => text;
  return {
    isShrunk,
    ...filled(texts, holes, (hole): string | PlanHole => {
      if (hole.kind === 'region') {
        return regions[hole.region]?.isFixed === true
          ? space(fixedRegion(hole.region, whole))
          : { kind: 'region', index: regionSlots[hole.region] ?? -1 };
      }
      if (isFixed[hole.leaf] === true) return markupOf(space(outside.values[hole.leaf] ?? ''), hole.isRaw);
      return { kind: hole.isRaw ? 'raw' : 'escaped', index: slots[hole.leaf] ?? -1 };
    }),
  };
}

/** Where each one stands among those that are not fixed. */
export function slotsOf(isFixed: readonly boolean[]): readonly number[] {
  let slot = 0;
  return isFixed.map((isLeft) => (isLeft ? -1 : slot++));
}

function fixedRegion(region: number, whole: Walk): string {
  const found = walkedPieces(whole).find(
    (piece) => typeof piece === 'object' && piece.kind === 'region' && piece.region === region,
  );
  if (typeof found !== 'object' || found.kind !== 'region') throw new Error(`no region ${region}`);
  const { outside, inside } = whole;
  const values = [...outside.values, ...inside.values];
  return found.pieces.map((piece) => fixedPiece(piece, values)).join('');
}

function fixedPiece(piece: Piece, values: readonly string[]): string {
  if (typeof piece === 'string') return piece;
  return piece.kind === 'leaf' ? markupOf(values[piece.leaf] ?? '', piece.isRaw) : '';
}

function markupOf(text: string, isRaw: boolean): string {
  return isRaw ? text : escapeHtml(text);
}
