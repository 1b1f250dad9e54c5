import type { Mustache } from './handlebars-scan.ts';
import type { Findings } from './template-findings.ts';

/**
 * Refuses expressions where none can be, all in one place as one mistake. What is `refused` was refused as a whole.
 * Blocks of which only a part is here leave no tree behind.
 */
export function refuseStrays(
  place: 'tag' | 'comment' | 'doctype' | 'refused',
  strays: readonly Mustache[],
  findings: Findings,
): 'on' | 'no further' {
  const [first] = strays;
  if (first === undefined) return 'on';
  if (place !== 'refused') {
    const { message, help } = place === 'tag' ? refusalInTag(first) : REFUSALS[place];
    findings.lose('template/unsafe-place', first.span, message, { help });
  }
  return isWhole(strays) ? 'on' : 'no further';
}

interface Refusal {
  readonly message: string;
  readonly help: string;
}

const REFUSALS: { readonly [place in 'comment' | 'doctype']: Refusal } = {
  comment: {
    message: 'an expression cannot stand in a comment of the letter',
    help: 'write {{!-- … --}} for what the letter shall not have, and no expression in a comment that it keeps',
  },
  doctype: { message: 'an expression cannot stand in a doctype', help: 'take it out' },
};

function refusalInTag({ span: { source, start }, sort }: Mustache): Refusal {
  const before = source.text.slice(0, start).slice(-100);
  if (/<\/?[^\s<>"'=]*$/.test(before)) {
    const help = 'write two elements, one in each branch of {{#if}} … {{else}} … {{/if}}';
    return { message: 'the name of an element cannot come from a field or a branch', help };
  }
  if (/=\s*[^\s<>"'=]*$/.test(before)) {
    return {
      message: 'an expression cannot stand without quotes around it',
      help: 'write it in a value: name="{{…}}"',
    };
  }
  const help = 'write it in a value: name="{{…}}"; or write two elements, one in each branch of {{#if}} … {{else}}';
  const what = sort === 'other' ? 'an expression' : 'a block';
  return { message: `${what} cannot stand in a tag outside of a value`, help };
}

/** Every block that is opened here is closed here. */
function isWhole(mustaches: readonly Mustache[]): boolean {
  let depth = 0;
  for (const { sort } of mustaches) {
    if (sort === 'open' || sort === 'inverse') depth++;
    if (depth === 0 && (sort === 'else' || sort === 'else-if' || sort === 'close')) return false;
    if (sort === 'close') depth--;
  }
  return depth === 0;
}
