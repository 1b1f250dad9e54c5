import type { DataType, MapType } from '../../model/data-type.ts';
import { error, type Report } from '../../model/diagnostic.ts';
import type { Schema } from '../../model/schema.ts';
import { spanOfPlace } from '../schema-place.ts';

/** A schema in which a map's fields may stand in each other; what is deeper has been told as too much elsewhere. */
const MAX_DEPTH = 64;

/**
 * The maps among a template's own fields that accept every key: a misspelt one would be taken for a field that nobody
 * shows, and the letter would be built without what its writer wrote.
 */
export function checkOpenMaps(letter: MapType, schemas: ReadonlyMap<string, Schema>, report: Report): void {
  const own = new Set([...schemas.values()].filter(({ root }) => root !== null).map(({ source }) => source));
  const seen = new Set<DataType>();
  for (const { fields } of letter.alternatives) {
    const details = fields.get('details');
    if (details) visit(details.type, '`details`', 0);
  }

  function visit(type: DataType, name: string, depth: number): void {
    if (seen.has(type) || depth > MAX_DEPTH) return;
    seen.add(type);
    if (type.kind === 'list') visit(type.item, name, depth + 1);
    if (type.kind !== 'map') return;
    const { place } = type;
    if (place && own.has(place.source) && type.alternatives.some(({ rest }) => rest?.kind === 'unknown')) {
      const help = 'add `"unevaluatedProperties": false` there';
      report(error('schema/open', spanOfPlace(place), `${name} accepts every key, also a misspelt one`, { help }));
    }
    for (const { fields } of type.alternatives) {
      for (const [key, field] of fields) visit(field.type, `\`${key}\``, depth + 1);
    }
  }
}
