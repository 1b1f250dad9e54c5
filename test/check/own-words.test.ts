import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseMessage } from '../rules/base-message.ts';
import { findingsIn } from '../rules/findings-in.ts';
import { joinExample } from '../rules/join-example.ts';

const docs = join(import.meta.dirname, '../../docs');
const page = readFileSync(join(docs, 'words.md'), 'utf8');

/** What of an entry is found in a paragraph, as it stands there. */
function found(entry: string, paragraph: string): readonly string[] {
  const { text } = joinExample(baseMessage, `body: |\n  ${paragraph}`, 'good');
  const config = `version: 1\nwords:\n  forbid: [${JSON.stringify(entry)}]\n`;
  return findingsIn(text, config).flatMap(({ code, marked }) => (code === 'words/forbidden' ? [marked] : []));
}

describe('docs/words.md', () => {
  const rows = [...page.matchAll(/^\| `(?<entry>[^`]+)` \| (?<says>.*) \|$/gmu)].map(({ groups = {} }) => ({
    entry: groups['entry']?.replaceAll('\\|', '|') ?? '',
    texts: [...(groups['says'] ?? '').matchAll(/\*([^*]+)\*/gu)].map(([, text = '']) => text),
  }));

  test('has a table of entries', () => {
    expect(rows.length).toBeGreaterThan(8);
  });

  test.each(rows.flatMap(({ entry, texts }) => texts.map((text) => ({ entry, text }))))(
    '`$entry` and “$text”',
    ({ entry, text }) => {
      expect(found(entry, `It is the ${text} here.`)).toEqual(entry === 'ASAP' ? [] : [text]);
    },
  );

  test.each([
    ['words.md', /```yaml\n(words:[^]*?)```/u],
    ['project.md', /```yaml\n# yaml-language-server[^\n]*\nversion: 1\n([^]*?)```/u],
  ])('the envoi.yaml in %s is a good one', (file, block) => {
    const written = block.exec(readFileSync(join(docs, file), 'utf8'))?.[1] ?? '';
    expect(written).toContain('words:');
    const codes = findingsIn(baseMessage, `version: 1\n${written}`).map(({ code }) => code);
    expect(codes.filter((code) => !code.startsWith('words/re'))).toEqual([]);
  });
});

describe('a forbidden word', () => {
  test.each<[string, string, readonly string[]]>([
    ['cheap', 'The lamps are Cheap, CHEAP and cheap.', ['Cheap', 'CHEAP', 'cheap']],
    ['cheap', 'The lamps are cheaper.', []],
    ['cheap', 'You wrote “cheap lamps”.', []],
    ['Nordmann', 'Kari Nordmann is a name.', []],
    ['light fitting', 'The light  fitting, the light-fitting.', ['light  fitting']],
    ['^thank you', 'Thank you. We thank you.', ['Thank you']],
    ['tomorrow$', 'Tomorrow or tomorrow.', ['tomorrow']],
    [':)', 'See you soon :)', [':)']],
    ['you … must', 'You really must come. You, as we all know, must come.', ['You really must']],
  ])('%s in: %s', (entry, text, marked) => {
    expect(found(entry, text)).toEqual(marked);
  });

  test('is found in folded and quoted texts and behind markup at its exact place', () => {
    const { text } = joinExample(
      baseMessage,
      'subject: "Your \\u0063heap lamps"\nbody: >\n  The lamps are **very\n  cheap** and come on Tuesday.',
      'good',
    );
    const marked = findingsIn(text, 'version: 1\nwords: { forbid: [cheap] }\n').map((finding) => finding.marked);
    expect(marked).toEqual(['\\u0063heap', 'cheap']);
  });
});
