import {
  type AstAction,
  type AstBlock,
  type AstCall,
  type AstExpression,
  type AstHash,
  type AstMustache,
  type AstPartial,
  nameOf,
} from './handlebars-ast.ts';

/** What Handlebars takes and templates may not have. */
export interface Refusal {
  readonly code: 'template/unsupported' | 'template/wrong-argument';
  readonly node: { readonly loc: hbs.AST.SourceLocation };
  readonly message: string;
  readonly help: string;
}

/** The blocks of the template language, each with one argument, and how many names their contents may take. */
export const BLOCKS: ReadonlyMap<string, number> = new Map([
  ['if', 0],
  ['unless', 0],
  ['each', 2],
  ['with', 1],
]);

/** What is refused of a statement itself, which stands as `written`; its arguments are judged one by one. */
export function refusalsOfAction(statement: AstAction, written: string): readonly Refusal[] {
  switch (statement.type) {
    case 'Decorator':
      return [
        refusal(statement, 'a template cannot have decorators', 'define a partial: {{#*inline "name"}} … {{/inline}}'),
      ];
    case 'DecoratorBlock':
      return refusalsOfDefinition(statement);
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return [...refusalsOfPartial(statement), ...refusalsOfHash(statement.hash)];
    case 'BlockStatement':
      return [...refusalsOfBlock(statement), ...refusalsOfCallee(statement), ...refusalsOfHash(statement.hash)];
    case 'MustacheStatement':
      return refusalsOfMustache(statement, written);
  }
}

export function refusalsOfExpression(expression: AstExpression): readonly Refusal[] {
  switch (expression.type) {
    case 'PathExpression':
      // What every object inherits is no field of a letter, and reaches into the running program.
      if (!expression.parts.some(isInherited)) return [];
      return [refusal(expression, `"${expression.original}" is no field of a letter`, 'name a field of the letter')];
    case 'SubExpression':
      return [...refusalsOfCallee(expression), ...refusalsOfHash(expression.hash)];
    default:
      return [];
  }
}

function refusalsOfMustache(mustache: AstMustache, written: string): readonly Refusal[] {
  if (!mustache.escaped && /^\{\{~?&/.test(written)) {
    return [
      refusal(mustache, 'a value cannot be printed with {{&}}', 'write {{ }} for text, {{{ }}} for finished markup'),
    ];
  }
  return [...refusalsOfCallee(mustache), ...refusalsOfHash(mustache.hash)];
}

/** Handlebars would look for a field or a helper of that name. */
function refusalsOfCallee({ type, path }: AstCall & { readonly type: string }): readonly Refusal[] {
  if (path.type === 'PathExpression') {
    if (type === 'BlockStatement' || !BLOCKS.has(path.original)) return [];
    return [
      refusal(path, `"${path.original}" opens a block`, `write {{#${path.original} field}} … {{/${path.original}}}`),
    ];
  }
  return [refusal(path, `"${nameOf(path)}" is a value and no name`, 'write it without braces, or name a field')];
}

function refusalsOfBlock({ path, params, hash, program, inverse }: AstBlock): readonly Refusal[] {
  const name = nameOf(path);
  const most = BLOCKS.get(name);
  if (most === undefined) return [];
  if (params.length !== 1) {
    return [refusal(path, `"${name}" takes one argument`, `write {{#${name} field}} … {{/${name}}}`)];
  }
  const pair = hash?.pairs[0];
  if (pair) return [wrong(pair, `"${name}" takes no "${pair.key}"`, 'take it out')];
  // Handlebars would have these names where there is nothing to name.
  if (inverse?.blockParams) {
    return [wrong(path, `{{^${name}}} gives its contents no names`, `write {{#${name} … as |…|}} … {{/${name}}}`)];
  }
  const names = program?.blockParams ?? [];
  if (names.length <= most) return [];
  if (most === 0) return [wrong(path, `"${name}" gives its contents no names`, 'take "as |…|" out')];
  const help = `write as |${['item', 'index'].slice(0, most).join(' ')}|`;
  return [wrong(path, `"${name}" gives its contents ${most === 1 ? 'one name' : 'two names'} at most`, help)];
}

function refusalsOfDefinition({ path, params, hash, program }: AstBlock): readonly Refusal[] {
  const [name] = params;
  const help = 'write {{#*inline "name"}} … {{/inline}}';
  if (nameOf(path) !== 'inline') return [refusal(path, 'a template cannot have decorators', help)];
  if (name?.type !== 'StringLiteral' || params.length > 1 || hash || program?.blockParams) {
    return [refusal(name ?? path, 'a partial is defined with its name in quotes and nothing else', help)];
  }
  return isInherited(nameOf(name))
    ? [refusal(name, `a partial cannot be named "${nameOf(name)}"`, 'name it differently')]
    : [];
}

function refusalsOfPartial({ type, name, params }: AstPartial): readonly Refusal[] {
  if (name.type === 'SubExpression') {
    const help = 'write {{#if}} … {{else}} … {{/if}} around two inclusions';
    return [refusal(name, 'a partial is included by its name, it cannot be chosen by data', help)];
  }
  if (type === 'PartialBlockStatement' && nameOf(name) === '@partial-block') {
    return [
      refusal(name, 'the block that a partial is given has nothing to stand in for it', 'write {{> @partial-block}}'),
    ];
  }
  if (params.length < 2) return [];
  return [refusal(name, 'a partial takes at most one argument', 'give it more as name=value')];
}

/** `__proto__=a` would not be a field of that name. */
function refusalsOfHash(hash: AstHash | undefined): readonly Refusal[] {
  const pairs = hash?.pairs.filter(({ key }) => isInherited(key)) ?? [];
  return pairs.map((pair) => refusal(pair, `no argument can be named "${pair.key}"`, 'name it differently'));
}

function isInherited(name: string): boolean {
  return name in Object.prototype;
}

function refusal(node: Refusal['node'], message: string, help: string): Refusal {
  return { code: 'template/unsupported', node, message, help };
}

function wrong(node: Refusal['node'], message: string, help: string): Refusal {
  return { code: 'template/wrong-argument', node, message, help };
}
