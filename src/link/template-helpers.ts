import type { TemplateHelper } from '../model/template-helper.ts';
import { dateHelpers } from './date-helpers.ts';
import { numberHelpers } from './number-helpers.ts';
import { valueHelpers } from './value-helpers.ts';

/** The functions that templates may call. */
export const templateHelpers: readonly TemplateHelper[] = [...dateHelpers, ...numberHelpers, ...valueHelpers];
