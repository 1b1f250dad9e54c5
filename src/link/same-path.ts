/** As it is compared: `./docs//offer.pdf` and `docs/offer.pdf` are one file. */
export function samePath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return composed(parts.join('/'));
}

/** A name is the same however its letters are composed: the doubt costs a moment. */
export function composed(text: string): string {
  return text.normalize();
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
