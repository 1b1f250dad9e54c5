import type { Question, Suggestion } from '../answers.ts';
import { describedFile } from './described.ts';
import { fieldsAt } from './fields.ts';
import { spotAt } from './spot.ts';
import { valuesAt } from './values.ts';

/** What can be written at a place of a message, of `envoi.yaml` or of a language pack, in no order. */
export function suggestions({ source, offset, project }: Question): readonly Suggestion[] {
  const spot = spotAt(source, offset);
  const file = spot && describedFile(source, spot.root, project);
  if (spot === null || file === null) return [];
  const around = { root: spot.root, file: source.file, project };
  return [
    ...(spot.key === null ? [] : fieldsAt(spot, spot.key, file, around)),
    ...(spot.value === null ? [] : valuesAt(spot, spot.value, file, around)),
  ];
}
