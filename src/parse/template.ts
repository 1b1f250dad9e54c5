import type { Report } from '../model/diagnostic.ts';
import type { Template } from '../model/template.ts';
import type { TemplateTree } from '../model/template-tree.ts';
import { type ReadExpressions, readExpressions } from './template-expressions.ts';
import { findingsTo } from './template-findings.ts';
import { nodesOf } from './template-pieces.ts';

/**
 * Parses a template or partial, its markup and its expressions, into one tree. Markup is read more strictly than MJML
 * and mail programs do, so that all of them see the same tree. Null where part of it would have to be guessed: that was
 * reported. A tree may come with reports as well, of what does not change what the rest of it means.
 */
export function parseTemplate(template: Template, report: Report): TemplateTree | null {
  const read = readExpressions(template.source, report);
  return read && joinMarkup(template, read, report);
}

/** The second half of `parseTemplate`. */
export function joinMarkup(
  { name, source }: Template,
  { mustaches, said }: ReadExpressions,
  report: Report,
): TemplateTree | null {
  const findings = findingsTo(report, source);
  const nodes = nodesOf(mustaches, said, findings);
  return findings.isLost() || findings.isFull() ? null : { name, source, nodes };
}
