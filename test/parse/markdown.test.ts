import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Inline } from '../../src/model/markup.ts';
import { spanOfText } from '../../src/model/text.ts';
import { parseMarkdown, prose } from '../../src/parse/markdown.ts';
import { paragraphsOf } from '../../src/parse/paragraphs.ts';
import { fixed, marked, places, readYaml, scalarsIn, textOf, unmarked } from './texts.ts';

function read(text: string): { readonly inlines: readonly Inline[]; readonly findings: readonly Diagnostic[] } {
  const findings: Diagnostic[] = [];
  return { inlines: parseMarkdown(textOf(text), (one) => findings.push(one)), findings };
}

/** Strong in `S(…)`, emphasis in `E(…)`, links in `L<target>(…)`. */
function shown(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text.value;
      const inner = shown(inline.children);
      if (inline.kind === 'link') return `L<${inline.href.value}>(${inner})`;
      return inline.kind === 'strong' ? `S(${inner})` : `E(${inner})`;
    })
    .join('');
}

describe('markup', () => {
  test.each([
    ['Hei, Kari', 'Hei, Kari'],
    ['**bold** and *it*', 'S(bold) and E(it)'],
    ['**bold with *it* inside**', 'S(bold with E(it) inside)'],
    ['*it with **bold** inside*', 'E(it with S(bold) inside)'],
    ['***both***', 'S(E(both))'],
    ['**«Осло»**, и', 'S(«Осло»), и'],
    ['слово**жирное**слово', 'словоS(жирное)слово'],
    ['[here](https://lumo.example/a?b=c&d#e)', 'L<https://lumo.example/a?b=c&d#e>(here)'],
    ['[**here**](mailto:ola@lumo.example)', 'L<mailto:ola@lumo.example>(S(here))'],
    ['**[here](tel:+4755501234)**', 'S(L<tel:+4755501234>(here))'],
    ['[a (b)](https://x.example/c_(d))', 'L<https://x.example/c_(d)>(a (b))'],
    ['[a [b] c](https://x.example)', 'L<https://x.example>(a [b] c)'],
    ['\\*no\\* \\[x\\] \\\\ \\a', '*no* [x] \\ \\a'],
    ['one\n  two \n three', 'one two three'],
    ['**one\n  two**', 'S(one two)'],
    ['two  spaces', 'two  spaces'],
  ])('%j', (text, expected) => {
    const { inlines, findings } = read(text);
    expect(findings).toEqual([]);
    expect(shown(inlines)).toBe(expected);
  });
});

describe('what only looks like markup', () => {
  test.each([
    '2*3 = 6 and 2 * 3 and 2**8',
    'a * b * c',
    '*Gjelder ikke lørdag',
    '[x] and [NAME] and (y)',
    'a < b > c, <3, <Kari>, <kari@example.no>',
    'see C# and # 12',
    '#4512 comes',
    '-5 degrees, and so - on',
    'a > b',
    'a `b',
    '> ',
    '_x_ ~y~ | z',
    '**** and *****',
    'snake_case_word',
    'f(x)](y)',
    '!wow',
    'Hei - vi ses\n- mandag',
  ])('%j is text', (text) => {
    const { inlines, findings } = read(text);
    expect(findings).toEqual([]);
    expect(shown(inlines)).toBe(text.replaceAll('\n', ' '));
  });
});

describe('what is refused', () => {
  test.each([
    ['link-target', '[a](«javascript:alert(1)»)', 'cannot begin with javascript:'],
    ['link-target', '[a](«JavaScript:alert»)', 'cannot begin with javascript:'],
    ['link-target', '[a](«data:text/html,x»)', 'cannot begin with data:'],
    ['link-target', '[a](«http://x.example»)', 'not secure'],
    ['link-target', '[a](«/offer»)', 'does not begin with https://'],
    ['link-target', '[a](«www.x.example»)', 'does not begin with https://'],
    ['link-target', '[a](«ola@lumo.example»)', 'does not begin with https://'],
    ['link-target', '[a](«//x.example»)', 'does not begin with https://'],
    ['link-target', '[a](«https://»)', 'no host'],
    ['link-target', '[a](«https:x.example»)', 'no host'],
    ['link-target', '[a](«mailto:»)', 'nothing stands behind mailto:'],
    ['link-target', '[a«]()»', 'no address'],
    ['image', 'see «![a](https://x.example/b.png)» here', 'images'],
    ['html', 'one«<br>»two', '<br> is HTML'],
    ['html', 'a «<a href="x">»b</a>', 'is HTML'],
    ['html', 'a«</p>»', '</p> is HTML'],
    ['html', 'a «<BR />» b', '<BR /> is HTML'],
    ['unclosed', 'a «**»b', '** has no partner'],
    ['unclosed', 'a«**» b', '** has no partner'],
    ['unclosed', 'a «[»b](https://x.example c', 'no complete address'],
    ['unclosed', 'a «[»b](see below) c', 'no complete address'],
    ['unsupported', '«# »Heading', 'heading'],
    ['unsupported', '«- »one\n- two', 'list'],
    ['unsupported', 'You can:\n«- »one\n- two', 'list'],
    ['unsupported', '«> »said', 'quotation'],
    ['unsupported', 'run «`npm`» now', 'code'],
  ])('markup/%s: %j', (code, text, sentence) => {
    const { findings } = read(unmarked(text));
    expect(findings.map((finding) => [finding.code, marked(finding)])).toEqual([[`markup/${code}`, text]]);
    expect(findings[0]?.message).toContain(sentence);
    expect(findings[0]?.help).toBeTruthy();
  });

  test('a link that leads nowhere safe leaves its text', () => {
    expect(shown(read('a [b](javascript:x) c').inlines)).toBe('a b c');
  });
});

