import type { Mark } from '../../model/data-type.ts';
import type { JsonSchema } from '../../model/schema.ts';

/** The obligation that `mustRender` stands for; null where there is none. */
export function markOf(written: JsonSchema['mustRender']): Mark | null {
  if (written === undefined || written === false) return null;
  const { order = null, as = 'text', max = 1 } = written === true ? {} : written;
  return { order, as, max };
}
