import { defineConfig } from 'vitest/config';

/** Browser tests: one server on the loopback interface for all of them, one file after the other. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/server.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
