import { rows as bodyFirst } from './body/rows-first.ts';
import { rows as bodySecond } from './body/rows-second.ts';
import { rows as closing } from './closing/rows.ts';
import { rows as dialogue } from './dialogue/rows.ts';
import { rows as greeting } from './greeting/rows.ts';
import { rows as nextStep } from './next-step/rows.ts';
import { rows as personal } from './personal/rows.ts';
import { rows as register } from './register/rows.ts';
import type { Row } from './row.ts';
import { rows as sender } from './sender/rows.ts';
import { rows as subject } from './subject/rows.ts';
import { rows as tone } from './tone/rows.ts';

/** All that the four articles demand, in the order of a letter's parts, and what became of it here. */
export const rows: readonly Row[] = [
  ...greeting,
  ...personal,
  ...subject,
  ...bodyFirst,
  ...bodySecond,
  ...nextStep,
  ...closing,
  ...sender,
  ...register,
  ...tone,
  ...dialogue,
];
