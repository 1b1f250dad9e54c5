import { join } from 'node:path';
import type { ReadAttachment } from '../../src/model/letter.ts';
import { checkProject } from '../../src/pipeline.ts';
import { shippedLibrary } from '../case-files.ts';

/** What a rule's test looks at: the code, and the text of the message that it marks. */
export interface Finding {
  readonly code: string;
  readonly marked: string;
  readonly start: number | undefined;
  readonly sentence: string;
}

const shipped = shippedLibrary(join(import.meta.dirname, '..', '..'));
const nothing = { templates: [], partials: [], schemas: [], languages: [] };

/** The findings in a message, in a project without envoi.yaml or with this one; nothing that a message allows. */
export function findingsIn(text: string, config: string | null = null): readonly Finding[] {
  return findingsInEach([text], config)[0] ?? [];
}

/** The same for many messages in one run: what they share is read once. */
export function findingsInEach(texts: readonly string[], config: string | null): readonly (readonly Finding[])[] {
  const paths = texts.map((_, index) => `messages/example${index === 0 ? '' : `-${index}`}.yaml`);
  const files = {
    config: config === null ? null : { path: 'envoi.yaml', bytes: new TextEncoder().encode(config) },
    messages: texts.map((text, index) => ({ path: paths[index] ?? '', bytes: new TextEncoder().encode(text) })),
    project: nothing,
    shipped,
    messagePaths: paths,
    isWhole: false,
  };
  const { diagnostics } = checkProject(files, { today: '2026-11-21', readAttachment });
  const counted = diagnostics.filter(({ suppressed }) => suppressed === null);
  return paths.map((path) => {
    const own = counted.filter(({ span }) => span === null || span.source.file === path || texts.length === 1);
    return own.map(({ code, span, message }) => ({
      code,
      marked: span === null ? '' : span.source.text.slice(span.start, span.end),
      start: span?.start,
      sentence: message,
    }));
  });
}

const readAttachment: ReadAttachment = (file) =>
  file === 'attachments/offer.pdf'
    ? { kind: 'content', content: new Uint8Array() }
    : { kind: 'problem', problem: 'does not exist' };
