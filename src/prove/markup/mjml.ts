import { mjmlTable } from './mjml-table.ts';

/** An element of MJML. */
export interface MjmlElement {
  readonly name: string;
  /** What stands in it is HTML, text or CSS, and MJML hands it on as it is; in others MJML drops text. */
  readonly holdsMarkup: boolean;
  readonly children: readonly string[];
  readonly attributes: ReadonlyMap<string, MjmlAttribute>;
}

export interface MjmlAttribute {
  /** As MJML writes it: `unit(px,%){1,4}`. */
  readonly type: string;
  /** Kept for colours only. */
  readonly standard: string | null;
}

/** All elements of MJML, by name. */
export const mjmlElements: ReadonlyMap<string, MjmlElement> = new Map(
  mjmlTable
    .trim()
    .split('\n')
    .map(elementOf)
    .map((element) => [element.name, element]),
);

/** The elements in which `name` may stand. */
export function parentsOf(name: string): readonly string[] {
  return [...mjmlElements.values()].filter(({ children }) => children.includes(name)).map((parent) => parent.name);
}

/** The types that an attribute has, on whatever element: `mj-all` and `mj-class` set it for all of them. */
export function typesOf(attribute: string): readonly string[] {
  const types = [...mjmlElements.values()].map(({ attributes }) => attributes.get(attribute)?.type);
  return [...new Set(types.filter((type) => type !== undefined))];
}

/** The names of all attributes that any element has. */
export function attributeNames(): readonly string[] {
  return [...new Set([...mjmlElements.values()].flatMap(({ attributes }) => Array.from(attributes.keys())))];
}

function elementOf(line: string): MjmlElement {
  const [head = '', children = '', attributes = ''] = line.split('|');
  const [name = '', markup] = head.split(' ');
  return {
    name,
    holdsMarkup: markup !== undefined,
    children: words(children),
    attributes: new Map(words(attributes).map(attributeOf)),
  };
}

function attributeOf(written: string): readonly [string, MjmlAttribute] {
  const [name = '', type = '', standard] = written.split('=');
  return [name, { type, standard: standard ?? null }];
}

function words(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
