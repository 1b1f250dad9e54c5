import type { SchemaSet } from '../../link/subschemas.ts';
import type { Path } from '../../model/node.ts';
import type { RecipientsData, RowHead } from '../../model/rows.ts';
import type { Schema } from '../../model/schema.ts';
import type { Span } from '../../model/span.ts';

/** What it takes to say how rows become data. */
export interface TypingInput {
  /** The row schema, and all that it may refer to. */
  readonly schema: Schema;
  readonly schemas: SchemaSet;
  readonly recipients: RecipientsData;
  readonly head: RowHead;
  /** The place of a key of the message; where the message does not have it, of the nearest one above. */
  readonly placeOf: (path: Path) => Span;
}
