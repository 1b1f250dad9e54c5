import type { RowCheckerInput } from '../check/rows/row-checker.ts';
import { nearestPlace } from '../link/nearest-place.ts';
import type { MapNode } from '../model/node.ts';
import type { RecipientsData } from '../model/rows.ts';

/** Where a message says what its rows have to be; where it does not, the nearest place above. */
export function recipientPlaces(
  root: MapNode,
  { where = {} }: RecipientsData,
): Pick<RowCheckerInput, 'placeOfWhere' | 'placeOfFormat'> {
  const keys = Object.keys(where);
  return {
    placeOfWhere: (at) => nearestPlace(root, ['recipients', 'where', ...(at === null ? [] : keys.slice(at, at + 1))]),
    placeOfFormat: (key) => nearestPlace(root, ['recipients', 'formats', key]),
  };
}
