import type { Report } from '../model/diagnostic.ts';
import type { Template } from '../model/template.ts';
import type { TemplateTree } from '../model/template-tree.ts';
import { parseHandlebars } from './handlebars.ts';
import { scanHandlebars } from './handlebars-scan.ts';
import { sayings } from './template-expressions.ts';
import { findingsTo } from './template-findings.ts';
import { nodesOf } from './template-pieces.ts';

/**
 * Parses a template or partial, its markup and its expressions, into one tree. Markup is read more strictly than MJML
 * and mail programs do, so that all of them see the same tree. Null where part of it would have to be guessed: that was
 * reported. A tree may come with reports as well, of what does not change what the rest of it means.
 */
export function parseTemplate({ name, source }: Template, report: Report): TemplateTree | null {
  const handlebars = parseHandlebars(source, report);
  const mustaches = handlebars && scanHandlebars(source, report);
  const said = mustaches && sayings(source, mustaches, handlebars.program, report);
  if (!said) return null;
  const findings = findingsTo(report, source);
  const nodes = nodesOf(mustaches, said, findings);
  return findings.isLost() || findings.isFull() ? null : { name, source, nodes };
}
