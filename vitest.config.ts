import { defineConfig } from 'vitest/config';

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** What is timed, or fills the machine, runs when nothing else does. */
const measuring = ['tests/e2e/{page-lean,huge-page,update}.spec.ts'];

/** Browsers share the cores and one clock with everything else, so tests are generous with time. */
const browsers = {
  environment: 'node' as const,
  globalSetup: ['tests/e2e/global-setup.ts'],
  testTimeout: 90_000,
  hookTimeout: 180_000,
};

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
          ...browsers,
          name: 'e2e',
          include: ['tests/e2e/**/*.spec.ts'],
          exclude: measuring,
          // Most of a test is waiting, so two files share the machine well; each has browsers of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...browsers,
          name: 'e2e-alone',
          include: measuring,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
