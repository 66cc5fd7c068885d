import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCheckedDataset } from './build-dataset.ts';
import { formatProblem } from './dataset-files.ts';

test('the project’s own data gives no finding', async () => {
  const loaded = await loadCheckedDataset(path.resolve(import.meta.dirname, '../data'));
  expect(loaded.ok ? [] : loaded.error.map(formatProblem)).toEqual([]);
});
