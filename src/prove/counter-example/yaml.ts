/** Maps, lists and scalars as YAML that people would write: texts in quotes only where YAML would take them for something else. */
export function toYaml(value: unknown): string {
  return `${linesOf(value).join('\n')}\n`;
}

function linesOf(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap(itemLines);
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, part]) => entryLines(key, part));
  }
  return [scalarText(value)];
}

function entryLines(key: string, value: unknown): readonly string[] {
  const lines = linesOf(value);
  if (isInline(value)) return [`${scalarText(key)}: ${lines.join('')}`];
  return [`${scalarText(key)}:`, ...lines.map((line) => `  ${line}`)];
}

/** The first line of a part stands beside its dash. */
function itemLines(value: unknown): readonly string[] {
  return linesOf(value).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function isInline(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

function scalarText(value: unknown): string {
  if (Array.isArray(value)) return '[]';
  if (typeof value === 'object' && value !== null) return '{}';
  if (typeof value !== 'string') return String(value);
  return isPlain(value) ? value : JSON.stringify(value);
}

/** Words, dates, addresses and links: what is the same text in every reader of YAML, in whatever place. */
function isPlain(text: string): boolean {
  if (RESERVED.has(text.toLowerCase())) return false;
  return PLAIN.some((form) => form.test(text));
}

const PLAIN = [
  /^\p{L}(?:(?:[\p{L}\p{N} _.@/()-]|,(?= ))*[\p{L}\p{N}_.)])?$/u,
  /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/,
  /^https:\/\/[\w./-]+$/,
];

const RESERVED: ReadonlySet<string> = new Set('true false null yes no on off y n nan inf'.split(' '));
