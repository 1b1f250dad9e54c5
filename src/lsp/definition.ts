import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Definition as Found } from '../assist/answers.ts';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import type { OpenDocument } from './open-document.ts';
import type { Definition, LocationLink } from './protocol.ts';
import { shippedPlace, uriOf } from './uris.ts';

/** Where it is said, as far as there is such a file; what the package ships is opened from its own folder. */
export function definitionOf(
  found: readonly Found[],
  { desk, document }: { readonly desk: Desk; readonly document: OpenDocument },
  client: Client,
): Definition | LocationLink[] {
  const places = desk.places();
  const links = found.flatMap(({ origin, target }) => {
    const uri = target.source.text === '' ? placeOf(target.source.file, desk) : places.uriOf(target.source.file);
    return uri === null ? [] : [{ origin, uri, range: places.rangeOf(target) }];
  });
  if (!client.hasLinks) return links.map(({ uri, range }) => ({ uri, range }));
  return links.map(({ origin, uri, range }) => {
    const link: LocationLink = { targetUri: uri, targetRange: range, targetSelectionRange: range };
    return document.isOf(origin.source)
      ? Object.assign(link, { originSelectionRange: document.rangeOf(origin.start, origin.end) })
      : link;
  });
}

/**
 * A file that nobody has read is the project's, also in a folder `envoi/` of its own, or, where that has none of this
 * name, the package's. Null for one that is nowhere: editors would call that an error.
 */
function placeOf(file: string, { root, documents }: Desk): string | null {
  const open = documents.get(file);
  if (open !== undefined) return open.uri;
  const path = [join(root, file), shippedPlace(file)].find(isFile);
  return path === undefined ? null : uriOf(path);
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
