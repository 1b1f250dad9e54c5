/** The schema of a template as that of a copy with another name, or null where the text is no JSON object. */
export function copiedSchema(text: string, name: string, from: string): string | null {
  const schema = objectIn(text);
  if (schema === null) return null;
  const wanted = {
    ...('$schema' in schema && { $schema: schema['$schema'] }),
    ...('$id' in schema && { $id: `${name}.schema.json` }),
    title: titleOf(name),
    description: `What a letter of the template \`${name}\` says. It began as a copy of \`${from}\`.`,
  };
  const changed = { ...wanted, ...schema, ...wanted };
  return inItsLayout(text, schema, changed) ?? `${JSON.stringify(changed, null, 2)}\n`;
}

/** The text with only the changed lines written anew; null where they are not lines of their own. */
function inItsLayout(text: string, schema: Table, changed: Table): string | null {
  let edited = text;
  for (const [key, value] of Object.entries(changed)) {
    if (Object.hasOwn(schema, key) && schema[key] === value) continue;
    const line = new RegExp(
      `^(\\s{0,4}${JSON.stringify(key).replace('$', '\\$')}: )${literal(schema[key])}(,?)$`,
      'mu',
    );
    edited = edited.replace(line, (_, start: string, end: string) => `${start}${JSON.stringify(value)}${end}`);
  }
  return JSON.stringify(objectIn(edited)) === JSON.stringify(changed) ? edited : null;
}

function literal(value: unknown): string {
  return JSON.stringify(value ?? null).replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

/** `visit-report` is `Visit report`. */
function titleOf(name: string): string {
  const words = name.replaceAll(/[-_]+/gu, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Table = { readonly [key: string]: unknown };

function objectIn(text: string): Table | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return isTable(value) ? value : null;
  } catch {
    return null;
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
