import { join } from 'node:path';
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

/** The findings in a message that stands alone, in a project without envoi.yaml. */
export function findingsIn(text: string): readonly Finding[] {
  const path = 'messages/example.yaml';
  const files = {
    config: null,
    messages: [{ path, bytes: new TextEncoder().encode(text) }],
    project: nothing,
    shipped,
    messagePaths: [path],
    isWhole: false,
  };
  const { diagnostics } = checkProject(files, { today: '2026-11-21', readAttachment });
  return diagnostics.map(({ code, span, message }) => ({
    code,
    marked: span === null ? '' : span.source.text.slice(span.start, span.end),
    start: span?.start,
    sentence: message,
  }));
}

function readAttachment(): { readonly kind: 'problem'; readonly problem: string } {
  return { kind: 'problem', problem: 'does not exist' };
}
