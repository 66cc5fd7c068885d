import { defineConfig } from 'vitest/config';

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

export default defineConfig({
  test: {
    projects: [
      {
        oxc,
        test: {
          name: 'node',
          environment: 'node',
          include: ['lib/{core,platform}/**/*.test.ts', 'tools/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        oxc,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['lib/page/**/*.test.{ts,tsx}', 'components/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.spec.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          // Browsers share two cores and one clock with everything else: one at a time, and generous with time.
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
