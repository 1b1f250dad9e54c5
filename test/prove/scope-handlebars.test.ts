import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Locale } from '../../src/model/template-helper.ts';
import { type HandlebarsTemplate, parseHandlebars } from '../../src/parse/handlebars.ts';
import { pack } from '../link/packs.ts';
import { fillIn } from '../reference/fill-in.ts';
import { accepted } from './scope-mend.ts';
import { helpers, isRecord, ours } from './scope-printer.ts';
import { dataOf, LETTER, type Library, library } from './scope-templates.ts';

/**
 * What our scopes say that a path means is what Handlebars prints, whatever blocks and partials it stands in. Every
 * `{{{p path}}}` prints its value as JSON between «»; where our scopes refuse to say, anything may stand there.
 */

const { dates, numbers } = pack('en');
const locale: Locale = { tag: 'en', dates, numbers, timeZone: null, sendAt: null };

/** What Handlebars prints, given its data as envoi gives them. */
function theirs({ main, p, q, i }: Library, data: object): string {
  const partials = new Map(Object.entries({ p, q, i }).map(([name, written]) => [name, parsed(name, written)]));
  const { text: printed, failures } = fillIn(parsed('main', main), { partials, helpers, locale, print: String, data });
  expect(failures).toEqual([]);
  return printed;
}

function parsed(file: string, written: string): HandlebarsTemplate {
  const template = parseHandlebars({ file, text: written }, (diagnostic) => expect(diagnostic).toBeNull());
  if (template === null) throw new Error(`${file} is no template`);
  return template;
}

test('what our scopes say that a path means is what Handlebars prints', () => {
  let tried = 0;
  let compared = 0;
  fc.assert(
    fc.property(library, fc.array(dataOf(LETTER), { minLength: 3, maxLength: 3 }), (written, letters) => {
      tried += 1;
      const found = accepted(written);
      if (found === null) return;
      compared += 1;
      for (const data of letters.filter(isRecord))
        expect(theirs(found.templates, data)).toMatch(ours(found.nodes, data));
    }),
    { numRuns: Number(process.env['SCOPE_RUNS'] ?? 200) },
  );
  expect(compared).toBeGreaterThan(tried / 2);
});
