import type { Fault } from './fault.ts';

/** What text needs to be read with tired eyes (WCAG 2.2, 1.4.3). */
const ENOUGH_CONTRAST = 4.5;

/** `#rrggbb` */
export function colourFault(text: string): Fault | null {
  if (isColour(text)) return null;
  const short = /^#([\da-f])([\da-f])([\da-f])$/iu
    .exec(text)
    ?.slice(1)
    .map((digit) => digit + digit);
  const help = short ? `write #${short.join('')}` : 'write # and six digits, such as #1f4e79';
  return { what: 'is not a colour', help };
}

/** A colour for text on white. What is no colour passes here: that is the finding of `hex-colour`. */
export function contrastFault(text: string): Fault | null {
  const contrast = isColour(text) ? contrastWithWhite(text) : ENOUGH_CONTRAST;
  if (contrast >= ENOUGH_CONTRAST) return null;
  // Rounded down: 4.49 must not be shown as 4.5.
  const shown = (Math.floor(contrast * 10) / 10).toFixed(1);
  return {
    what: `cannot be read well on white: the contrast is ${shown}:1, and ${ENOUGH_CONTRAST}:1 is needed`,
    help: 'take a darker tone of the colour',
  };
}

function isColour(text: string): boolean {
  return /^#[\da-f]{6}$/iu.test(text);
}

/** The contrast ratio of WCAG 2.2, from relative luminance in sRGB. */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
