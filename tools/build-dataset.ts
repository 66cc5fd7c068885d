import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkDataset } from '../lib/core/dataset/check-dataset.ts';
import type { Dataset } from '../lib/core/dataset/dataset.ts';
import { decodeDataset, type DatasetFiles, type DatasetProblem } from '../lib/core/dataset/decode-dataset.ts';
import { isNonEmpty, type NonEmpty } from '../lib/core/model/claim.ts';
import { fail, succeed, type Result } from '../lib/core/model/result.ts';
import { formatProblem, readDatasetFiles } from './dataset-files.ts';
import { packDataset } from './pack-dataset.ts';

/** A decoded dataset with the files it came from. */
export type LoadedDataset = { readonly files: DatasetFiles; readonly dataset: Dataset };

/** Reads and decodes the data folder; fails with every problem of the first step that finds any. */
export async function loadDataset(folder: string): Promise<Result<LoadedDataset, NonEmpty<DatasetProblem>>> {
  const files = await readDatasetFiles(folder);
  if (!files.ok) return files;
  const dataset = decodeDataset(files.value);
  return dataset.ok ? succeed({ files: files.value, dataset: dataset.value }) : dataset;
}

/** Reads, decodes and checks the data folder. */
export async function loadCheckedDataset(folder: string): Promise<Result<LoadedDataset, NonEmpty<DatasetProblem>>> {
  const loaded = await loadDataset(folder);
  if (!loaded.ok) return loaded;
  const problems = checkDataset(loaded.value.dataset, loaded.value.files);
  return isNonEmpty(problems) ? fail(problems) : loaded;
}

/**
 * Writes `public/dataset.json` and returns the dataset in it.
 * Rejects, naming file, field and reason of every problem, when the data does not hold.
 * @param root the project's folder
 */
export async function buildDataset(root: string): Promise<Dataset> {
  const loaded = await loadCheckedDataset(path.join(root, 'data'));
  if (!loaded.ok) throw new Error(`the data does not hold:\n${loaded.error.map(formatProblem).join('\n')}`);
  await mkdir(path.join(root, 'public'), { recursive: true });
  await writeFile(path.join(root, 'public/dataset.json'), packDataset(loaded.value.files));
  return loaded.value.dataset;
}

if (import.meta.main) {
  const dataset = await buildDataset(path.resolve(import.meta.dirname, '..')).catch((error: Error) => error);
  if (dataset instanceof Error) {
    console.error(dataset.message);
    process.exitCode = 1;
  } else {
    console.log(`public/dataset.json: ${dataset.people.length} people, as of ${dataset.asOf}`);
  }
}
