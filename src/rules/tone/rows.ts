import type { Row } from '../row.ts';
import { firstRows } from './rows-first.ts';
import { secondRows } from './rows-second.ts';

/** What the articles demand of the tone of a letter. */
export const rows: readonly Row[] = [...firstRows, ...secondRows];
