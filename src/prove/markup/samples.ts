import type { DataType } from '../../model/data-type.ts';

/**
 * Values that stand for all that can be printed where a style or a setting is expected; null where a value could be
 * anything. A number without its list could be negative or as large as `1e+21`.
 */
export function samplesOf(type: DataType): readonly string[] | null {
  switch (type.kind) {
    case 'text':
      if (type.media === 'html') return null;
      if (type.values !== null) return type.values;
      return type.format !== null && COLOURS.has(type.format) ? ['#1f4e79'] : null;
    case 'number':
      return type.values?.map(String) ?? null;
    case 'boolean':
      return type.values.map(String);
    case 'list':
    case 'map':
    case 'unknown':
    case 'any':
      return null;
  }
}

/** What a reader cannot tell from its schema is not judged again where it stands. */
export function isJudged(type: DataType): boolean {
  return type.kind === 'text' || type.kind === 'number' || type.kind === 'boolean';
}

/** The formats of colours: `#rrggbb`. */
const COLOURS: ReadonlySet<string> = new Set(['hex-colour', 'contrast-on-white']);
