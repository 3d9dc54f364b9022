import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

// Two projects: `unit` runs the pure layers in Node; `worker` runs what needs bindings inside workerd
// (each of its files costs about half a second, so they are few).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/**/*.worker.test.ts'],
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { CROSSFOOT_TOKENS: 'tester=test-token' } },
          }),
        ],
        test: { name: 'worker', include: ['tests/**/*.worker.test.ts'] },
      },
    ],
  },
});
