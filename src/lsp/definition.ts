import { existsSync } from 'node:fs';
import type { Definition as Found } from '../assist/answers.ts';
import type { Span } from '../model/span.ts';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import type { OpenDocument } from './open-document.ts';
import type { Definition, LocationLink } from './protocol.ts';
import { isShippedFile, placeOnDisk } from './uris.ts';

/** Where it is said; what the package ships is opened from its own folder. */
export function definitionOf(
  found: readonly Found[],
  { desk, document }: { readonly desk: Desk; readonly document: OpenDocument },
  client: Client,
): Definition | LocationLink[] {
  const places = desk.places();
  const links = found.map(({ origin, target }) => {
    const file = fileOf(target, desk);
    const range = places.rangeOf(target);
    return { origin, uri: places.uriOf(file), range };
  });
  if (!client.hasLinks) return links.map(({ uri, range }) => ({ uri, range }));
  return links.map(({ origin, uri, range }) => {
    const link: LocationLink = { targetUri: uri, targetRange: range, targetSelectionRange: range };
    return document.isOf(origin.source)
      ? Object.assign(link, { originSelectionRange: document.rangeOf(origin.start, origin.end) })
      : link;
  });
}

/** A file that nobody has read is the project's, or, where that has none of this name, the package's. */
function fileOf({ source }: Span, { root, documents }: Desk): string {
  const { file, text } = source;
  if (text !== '' || isShippedFile(file) || documents.has(file) || existsSync(placeOnDisk(root, file))) return file;
  const shipped = `envoi/${file}`;
  return existsSync(placeOnDisk(root, shipped)) ? shipped : file;
}
