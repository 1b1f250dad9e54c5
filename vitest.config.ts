import { join } from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    // So that examples of tests read as those of an application do.
    alias: { 'envoi/testing': join(import.meta.dirname, 'src', 'testing-entry.ts') },
    testTimeout: 60_000,
    // Vitest leaves one core free; on a machine with two that would be half of it.
    maxWorkers: '100%',
    // Commands that tests start keep what they compile here, and not among what their user has.
    env: { XDG_CACHE_HOME: join(import.meta.dirname, 'node_modules', '.cache', 'envoi-tests') },
  },
});

export default config;
