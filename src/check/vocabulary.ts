/** A keyword that envoi adds to JSON Schema 2020-12. None of them decides whether a value is valid. */
export interface Keyword {
  readonly keyword: string;
  readonly schemaType: 'string' | 'object';
  /** For the author of a schema. */
  readonly means: string;
}

export const vocabulary: readonly Keyword[] = [
  {
    keyword: 'rule',
    schemaType: 'string',
    means: 'the code that a violation of this subschema is reported under, in place of schema/<keyword>',
  },
  {
    keyword: 'whenMissing',
    schemaType: 'string',
    means: 'what is wrong when this property is missing or has no value: one sentence, lower case, no full stop',
  },
  {
    keyword: 'help',
    schemaType: 'string',
    means: 'what to do about a violation of this subschema, as an instruction',
  },
  {
    keyword: 'alsoCalled',
    schemaType: 'object',
    means:
      'what other tools call the properties of this map: their name to ours, which may be a path from here such as next_step.action',
  },
  {
    keyword: 'refused',
    schemaType: 'object',
    means: 'properties that people look for here and that do not exist, each with the reason',
  },
];
