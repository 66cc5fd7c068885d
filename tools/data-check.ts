import path from 'node:path';
import { loadCheckedDataset } from './build-dataset.ts';
import { formatProblem } from './dataset-files.ts';

const loaded = await loadCheckedDataset(path.resolve(import.meta.dirname, '../data'));
if (loaded.ok) {
  const { people, sources } = loaded.value.dataset;
  console.log(`${people.length} people, ${Object.keys(sources).length} sources: 0 findings`);
} else {
  for (const problem of loaded.error) console.error(formatProblem(problem));
  console.error(`${loaded.error.length} finding${loaded.error.length === 1 ? '' : 's'}`);
  process.exitCode = 1;
}
