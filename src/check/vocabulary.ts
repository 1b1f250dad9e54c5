/** A keyword that envoi adds to JSON Schema 2020-12. None of them decides whether a value is valid. */
export interface Keyword {
  readonly keyword: string;
  readonly schemaTypes: readonly ('string' | 'object' | 'boolean')[];
  /** For the author of a schema. */
  readonly means: string;
}

export const vocabulary: readonly Keyword[] = [
  {
    keyword: 'rule',
    schemaTypes: ['string'],
    means: 'the code that a violation of this subschema is reported under, in place of schema/<keyword>',
  },
  {
    keyword: 'whenMissing',
    schemaTypes: ['string'],
    means: 'what is wrong when this property is missing or has no value: one sentence, lower case, no full stop',
  },
  {
    keyword: 'help',
    schemaTypes: ['string'],
    means: 'what to do about a violation of this subschema, as an instruction',
  },
  {
    keyword: 'alsoCalled',
    schemaTypes: ['object'],
    means:
      'what other tools call the properties of this map: their name to ours, which may be a path from here such as next_step.action; beside an enum, what they call its values',
  },
  {
    keyword: 'refused',
    schemaTypes: ['object'],
    means: 'properties that people look for here and that do not exist, each with the reason',
  },
  {
    keyword: 'mustRender',
    schemaTypes: ['boolean', 'object'],
    means:
      'templates must show this value wherever a letter has it: true, or a map with order (what has a lower number stands before it), as (text or href) and max (how often at most)',
  },
];
