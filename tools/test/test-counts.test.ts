import { describe, expect, test } from 'vitest';
import { closingLine, failedNames, readCounts, sumCounts } from './test-counts.ts';

const report = { numPassedTests: 4, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0, testResults: [] };

describe('readCounts', () => {
  test('reads what Vitest counted', () => {
    expect(readCounts(report)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });

  test('counts a file that does not load, although no test in it failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(readCounts({ ...report, testResults })).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  test.each([[undefined], [null], ['text'], [{}], [{ numPassedTests: 0, numFailedTests: 0, numPendingTests: 9 }]])(
    'a run that executed nothing has shown nothing: %j',
    (value) => expect(readCounts(value)).toBeUndefined(),
  );
});

test('what failed is named with its file, and a file that does not load by itself', () => {
  const testResults = [
    { name: '/a/page.spec.ts', status: 'failed', assertionResults: [] },
    {
      name: '/a/card.spec.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'card opens' },
        { status: 'failed', fullName: 'card closes' },
      ],
    },
    { name: '/a/fine.spec.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'all well' }] },
  ];
  expect(failedNames({ ...report, testResults })).toEqual(['page.spec.ts', 'card.spec.ts: card closes']);
  expect(failedNames(undefined)).toEqual([]);
});

test('the closing line sums the suites, and the steps that failed without a test', () => {
  const unit = { passed: 100, failed: 0, skipped: 0 };
  const browsers = { passed: 20, failed: 2, skipped: 3 };
  expect(closingLine(sumCounts([unit], 0))).toBe('100 passed, 0 failed');
  expect(closingLine(sumCounts([unit, browsers], 1))).toBe('120 passed, 3 failed, 3 skipped');
});
