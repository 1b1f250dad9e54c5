/**
 * Handlebars' tree as it really is: its own types leave out what may be absent and what tells its parts apart.
 * Every place in it counts lines from 1 and columns from 0 in UTF-16; CR LF is one line end.
 */
export interface AstProgram {
  readonly body: readonly object[];
  readonly blockParams?: readonly string[] | undefined;
}

export type AstStatement = AstContent | AstComment | AstAction;

/** What does something: prints, decides, includes, defines. */
export type AstAction = AstMustache | AstBlock | AstPartial;

interface Located {
  readonly loc: hbs.AST.SourceLocation;
}

export interface AstContent extends Located {
  readonly type: 'ContentStatement';
  /** As it is printed: white space that belongs to the lines of blocks, or that a `~` takes, is gone. */
  readonly value: string;
}

interface AstComment extends Located {
  readonly type: 'CommentStatement';
}

/** What is called or printed, with what it is given. */
export interface AstCall extends Located {
  readonly path: AstExpression;
  readonly params: readonly AstExpression[];
  readonly hash?: AstHash | undefined;
}

/** `{{a}}`, `{{a b c=d}}`; a decorator is `{{* a}}`. */
export interface AstMustache extends AstCall {
  readonly type: 'MustacheStatement' | 'Decorator';
  readonly escaped: boolean;
}

/** `{{#a b}}…{{/a}}`; a decorator is `{{#*inline "a"}}…{{/inline}}`. */
export interface AstBlock extends AstCall {
  readonly type: 'BlockStatement' | 'DecoratorBlock';
  /** Absent in `{{^a}}…{{/a}}`. */
  readonly program?: AstProgram | undefined;
  readonly inverse?: AstProgram | undefined;
}

/** `{{> a b c=d}}` or `{{#> a}}…{{/a}}`. */
export interface AstPartial extends Located {
  readonly type: 'PartialStatement' | 'PartialBlockStatement';
  readonly name: AstExpression;
  readonly params: readonly AstExpression[];
  readonly hash?: AstHash | undefined;
  /** White space that stood before it alone on its line: it is printed, where it stood and nowhere else. */
  readonly indent?: string | undefined;
  /** Of a partial that is given a block. */
  readonly program?: AstProgram | undefined;
}

export type AstExpression = AstPath | AstLiteral | AstSubExpression;

export interface AstPath extends Located {
  readonly type: 'PathExpression';
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  /** Without the brackets of `[a name]`. */
  readonly original: string;
}

export interface AstLiteral extends Located {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
  readonly value: string | number | boolean | null | undefined;
}

export interface AstSubExpression extends AstCall {
  readonly type: 'SubExpression';
}

export interface AstHash {
  readonly pairs: readonly AstPair[];
}

export interface AstPair extends Located {
  readonly key: string;
  readonly value: AstExpression;
}

/** What stands in a program, in its order; of an absent one nothing. */
export function statementsOf(program: AstProgram | undefined): readonly AstStatement[] {
  return program?.body.filter(isStatement) ?? [];
}

const TYPES: ReadonlySet<unknown> = new Set<AstStatement['type']>([
  'ContentStatement',
  'CommentStatement',
  'MustacheStatement',
  'Decorator',
  'BlockStatement',
  'DecoratorBlock',
  'PartialStatement',
  'PartialBlockStatement',
]);

function isStatement(value: object): value is AstStatement {
  return 'type' in value && TYPES.has(value.type);
}

/** What a partial or a call is named: `date`, `../date`, `@root`; of `"date"` too. */
export function nameOf(expression: AstExpression): string {
  switch (expression.type) {
    case 'PathExpression':
      return expression.original;
    case 'SubExpression':
      return nameOf(expression.path);
    default:
      return String(expression.value);
  }
}
