import type { LetterModel } from '../model/letter-model.ts';

/**
 * The templates of a project by their names. It is empty here: the file that `envoi types` makes says what they are, and
 * from then on their names, their details and what their letters need are known to the compiler.
 */
// oxlint-disable-next-line no-empty-interface -- filled by a declaration of the project
export interface Templates {}

/** A name of a template: any, until the project has said which there are. */
export type TemplateName = keyof Templates extends never ? string : Extract<keyof Templates, string>;

/** What a project says of a template. */
interface TemplateTypes {
  readonly details: unknown;
  /** The roots that each of its letters has, beyond those of every letter. */
  readonly needs: string;
}

type TypesOf<Name extends string> = Templates extends { readonly [One in Name]: infer Types extends TemplateTypes }
  ? Types
  : { readonly details: NonNullable<LetterModel['details']>; readonly needs: never };

/** The letter model of a template; that of all where it is not said which. */
export type LetterOf<Name extends string> = string extends Name
  ? LetterModel
  : Omit<LetterModel, 'details'> & { readonly details?: ReadonlyDeep<TypesOf<Name>['details']> };

/** The roots that letters of a template have, beyond those of every letter. */
export type NeedsOf<Name extends string> = TypesOf<Name>['needs'];

/** Nobody writes into what a letter is made of, so what may not be written to will do. */
type ReadonlyDeep<Value> = Value extends readonly (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: ReadonlyDeep<Value[Key]> }
    : Value;

/** A value with no more in it than is known, at any depth: where its type is inferred, nothing else would tell a slip. */
export type Exactly<Given, Known> = Given extends readonly unknown[]
  ? Given
  : Given extends object
    ? {
        readonly [Key in keyof Given]: Key extends keyof Known
          ? Exactly<Given[Key], NonNullable<Known[Key]>>
          : NoSuchField;
      }
    : Given;

/** What a compiler names where a field is none of a letter's. */
interface NoSuchField {
  readonly 'no such field': never;
}
