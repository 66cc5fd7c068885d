import path from 'node:path';

/** Tests of one or several runs. */
export type TestCounts = { readonly passed: number; readonly failed: number; readonly skipped: number };

const countOf = (report: object, key: string): number => {
  const value: unknown = Object.hasOwn(report, key) ? (report as Record<string, unknown>)[key] : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
};

/**
 * Reads a report of Vitest's JSON reporter. Undefined when it is none, or counts nothing: a run that executed no test
 * has shown nothing. A file that fails outside any test (it does not even load) counts as one failure.
 */
export function readCounts(report: unknown): TestCounts | undefined {
  if (typeof report !== 'object' || report === null) return undefined;
  const passed = countOf(report, 'numPassedTests');
  const failed = countOf(report, 'numFailedTests');
  const skipped = countOf(report, 'numPendingTests') + countOf(report, 'numTodoTests');
  if (passed + failed === 0) return undefined;
  const files: unknown = 'testResults' in report ? report.testResults : [];
  const broken = (Array.isArray(files) ? files : []).filter(isBrokenFile).length;
  return { passed, failed: failed + broken, skipped };
}

/** The full names of the tests that failed, each with its file; files that failed outside any test by name alone. */
export function failedNames(report: unknown): readonly string[] {
  if (typeof report !== 'object' || report === null || !('testResults' in report)) return [];
  const files: readonly unknown[] = Array.isArray(report.testResults) ? report.testResults : [];
  return files.flatMap((file) => {
    if (typeof file !== 'object' || file === null || !('name' in file)) return [];
    const name = path.basename(String(file.name));
    if (isBrokenFile(file)) return [name];
    const tests: unknown = 'assertionResults' in file ? file.assertionResults : [];
    return (Array.isArray(tests) ? tests : [])
      .filter((test: { status?: unknown }) => test.status === 'failed')
      .map((test: { fullName?: unknown }) => `${name}: ${String(test.fullName)}`);
  });
}

/** Failed as a file although none of its tests did. */
function isBrokenFile(file: unknown): boolean {
  if (typeof file !== 'object' || file === null || !('status' in file) || file.status !== 'failed') return false;
  const tests: unknown = 'assertionResults' in file ? file.assertionResults : [];
  return !(Array.isArray(tests) && tests.some((test: { status?: unknown }) => test.status === 'failed'));
}

/** Steps that are no tests (types, lint, build …) count only when they fail. */
export function sumCounts(suites: readonly TestCounts[], failedSteps: number): TestCounts {
  const sum = (key: keyof TestCounts): number => suites.reduce((total, suite) => total + suite[key], 0);
  return { passed: sum('passed'), failed: sum('failed') + failedSteps, skipped: sum('skipped') };
}

export const closingLine = ({ passed, failed, skipped }: TestCounts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
