import { error, type Report } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { TemplateNode } from '../model/template-tree.ts';
import { type OpenBlock, OpenExpressions, type Part } from './expression-nodes.ts';
import type { Mustache } from './handlebars-scan.ts';
import { readExpressions, type Saying } from './template-expressions.ts';
import { findingsTo } from './template-findings.ts';

/**
 * Parses the expressions of a text that is no template: what stands between them is not in the tree. `parts` lie in or
 * beside each other; a block begins and ends in the same of them. Null where something would have to be guessed: that
 * was reported.
 */
export function parseExpressions(
  source: Source,
  parts: readonly Part[],
  report: Report,
): readonly TemplateNode[] | null {
  const read = readExpressions(source, report);
  if (!read) return null;
  const { mustaches, said } = read;
  const foreign = mustaches.filter((mustache) => isForeign(said.get(mustache)));
  for (const { span } of foreign) refuse(span, report);
  if (foreign.length > 0) return null;
  const findings = findingsTo(report, source);
  const nodes = new OpenExpressions(mustaches, parts, findings);
  for (const mustache of mustaches) {
    if (!put(mustache, said.get(mustache) ?? null, nodes)) return null;
  }
  return nodes.nodes;
}

/** False where a block ends in another part than it begins in. */
function put(mustache: Mustache, saying: Saying | null, nodes: OpenExpressions): boolean {
  const block = blockOf(saying);
  if (mustache.sort === 'else' || mustache.sort === 'else-if') return nodes.otherwise(mustache, block);
  if (mustache.sort === 'close') return nodes.close(mustache);
  if (saying?.kind === 'hole') nodes.hole(mustache, saying);
  else if (block !== null) nodes.open(mustache, block);
  return true;
}

function blockOf(saying: Saying | null): OpenBlock['saying'] | null {
  return saying?.kind === 'block' ? saying : null;
}

/** A text is one piece of a letter: it has no loops, no contexts and no partials. */
function isForeign(saying: Saying | undefined): boolean {
  if (saying?.kind === 'block') return saying.word === 'each' || saying.word === 'with';
  return saying?.kind === 'inclusion' || saying?.kind === 'definition';
}

function refuse(span: Span, report: Report): void {
  const written = span.source.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
  const help =
    'write {{recipient.…}} for a value, and {{#if recipient.…}} … {{else}} … {{/if}} for words that hang on one';
  report(error('template/unsupported', span, `a text of a message cannot have ${written}`, { help }));
}
