import type { ListPart } from '../../model/list.ts';
import { Container } from './container.ts';
import { LetterFiles } from './letter-files.ts';
import type { Access, LetterOutput, ListSize } from './letter-output.ts';

/** `shown` is what people call the folder. */
export function letterOutput(
  folder: string,
  shown: string,
  to: ListPart,
  size: ListSize,
  access: Access,
): LetterOutput {
  return to === 'files' ? new LetterFiles(folder, shown, size) : new Container(folder, to, access);
}
