import { leafText } from '../trace/leaf-text.ts';
import type { Piece } from '../trace/piece.ts';
import { shrinkSpace } from '../trace/shrink-space.ts';
import type { BoundHtml, BoundRegion, BoundText, HtmlPlan, PlanHole, TextPlanHole } from './bound.ts';
import type { Encoding } from './encoding.ts';
import type { Sink } from './sink.ts';

/** Texts as they are copied, and the holes between them. */
interface Ready<Prepared> {
  readonly texts: readonly Prepared[];
  readonly holes: readonly PlanHole[];
}

/** Writes bound letters in one encoding; keeps what it has prepared of their static texts. */
export class BodyWriter<Prepared> {
  readonly #encoding: Encoding<Prepared>;
  readonly #plans = new WeakMap<object, Ready<Prepared>>();
  readonly #shrunk = new WeakMap<readonly Piece[], Ready<Prepared>>();
  readonly #verbatim = new WeakMap<readonly Piece[], Ready<Prepared>>();
  readonly #texts = new WeakMap<object, readonly Prepared[]>();

  constructor(encoding: Encoding<Prepared>) {
    this.#encoding = encoding;
  }

  /** Appends the HTML of a letter. */
  writeHtml(bound: BoundHtml, sink: Sink): void {
    const plan = bound.html;
    const ready = this.#plans.get(plan) ?? this.#readyPlan(plan);
    this.#write(ready, bound.values, 0, plan.isShrunk, bound, sink);
  }

  /** Appends the plain text of a letter. */
  writeText(bound: BoundText, sink: Sink): void {
    const { text } = bound;
    const texts = this.#texts.get(text) ?? this.#readyTexts(text);
    const { copy } = this.#encoding;
    for (let index = 0; index < texts.length; index++) {
      const before = texts[index];
      if (before !== undefined) copy(before, sink);
      const hole = text.holes[index];
      if (hole !== undefined) this.#say(hole, bound, sink);
    }
  }

  #say(hole: TextPlanHole, { text, values, regionValues, targets }: BoundText, sink: Sink): void {
    const { said, value } = this.#encoding;
    if (hole.kind === 'target') {
      value(targets[hole.index] ?? '', 'plain', false, sink);
      return;
    }
    const leaf = (hole.kind === 'value' ? values : regionValues)[hole.index] ?? '';
    if (hole.isMarkup && !hole.isCall && said(leaf, sink)) return;
    value(leafText(leaf, hole, text.phones), 'plain', false, sink);
  }

  #write(
    { texts, holes }: Ready<Prepared>,
    values: readonly string[],
    from: number,
    isShrunk: boolean,
    bound: BoundHtml,
    sink: Sink,
  ): void {
    const { copy, value } = this.#encoding;
    for (let index = 0; index < texts.length; index++) {
      const before = texts[index];
      if (before !== undefined) copy(before, sink);
      const hole = holes[index];
      if (hole === undefined) continue;
      if (hole.kind === 'region') this.#writeRegion(bound.regions[hole.index], isShrunk, bound, sink);
      else value(values[from + hole.index] ?? '', hole.kind === 'raw' ? 'plain' : 'escaped', isShrunk, sink);
    }
  }

  #writeRegion(region: BoundRegion | undefined, isShrunk: boolean, bound: BoundHtml, sink: Sink): void {
    if (region === undefined) return;
    const { pieces, from } = region;
    const ready = (isShrunk ? this.#shrunk : this.#verbatim).get(pieces) ?? this.#readyRegion(pieces, isShrunk);
    this.#write(ready, bound.regionValues, from, isShrunk, bound, sink);
  }

  #readyPlan(plan: HtmlPlan): Ready<Prepared> {
    const ready = { texts: plan.texts.map(this.#encoding.prepare), holes: plan.holes };
    this.#plans.set(plan, ready);
    return ready;
  }

  #readyRegion(pieces: readonly Piece[], isShrunk: boolean): Ready<Prepared> {
    const { texts, holes } = holedRegion(pieces);
    const written = isShrunk ? texts.map(shrinkSpace) : texts;
    const ready = { texts: written.map(this.#encoding.prepare), holes };
    (isShrunk ? this.#shrunk : this.#verbatim).set(pieces, ready);
    return ready;
  }

  #readyTexts(plan: BoundText['text']): readonly Prepared[] {
    const texts = plan.texts.map(this.#encoding.prepare);
    this.#texts.set(plan, texts);
    return texts;
  }
}

/** Where two leaves stand side by side there is a text without characters between them. */
function holedRegion(pieces: readonly Piece[]): {
  readonly texts: readonly string[];
  readonly holes: readonly PlanHole[];
} {
  const texts: string[] = [];
  const holes: PlanHole[] = [];
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if (piece.kind === 'leaf') {
      texts.push(text);
      holes.push({ kind: piece.isRaw ? 'raw' : 'escaped', index: piece.leaf });
      text = '';
    }
  }
  return { texts: [...texts, text], holes };
}