describe('places', () => {
  test('a text without its markup still knows where each letter stands', () => {
    const yaml = 'a: |\n  Hei **du\n  der**, \\*se [her](https://x.example)\n';
    const scalar = scalarsIn(readYaml(yaml).node)[1];
    const text = scalar === undefined ? undefined : paragraphsOf(scalar)[0];
    const { plain, inlines, written } = prose(text ?? textOf(''), () => {});
    expect(plain.value).toBe('Hei du der, *se her');
    expect(written.value).toBe('Hei **du\nder**, \\*se [her](https://x.example)');
    for (const [character, source] of places(plain)) {
      expect(source === character || source === '\\*' || (character === ' ' && source === '\n')).toBe(true);
    }
    const link = inlines.find(({ kind }) => kind === 'link');
    const href = link?.kind === 'link' ? spanOfText(link.href) : undefined;
    expect(yaml.slice(href?.start, href?.end)).toBe('https://x.example');
    expect(link?.kind === 'link' && yaml.slice(link.span.start, link.span.end)).toBe('[her](https://x.example)');
  });

  test('for all texts, what is shown stands in the source in that order', () => {
    const parts = fc.constantFrom(
      '**',
      '*',
      '[',
      ']',
      '](https://x.no)',
      '(',
      ')',
      '\\',
      '\\*',
      ' ',
      '\n',
      'å',
      '💡',
      'word',
      '!',
      '<b>',
      '`',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (each) => {
        const text = textOf(each.join(''));
        const { plain } = prose(text, () => {});
        let last = -1;
        for (const [index, [character, source]] of places(plain).entries()) {
          const { start } = spanOfText({
            ...plain,
            value: character,
            segments: plain.segments.filter(({ at }) => at <= index).slice(-1),
          });
          expect(source === character || source === `\\${character}` || character === ' ').toBe(true);
          expect(start).toBeGreaterThanOrEqual(Math.min(last, start));
          last = start;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('time is linear', () => {
  test.each([
    ['*', '*'],
    ['* ', '* '],
    ['*a ', '*a '],
    ['**a ', '**a '],
    ['**a', '**a'],
    ['[', '['],
    ['[a](', '[a]('],
    ['](', ']('],
    ['![', '!['],
    ['[a](b ', '[a](b '],
    ['[](()', '[](()'],
    ['\\*', '\\*'],
    ['`', '`'],
    ['`a', '`a'],
    ['<a ', '<a '],
    ['<', '<'],
    ['\n', '\n'],
    [' \n', ' \n'],
    ['\n- ', '\n- '],
    ['\\*\n', '\\*\n'],
    ['**a** ', '**a** '],
    ['[a](https://x.no) ', '[a](https://x.no) '],
  ])('100 KB of %j end at once, with few findings', (_, part) => {
    const before = performance.now();
    const { findings } = read(part.repeat(Math.floor(100_000 / part.length)));
    expect(performance.now() - before).toBeLessThan(1500);
    expect(findings.filter(({ code }) => code !== 'markup/html').length).toBeLessThan(10);
  });
});

describe('paragraphs', () => {
  test.each([
    ['a literal block is parted at empty lines', 'a: |\n  One\n  two\n\n  three\n', ['One\ntwo', 'three']],
    ['several empty lines part once', 'a: |\n\n  One\n\n   \n\n  two\n\n', ['One', 'two']],
    ['a folded block is parted where a break is left', 'a: >\n  One\n  two\n\n  three\n', ['One two', 'three']],
    ['a plain text too', 'a: One\n  two\n\n  three', ['One two', 'three']],
    ['and a quoted one', 'a: "One\n  two\n\n  three\\nfour "', ['One two', 'three', 'four']],
    ['blanks around are taken off', 'a: "  One  "', ['One']],
    ['an empty text has none', 'a: ""', []],
    ['with CRLF as well', 'a: |\r\n  One\r\n\r\n  two\r\n', ['One', 'two']],
  ])('%s', (_, yaml, expected) => {
    const found = scalarsIn(readYaml(yaml).node).slice(1).flatMap(paragraphsOf);
    expect(found.map(({ value }) => value)).toEqual(expected);
    for (const paragraph of found) {
      for (const [character, source] of places(paragraph)) {
        expect(source === character || /^[ \r\n]*$/.test(source)).toBe(true);
      }
    }
  });
});

test('the fixes of the text helpers apply in the right order', () => {
  expect(fixed('a: *x* "y"', readYaml('a: *x* "y"').findings[0])).toBe('a: \'*x* "y"\'');
});
