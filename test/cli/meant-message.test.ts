import { expect, test } from 'vitest';
import { meantMessage } from '../../src/cli/meant-message.ts';

const ids = ['anna', 'first-letter', '2026/kari', '2026/spring/ola'];

function meant(name: string, cwd = '/home/p'): string | null {
  return meantMessage(name, { root: '/home/p', cwd, ids });
}

test.each([
  ['Anna', 'anna'],
  ['anna.yaml', 'anna'],
  ['anna.yml', 'anna'],
  ['messages/Anna.yaml', 'anna'],
  ['mesages/anna.yaml', 'anna'],
  ['mesages/first-leter.yaml', 'first-letter'],
  ['messages\\first-letter.yaml', 'first-letter'],
  ['.\\messages\\2026\\kari.yaml', '2026/kari'],
  ['./messages/anna', 'anna'],
  ['/home/p/messages/ana.yaml', 'anna'],
  ['kari', '2026/kari'],
  ['2025/kari', '2026/kari'],
  ['kairi.yaml', '2026/kari'],
  ['2026', 'messages/2026'],
  ['2026/spring/', 'messages/2026/spring'],
  ['messags', 'messages'],
  ['2026/sprng', 'messages/2026/spring'],
])('%s is a slip for %s', (name, expected) => {
  expect(meant(name)).toBe(expected);
});

test.each([['nothing.yaml'], ['..'], [''], ['/'], ['../q/templates'], ['\\']])(
  '%j is a slip for no message',
  (name) => {
    expect(meant(name)).toBeNull();
  },
);

test('a folder is named from where somebody is', () => {
  expect(meant('2026/', '/home/p/messages/2026/spring')).toBe('..');
  expect(meant('2026/', '/home/p/messages')).toBe('2026');
  expect(meant('kari.yaml', '/home/p/messages')).toBe('2026/kari');
});
