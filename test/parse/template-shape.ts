import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Attribute, Argument, Expression, TemplateNode, TemplateTree } from '../../src/model/template-tree.ts';
import { parseTemplate } from '../../src/parse/template.ts';

export interface ReadTemplate {
  readonly tree: TemplateTree | null;
  readonly findings: readonly Diagnostic[];
}

export function readTemplate(text: string): ReadTemplate {
  const findings: Diagnostic[] = [];
  const source = { file: 'templates/t.mjml', text };
  return { tree: parseTemplate({ name: 't', source }, (finding) => findings.push(finding)), findings };
}

/** A tree in one line: `<p class="a">('Dear ' {{name}})`, `#if(a: … else …)`. */
export function shape(nodes: readonly TemplateNode[]): string {
  return nodes.map(shapeOf).join(' ');
}

function shapeOf(node: TemplateNode): string {
  switch (node.kind) {
    case 'text':
      return `'${node.text}'`;
    case 'hole':
      return `${node.isRaw ? '{{{' : '{{'}${words(node.expression)}${node.isRaw ? '}}}' : '}}'}${escapeMark(node.escape)}`;
    case 'block': {
      const names = node.names.length > 0 ? ` |${node.names.join(' ')}|` : '';
      const otherwise = node.otherwise.length > 0 ? ` else ${shape(node.otherwise)}` : '';
      return `#${node.word} ${words(node.argument)}${names}(${shape(node.body)}${otherwise})`;
    }
    case 'inclusion': {
      const values = [node.context ? ` ${words(node.context)}` : '', ...node.hash.map(argumentWords)].join('');
      return `>${node.name}${values}${node.body ? `(${shape(node.body)})` : ''}`;
    }
    case 'definition':
      return `*${node.name}(${shape(node.body)})`;
    case 'inlined':
      return `>>${node.name}(${shape(node.nodes)})`;
    case 'element':
      return `<${node.name}${node.attributes.map(attributeWords).join('')}>(${shape(node.children)})`;
    case 'comment':
      return node.isConditional ? '<!--if-->' : '<!---->';
  }
}

function escapeMark(escape: string): string {
  return escape === 'html' || escape === 'none' ? '' : `:${escape}`;
}

function attributeWords({ name, quote, value }: Attribute): string {
  return quote === null ? ` ${name}` : ` ${name}=${quote}${shape(value)}${quote}`;
}

function argumentWords({ name, value }: Argument): string {
  return ` ${name}=${words(value)}`;
}

function words(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return JSON.stringify(expression.value) ?? 'undefined';
    case 'path':
      return `${expression.isData ? '@' : ''}${'../'.repeat(expression.depth)}${expression.isThis ? 'this:' : ''}${expression.parts.join('.')}`;
    case 'call':
      return `(${[expression.name, ...expression.values.map(words)].join(' ')}${expression.hash.map(argumentWords).join('')})`;
  }
}
