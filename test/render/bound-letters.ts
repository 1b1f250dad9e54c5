import type { BoundLetter, HtmlPlan, TextPlan, TextPlanHole } from '../../src/render/bound.ts';

/** A letter of three values: each stands in its HTML and its text, the last one also as it is. */
export const html: HtmlPlan = {
  texts: ['<!doctype html>\n<p title="', '">Hei, ', '</p>\n<p>', '\n</p>', '</html>\n'],
  holes: [
    { kind: 'escaped', index: 0 },
    { kind: 'escaped', index: 1 },
    { kind: 'escaped', index: 2 },
    { kind: 'raw', index: 2 },
  ],
  isShrunk: true,
};

export const text: TextPlan = {
  texts: ['Hei, ', ' ', '!\n\n', '\n'],
  holes: [valueHole(0), valueHole(1), valueHole(2)],
  phones: [],
};

function valueHole(index: number): TextPlanHole {
  return { kind: 'value', index, isMarkup: false, lineBreak: ' ', isCall: false };
}

export function letterOf(values: readonly string[], changes: Partial<BoundLetter> = {}): BoundLetter {
  return { html, text, values, regionValues: [], regions: [], targets: [], ...changes };
}
