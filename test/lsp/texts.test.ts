import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replacement } from '../../src/lsp/edits.ts';
import { OpenDocument } from '../../src/lsp/open-document.ts';
import { kindOf, pathInside, pathOf } from '../../src/lsp/uris.ts';

const text = fc
  .array(fc.constantFrom('a', 'é', '😀', '𝒳', '\n', '\r\n', '\r', ' ', ':', '\u2028', '\uFEFF'), { maxLength: 30 })
  .map((parts) => parts.join(''));

function documentOf(of: string): OpenDocument {
  return new OpenDocument('file:///x/messages/kari.yaml', 'yaml', 1, of);
}

describe('a text in the editor', () => {
  test('every place between two signs has one position, and that position this place', () => {
    fc.assert(
      fc.property(text, fc.nat(60), (raw, somewhere) => {
        const document = documentOf(raw);
        const offset = Math.min(somewhere, document.text.length);
        const around = document.text.slice(Math.max(0, offset - 1), offset + 1);
        fc.pre(!/^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(around));
        const { start, end } = document.rangeOf(offset, offset);
        expect(end).toEqual(start);
        expect(document.offsetAt(start)).toBe(offset);
      }),
    );
  });

  test('any position, also one that is nowhere, is a place between two signs', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 }), (raw, line, character) => {
        const document = documentOf(raw);
        const offset = document.offsetAt({ line, character });
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(document.text.length);
        expect(/[\uD800-\uDBFF]$/.test(document.text.slice(0, offset))).toBe(false);
      }),
    );
  });

  test('edits one after the other come to what the editor has', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(40), fc.nat(40), text), { maxLength: 5 }), (raw, edits) => {
        const document = documentOf(raw);
        let wanted = raw;
        for (const [from, to, put] of edits) {
          const [start, end] = [from, to].map((offset) => Math.min(offset, wanted.length));
          if (
            start === undefined ||
            end === undefined ||
            wanted.slice(0, start).endsWith('\r') ||
            wanted.slice(0, end).endsWith('\r')
          )
            continue;
          const plain = documentOf(wanted.replace(/^\uFEFF/, ' '));
          const range = { start: plain.rangeOf(start, start).start, end: plain.rangeOf(end, end).start };
          document.change([{ range, text: put }], document.version + 1);
          wanted = wanted.slice(0, Math.min(start, end)) + put + wanted.slice(Math.max(start, end));
        }
        expect(document.raw).toBe(wanted);
      }),
    );
  });
});

test('the one edit from a text to another makes it, and cuts no sign in two', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const document = documentOf(before);
      const wanted = after.replace(/^\uFEFF+/, '');
      const { span, text: put } = replacement(document, 'messages/kari.yaml', wanted);
      expect(document.text.slice(0, span.start) + put + document.text.slice(span.end)).toBe(wanted);
      for (const part of [put, document.text.slice(0, span.start), document.text.slice(span.end)]) {
        expect(part).not.toMatch(/^[\uDC00-\uDFFF]/);
        expect(part).not.toMatch(/[\uD800-\uDBFF]$/);
      }
    }),
  );
});

describe('files', () => {
  test.each([
    ['messages/kari.yaml', 'message'],
    ['messages/2026/kari.yaml', 'message'],
    ['messages/kari.yml', 'message'],
    ['messages/data/rows.yaml', null],
    ['messages/.kari.yaml', null],
    ['messages/.git/kari.yaml', null],
    ['messages/kari.yaml~', null],
    ['envoi.yaml', 'library'],
    ['sub/envoi.yaml', null],
    ['templates/own.mjml', 'library'],
    ['templates/sub/own.mjml', null],
    ['partials/own.mjml', 'library'],
    ['schemas/own.schema.json', 'library'],
    ['schemas/rows/own.schema.json', 'library'],
    ['schemas/own.json', null],
    ['languages/nb.yaml', 'library'],
    ['README.md', null],
  ])('%s is read as: %s', (file, kind) => {
    expect(kindOf(file)).toBe(kind);
  });

  test.each([
    ['file:///a/b%20c.yaml', '/a/b c.yaml'],
    ['file:///a/../b.yaml', '/b.yaml'],
    ['file://host/a.yaml', null],
    ['http://a/b.yaml', null],
    ['untitled:Untitled-1', null],
    ['/a/b.yaml', null],
    ['file:///a%00b', null],
    ['file:///%E0%A4%A', null],
    ['', null],
  ])('%s lies at %s', (uri, path) => {
    expect(pathOf(uri)).toBe(path);
  });

  test('a path is inside or not', () => {
    expect(pathInside('/a/b', '/a/b/c/d.yaml')).toBe('c/d.yaml');
    expect(pathInside('/a/b', '/a/b/..c.yaml')).toBe('..c.yaml');
    for (const outside of ['/a/b', '/a', '/a/bc/d.yaml', '/a/c']) expect(pathInside('/a/b', outside)).toBeNull();
  });
});
