import type { Program, Step } from '../model/program.ts';
import type { Page } from './classify-admission.ts';

/** Looks at the text of all branches at once: what only some letters have, all are thought to have. */
export function pageOf(program: Program): Page {
  const text = textOf(program.steps);
  const isReadAgain = /<mj-(?:html-attributes|selector|font)\b|<mj-style\s[^>]*\binline/i.test(text);
  return { isReadAgain, isAsked: isReadAgain && (/<mj-font\b/i.test(text) || asksForValues(text)) };
}

/** A value prints what no selector has. */
const VALUE = '\0';

function textOf(steps: readonly Step[]): string {
  return steps
    .map((step) => {
      if (step.kind === 'text') return step.text;
      if (step.kind === 'leaf') return VALUE;
      return step.kind === 'region' ? textOf(step.steps) : textOf(step.body) + textOf(step.otherwise);
    })
    .join('');
}

function asksForValues(text: string): boolean {
  const sheets = [...text.matchAll(/<mj-style\s[^>]*\binline[^>]*>([^]*?)<\/mj-style/gi)].map(
    ([, sheet = '']) => sheet,
  );
  const selectors = [...text.matchAll(/<mj-selector\s([^>]*)/gi)].map(([, attributes = '']) => attributes);
  return [...sheets, ...selectors].some((one) => /[[\0]|:[a-z-]*(?:contains|has|is|not|where|lang|dir)\b/i.test(one));
}
