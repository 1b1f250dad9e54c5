import type { Program } from '../model/program.ts';
import { createPlaces } from '../reporters/position.ts';
import type { LibraryFiles } from '../run/program-key.ts';
import type { Failure } from '../trace/trace.ts';

/**
 * What is wrong with a letter, each as a line for people: `templates/visit.mjml:12:7: "details.room" is absent`. Without
 * the files from which the template was made it says no line.
 */
export function refusalWords(
  program: Program,
  failures: readonly Failure[],
  files: LibraryFiles | null,
): readonly string[] {
  return failures.map((failure) => `${placeWords(program, failure.place, files)}: ${words(failure)}`);
}

function words(failure: Failure): string {
  switch (failure.kind) {
    case 'missing':
      return `"${failure.value}" is absent in this letter`;
    case 'not-text':
      return `"${failure.value}" is a list or a group of fields, it cannot be printed`;
    case 'refused':
      return `the helper "${failure.helper}" cannot take these values`;
  }
}

function placeWords({ name, places }: Program, place: number, files: LibraryFiles | null): string {
  const found = places[place];
  const text = found && files && textOf(found.file, files);
  if (found === undefined || typeof text !== 'string') return found?.file ?? name;
  const { start } = createPlaces().rangeOf({ source: { file: found.file, text }, start: found.start, end: found.end });
  return `${found.file}:${start.line}:${start.column}`;
}

function textOf(file: string, { project, shipped }: LibraryFiles): string | undefined {
  const sources = [...project.templates, ...project.partials, ...shipped.templates, ...shipped.partials];
  const found = sources.find(({ path }) => path === file);
  return found && new TextDecoder().decode(found.bytes);
}
