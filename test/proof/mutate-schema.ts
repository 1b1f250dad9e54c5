import type { Change } from './mutate-template.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonMap = { readonly [key: string]: Json };

/** Every way in which a JSON Schema is changed: at each subschema below `under`. */
export function schemaChanges(text: string, under: (pointer: string) => boolean): readonly Change[] {
  const root: Json = JSON.parse(text);
  return mapsIn(root, [])
    .filter(({ path }) => under(path.join('/')))
    .flatMap(({ path, map }) =>
      variantsOf(map).map(([kind, changed]) => ({
        kind: `schema: ${kind}`,
        attack: '',
        place: path.join('/'),
        text: JSON.stringify(replaced(root, path, changed), null, 2),
      })),
    );
}

interface Found {
  readonly path: readonly string[];
  readonly map: JsonMap;
}

/** Every map that is a subschema: the root, and what stands in the keywords that hold subschemas. */
function mapsIn(json: Json, path: readonly string[]): readonly Found[] {
  if (!isMap(json)) return [];
  const inMap = ['properties', '$defs'].flatMap((keyword) => {
    const maps = json[keyword];
    return isMap(maps) ? Object.entries(maps).flatMap(([name, one]) => mapsIn(one, [...path, keyword, name])) : [];
  });
  const single = ['items', 'additionalProperties'].flatMap((keyword) =>
    mapsIn(json[keyword] ?? null, [...path, keyword]),
  );
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const list = json[keyword];
    return isList(list) ? list.flatMap((one, index) => mapsIn(one, [...path, keyword, String(index)])) : [];
  });
  return [{ path, map: json }, ...inMap, ...single, ...lists];
}

function isMap(json: Json | undefined): json is JsonMap {
  return typeof json === 'object' && json !== null && !isList(json);
}

function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

function replaced(json: Json, path: readonly string[], by: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  if (isList(json)) return json.map((item, index) => (String(index) === step ? replaced(item, rest, by) : item));
  return isMap(json) ? { ...json, [step]: replaced(json[step] ?? null, rest, by) } : json;
}

function without(map: JsonMap, key: string): JsonMap {
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}

function variantsOf(map: JsonMap): readonly (readonly [kind: string, map: Json])[] {
  const has = (key: string): boolean => Object.hasOwn(map, key);
  return [
    ...requirements(map),
    ...(isMap(map['properties']) ? fields(map, map['properties']) : []),
    ...[
      'mustRender',
      'pattern',
      'format',
      'type',
      'items',
      'contentMediaType',
      'minItems',
      'maxItems',
      'maxLength',
      'unevaluatedProperties',
      '$ref',
      'enum',
    ]
      .filter(has)
      .map((key) => [`drop ${key}`, without(map, key)] as const),
    ...(isList(map['enum'])
      ? ([
          ['widen enum', { ...map, enum: [...map['enum'], 'other'] }],
          ['widen enum', { ...map, enum: [...map['enum'], ''] }],
          ['enum to const', { ...without(map, 'enum'), const: map['enum'][0] ?? '' }],
        ] as const)
      : []),
    ...(map['type'] === 'array'
      ? ([
          ['minItems 0', { ...map, minItems: 0 }],
          ['maxItems up', { ...map, maxItems: 9 }],
          ['maxItems 1', { ...map, minItems: 1, maxItems: 1 }],
          ['minItems 1', { ...map, minItems: 1 }],
          ['change type', { ...without(map, 'items'), type: 'string' }],
        ] as const)
      : []),
    ...(map['type'] === 'string' ? texts(map) : []),
    ...(map['type'] === 'object' ? ([['change type', { ...map, type: ['object', 'null'] }]] as const) : []),
    ...(typeof map['mustRender'] === 'object' ? marks(map) : []),
  ];
}

function requirements(map: JsonMap): readonly (readonly [string, Json])[] {
  const { required, properties } = map;
  const names = isList(required) ? required : [];
  const others = isMap(properties) ? Object.keys(properties).filter((name) => !names.includes(name)) : [];
  return [
    ...names.map((name) => ['require less', { ...map, required: names.filter((one) => one !== name) }] as const),
    ...others.map((name) => ['require more', { ...map, required: [...names, name] }] as const),
  ];
}

function fields(map: JsonMap, properties: JsonMap): readonly (readonly [string, Json])[] {
  return Object.keys(properties).flatMap((name) => [
    ['drop field', { ...map, properties: without(properties, name) }] as const,
    [
      'rename field',
      { ...map, properties: { ...without(properties, name), [`${name}_2`]: properties[name] ?? null } },
    ] as const,
    ['hide field', { ...map, properties: { ...properties, [name]: { not: {} } } }] as const,
  ]);
}

function texts(map: JsonMap): readonly (readonly [string, Json])[] {
  return [
    ...['number', 'boolean', 'integer', ['string', 'null'], ['string', 'number']].map(
      (type) => ['change type', { ...map, type }] as const,
    ),
    ['change type', { type: 'array', items: map }],
    ['change type', { type: 'object', properties: { inner: map }, required: ['inner'], unevaluatedProperties: false }],
    ...['date', 'date-time', 'link', 'hex-colour', 'idn-email', 'https-link'].map(
      (format) => ['change format', { ...map, format }] as const,
    ),
    ['add pattern', { ...map, pattern: '\\S' }],
    ['add minLength', { ...without(map, 'pattern'), minLength: 1 }],
    ['add enum', { ...without(map, 'pattern'), enum: ['alpha', 'beta'] }],
    ['add enum', { ...without(map, 'pattern'), enum: ['alpha', ''] }],
    ['change media', { ...map, contentMediaType: 'text/html' }],
    ['change media', { ...map, contentMediaType: 'text/markdown' }],
    ['add mark', { ...map, mustRender: true }],
    ['add mark', { ...map, mustRender: { order: 5 } }],
    ['add mark', { ...map, mustRender: { order: 70 } }],
    ['add mark', { ...map, mustRender: { as: 'href' } }],
  ];
}

function marks(map: JsonMap): readonly (readonly [string, Json])[] {
  const mark = map['mustRender'];
  if (!isMap(mark)) return [];
  return [
    ['change mark', { ...map, mustRender: { ...mark, order: 1 } }],
    ['change mark', { ...map, mustRender: { ...mark, order: 99 } }],
    ['change mark', { ...map, mustRender: { ...mark, max: 2 } }],
    ['change mark', { ...map, mustRender: true }],
    ['change mark', { ...map, mustRender: false }],
    ['change mark', { ...map, mustRender: { ...mark, as: mark['as'] === 'href' ? 'text' : 'href' } }],
  ];
}
