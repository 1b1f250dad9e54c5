import type { Fix } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import type { Places } from './position.ts';
import { isInProject, repositoryPath } from './repository-path.ts';
import { sarifText } from './sarif-text.ts';
import type { ArtifactChange, ArtifactLocation, Location, Region, Replacement, SarifFix } from './sarif-types.ts';

interface Page {
  readonly places: Places;
  readonly base: string;
}

/** A place in a file: its first line where it is the file as such. What is about the run stands at `envoi.yaml`. */
export function sarifLocation(span: Span | null, { places, base }: Page): Location {
  const artifactLocation = artifact(span?.source.file ?? 'envoi.yaml', base);
  const isFile = span === null || (span.source.text === '' && span.source.from === undefined);
  // GitHub wants a line of every result: rule GH1003 of Microsoft's validator.
  return { physicalLocation: { artifactLocation, region: isFile ? { startLine: 1 } : region(span, places) } };
}

/** All edits of a fix, by their files. */
export function sarifFix({ title, edits }: Fix, { places, base }: Page): SarifFix {
  const byFile = new Map<string, Replacement[]>();
  for (const { span, text } of edits) {
    const replacements = byFile.get(span.source.file) ?? [];
    replacements.push({ deletedRegion: region(span, places), insertedContent: { text } });
    byFile.set(span.source.file, replacements);
  }
  const artifactChanges = [...byFile].map(
    ([file, replacements]): ArtifactChange => ({ artifactLocation: artifact(file, base), replacements }),
  );
  return { description: { text: sarifText(title) }, artifactChanges };
}

/** Lines and columns from 1; the end is exclusive here as there. */
function region(span: Span, places: Places): Region {
  const { start, end } = places.rangeOf(span);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function artifact(file: string, base: string): ArtifactLocation {
  const uri = uriOf(repositoryPath(file, base));
  return isInProject(file) ? { uri, uriBaseId: 'PROJECTROOT' } : { uri };
}

/** Each part of a path as a URI has it: without a colon, which would make a scheme of the first one. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
