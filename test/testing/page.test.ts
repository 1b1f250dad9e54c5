import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createPaint } from '../../src/reporters/paint.ts';
import { goldenText } from '../../src/testing/golden.ts';
import { proseDiff } from '../../src/testing/prose-diff.ts';
import { shownLetter } from '../../src/testing/shown-letter.ts';
import { deskOf } from '../../src/testing/desk.ts';
import { message } from '../../src/testing-entry.ts';
import { pretty } from '../../src/reporters/pretty.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const page = read('docs/testing.md');
const path = 'messages/nb-forsinket-bordlampe.yaml';
const text = read(path);

test('the page shows the example that is run', () => {
  expect(page).toContain(`\`\`\`ts\n${read('test/examples/letters.example.test.ts')}\`\`\``);
});

test('the page shows a finding as it is told', async () => {
  const without = message(text.replace(/^ {2}action:[^]*?(?=^\S)/m, ''), { path });
  const found = pretty(await deskOf().check(without), { color: false, width: 100, quiet: true });
  expect(page).toContain(`\`\`\`\nthe message has findings:\n\n${found}\`\`\``);
});

test('the page shows a difference as it is told', async () => {
  const later = text
    .replace('tirsdag 1. desember mellom klokken 9 og 12', 'onsdag 2. desember mellom klokken 10 og 12')
    .replace('#4512 kommer tirsdag 1.', '#4512 kommer onsdag 2.');
  const golden = read('test/examples/golden/nb-forsinket-bordlampe.txt');
  const shown = proseDiff(golden, goldenText(await shownLetter(message(later, { path }))), createPaint(false));
  expect(page).toContain(`\`\`\`\n${shown}\n\`\`\``);
});
