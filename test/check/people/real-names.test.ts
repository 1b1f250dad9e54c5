import { expect, test } from 'vitest';
import { realNames } from './real-names.ts';
import { checkPeople } from './rows.ts';

test('there are enough of them', () => {
  expect(new Set(realNames).size).toBeGreaterThan(230);
});

test.each(realNames)('nothing is found in %s', (written) => {
  const [given, ...family] = written.split(' ');
  const row = written.startsWith('=')
    ? `${written.slice(1).replace(',', '⸴')},,`
    : `,${given ?? ''},${family.join(' ')}`;
  const { findings, verdicts } = checkPeople(`name,given_name,family_name,email\n${row},a.b@example.no`);
  expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  expect(verdicts).toEqual(['fine']);
});

test.each(realNames.filter((name) => !name.startsWith('=')))('nothing is found in %s as a whole name', (written) => {
  const { findings } = checkPeople(`name,email\n${written},a.b@example.no`);
  expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});
