import type { Span } from '../model/span.ts';
import { createPlaces, type Position as Place } from '../reporters/position.ts';
import type { OpenDocument } from './open-document.ts';
import type { Position, Range } from './protocol.ts';
import { placeOnDisk, uriOf } from './uris.ts';

/** Where files and the texts of editors meet. */
export interface Places {
  readonly uriOf: (file: string) => string;
  readonly rangeOf: (span: Span) => Range;
  /** The open text that a span is of; undefined for a file that is not open, and for a text that has changed since. */
  readonly documentOf: (span: Span) => OpenDocument | undefined;
}

/** `documents` are those of one project, by their paths in it. */
export function createEditorPlaces(root: string, documents: ReadonlyMap<string, OpenDocument>): Places {
  const counted = createPlaces();
  const documentOf = ({ source }: Span): OpenDocument | undefined => {
    const document = documents.get(source.file);
    return document?.isOf(source) === true ? document : undefined;
  };
  return {
    uriOf: (file) => documents.get(file)?.uri ?? uriOf(placeOnDisk(root, file)),
    rangeOf: (span) => {
      const document = documentOf(span);
      if (document !== undefined) return document.rangeOf(span.start, span.end);
      const { start, end } = counted.rangeOf(span);
      return { start: fromZero(start), end: fromZero(end) };
    },
    documentOf,
  };
}

function fromZero({ line, column }: Place): Position {
  return { line: line - 1, character: column - 1 };
}
