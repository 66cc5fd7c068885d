import type { Step } from './run-step.ts';

/** Where Vitest leaves its counts, by project of `vitest.config.ts`. */
export const reportOf = (suite: 'unit' | 'e2e'): string => `.cache/reports/${suite}.json`;

const vitest = (suite: 'unit' | 'e2e', projects: readonly string[]): Step => ({
  name: suite,
  command: [
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(suite)}`,
  ],
});

/** Everything but the browsers, in an order that fails fast: what is generated comes first, the build before its size. */
export const checkSteps: readonly Step[] = [
  { name: 'data', command: ['node', 'tools/data-check.ts'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'format', command: ['npm', 'run', '--silent', 'format:check'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  vitest('unit', ['node', 'dom']),
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'size', command: ['node', 'tools/check-size.ts'] },
  { name: 'lint:firefox', command: ['node', 'tools/lint-firefox.ts'] },
];

export const browserSteps: readonly Step[] = [vitest('e2e', ['e2e', 'e2e-alone'])];
