import type { Etiquette } from '../model/rule.ts';
import { noSlang } from './tone/no-slang.ts';

/** The rules of good form, in the order of a letter's parts. */
export const etiquetteRules: readonly Etiquette[] = [noSlang];
