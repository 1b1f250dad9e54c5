import { addMatchers } from './testing/matchers.ts';

export type { GivenMessage } from './testing/desk.ts';
export type { EtiquetteOptions, ProjectOptions } from './testing/matchers.ts';
export { message, type MessageText } from './testing/message-text.ts';
export type { GivenLetter } from './testing/shown-letter.ts';

addMatchers();
