import { vocabulary } from './vocabulary.ts';

/** What stands behind a keyword: subschemas, or a value of its own. */
export type Shape = 'schema' | 'schemas' | 'map of schemas' | 'value';

/** The shape of a keyword of JSON Schema 2020-12 or of envoi's; undefined for what is none. */
export function shapeOf(keyword: string): Shape | undefined {
  return SHAPES.get(keyword);
}

export function knownKeywords(): readonly string[] {
  return [...SHAPES.keys()];
}

/** Keywords of JSON Schema that envoi does not follow, each with the reason. */
export const refusedKeywords: ReadonlyMap<string, string> = new Map([
  ['$dynamicRef', 'what it means depends on who refers to the schema'],
  ['$dynamicAnchor', 'what it means depends on who refers to the schema'],
  ['$recursiveRef', 'it belongs to an older draft'],
  ['$recursiveAnchor', 'it belongs to an older draft'],
  ['$anchor', 'schemas refer to each other by file name and place'],
  ['$id', 'schemas are known by their file name'],
  ['$vocabulary', 'envoi knows one vocabulary'],
  ['$data', 'a value of the message must not become a part of the schema'],
  ['definitions', 'it belongs to an older draft, where `$defs` is meant'],
  ['dependencies', 'it belongs to an older draft, where `dependentRequired` or `dependentSchemas` is meant'],
  ['default', 'envoi fills in nothing from a schema'],
]);

const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ...shaped(
    'schema',
    'additionalProperties unevaluatedProperties items unevaluatedItems contains propertyNames not if then else',
  ),
  ...shaped('schemas', 'allOf anyOf oneOf prefixItems'),
  ...shaped('map of schemas', '$defs properties patternProperties dependentSchemas'),
  ...shaped(
    'value',
    '$schema $ref $comment type enum const required dependentRequired format pattern minLength maxLength',
  ),
  ...shaped(
    'value',
    'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems minContains maxContains',
  ),
  ...shaped('value', 'minProperties maxProperties title description examples deprecated readOnly writeOnly'),
  ...shaped('value', 'contentMediaType contentEncoding contentSchema'),
  ...vocabulary.map(({ keyword }): [string, Shape] => [keyword, 'value']),
]);

function shaped(shape: Shape, keywords: string): readonly [string, Shape][] {
  return keywords.split(' ').map((keyword): [string, Shape] => [keyword, shape]);
}
