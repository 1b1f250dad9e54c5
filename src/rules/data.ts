import type { Explanation } from '../model/rule.ts';
import { cellCodes } from './data/cell-codes.ts';
import { fileCodes } from './data/file-codes.ts';
import { peopleCodes } from './data/people-codes.ts';
import { resultCodes } from './data/result-codes.ts';

/** The codes of lists: the file, its columns and cells, who its rows are, and what the message says to them. */
export const dataCodes: readonly Explanation[] = [...fileCodes, ...cellCodes, ...peopleCodes, ...resultCodes];
