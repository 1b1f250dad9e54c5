import { loadMime } from '../src/run/mime.ts';
import { loadMarkup } from '../src/run/mjml.ts';
import type { BuildDoors } from '../src/pipeline.ts';

/** What a build gets from the machine; nothing is kept from one test to another. */
export const doors: BuildDoors = {
  markup: loadMarkup,
  mime: loadMime(),
  store: { read: () => null, write: () => undefined },
};
