import picocolors from 'picocolors';
import type { Severity } from '../model/diagnostic.ts';

/** Words and lines in their colours, or as they are. */
export interface Paint {
  readonly strong: Brush;
  readonly quiet: Brush;
  readonly good: Brush;
  readonly link: Brush;
  readonly severity: { readonly [severity in Severity]: Brush };
}

export type Brush = (text: string) => string;

export function createPaint(color: boolean): Paint {
  const { blue, bold, cyan, dim, green, red, yellow } = picocolors.createColors(color);
  return {
    strong: bold,
    quiet: dim,
    good: green,
    link: cyan,
    severity: {
      error: (text) => bold(red(text)),
      warning: (text) => bold(yellow(text)),
      info: (text) => bold(blue(text)),
    },
  };
}
