import { decodePackagedDataset } from '../../lib/core/dataset/decode-dataset.ts';
import {
  deleteDatasetDatabase,
  fillDatasetDatabase,
  openDatasetDatabase,
} from '../../lib/platform/dataset-database.ts';

/** Milliseconds each; `fills` are whole fills, one transaction each, into a new database every time. */
export type DatasetCost = {
  readonly people: number;
  readonly parse: number;
  readonly decode: number;
  readonly fills: readonly number[];
};

/** Runs in one of the extension's own pages, whose IndexedDB is the background's. */
export async function measureDataset(times: number): Promise<DatasetCost> {
  const text = await (await fetch('/dataset.json')).text();
  const start = performance.now();
  const value: unknown = JSON.parse(text);
  const parsed = performance.now();
  const dataset = decodePackagedDataset(value);
  const decoded = performance.now();
  if (!dataset.ok) throw new Error(JSON.stringify(dataset.error.slice(0, 3)));
  const fills: number[] = [];
  for (let at = 0; at < times; at += 1) {
    await deleteDatasetDatabase();
    const database = await openDatasetDatabase();
    const begin = performance.now();
    await fillDatasetDatabase(database, dataset.value, { hash: `bench-${at}` });
    fills.push(performance.now() - begin);
    database.close();
  }
  return { people: dataset.value.people.length, parse: parsed - start, decode: decoded - parsed, fills };
}
