import { expect, test } from 'vitest';
import { run } from '../cli/fake-machine.ts';

test('its help says what it is, and keeps what only editors say to itself', async () => {
  const { code, out } = await run('.', ['lsp', '--help']);
  expect(code).toBe(0);
  expect(out).toContain('envoi lsp --stdio');
  expect(out).not.toContain('clientProcessId');
});

test.each([['--socket=7000'], ['--node-ipc'], ['kari']])('lsp %s is wrong usage', async (argument) => {
  const { code, err } = await run('.', ['lsp', argument]);
  expect(code).toBe(2);
  expect(err).toMatch(/^envoi: /);
});
