import type { ListPart } from '../../model/list.ts';
import { Container } from './container.ts';
import { LetterFiles } from './letter-files.ts';
import type { Access, LetterOutput, ListSize } from './letter-output.ts';

export function letterOutput(folder: string, to: ListPart, size: ListSize, access: Access): LetterOutput {
  return to === 'files' ? new LetterFiles(folder, size) : new Container(folder, to, access);
}
