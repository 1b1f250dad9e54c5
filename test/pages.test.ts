import { test } from 'vitest';
import { expectPage } from './pages/page.ts';
import { rulesPage } from './pages/rules-page.ts';
import { sourcesPage } from './pages/sources-page.ts';

test('the page of rules says what the rules say', () => {
  expectPage('rules.md', rulesPage());
});

test('the page of sources says what became of each line', () => {
  expectPage('sources.md', sourcesPage());
});
