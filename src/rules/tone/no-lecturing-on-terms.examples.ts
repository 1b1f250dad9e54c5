import type { Etiquette } from '../../model/rule.ts';

export const noLecturingOnTermsExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The lamps need a bulb (a glass that gives light) and a socket (the part that holds it). A ballast «(a part that limits the current)» comes with them.',
    ],
    good: [
      'body: |\n  Thank you for your order. The lamps need a bulb (a glass that gives light) and a ballast (a part that limits the current), 2 (two) of each.',
    ],
  },
};
