import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** `npm run proof`: what takes too long for every run of the tests. */
const config: ViteUserConfig = defineConfig({
  test: { include: ['test/proof/**/*.proof.ts'], testTimeout: 60_000, disableConsoleIntercept: true },
});

export default config;
