import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accepted } from '../prove/scope-mend.ts';
import { helpers, isRecord } from '../prove/scope-printer.ts';
import { dataOf, LETTER, type Library, library } from '../prove/scope-templates.ts';
import { localeOf } from './letters.ts';
import { filledIn, printed, programOf, type Texts, textsOf } from './lowered.ts';

const setting = { helpers, locale: localeOf('en') };

/** The texts without those paths, of what is only printed, that lead where no proof can follow. */
function followed({ main, ...partials }: Library): Texts | null {
  const written = { main, ...partials };
  for (let round = 0; round < 100; round++) {
    const { main: text, ...others } = written;
    const texts = textsOf(text, others);
    try {
      programOf(texts, helpers);
      return texts;
    } catch (cause) {
      const [, file = '', at = ''] =
        /^(\w)\w*\.mjml at (\d+): "[^"]*" (?:leads|stands)/.exec(String(cause).replace('Error: ', '')) ?? [];
      const name = (['main', 'p', 'q', 'i'] as const).find((one) => one.startsWith(file) && file !== '');
      if (name === undefined) throw cause;
      const before = written[name].slice(0, Number(at));
      written[name] = before + written[name].slice(before.length).replace(/^[^\s}]+/, '@root.n');
    }
  }
  return null;
}

test('a program prints what Handlebars prints', () => {
  let compared = 0;
  let tried = 0;
  fc.assert(
    fc.property(library, fc.array(dataOf(LETTER), { minLength: 3, maxLength: 3 }), (written, letters) => {
      tried += 1;
      const templates = accepted(written)?.templates;
      const texts = templates && followed(templates);
      if (!texts) return;
      compared += 1;
      const program = programOf(texts, helpers);
      for (const data of letters.filter(isRecord))
        expect(printed(program, data, setting)).toBe(filledIn(texts, data, setting));
    }),
    { numRuns: Number(process.env['SCOPE_RUNS'] ?? 100) },
  );
  expect(compared).toBeGreaterThan(tried / 2);
});
