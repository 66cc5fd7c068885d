import type { Dataset } from './dataset.ts';
import type { DatasetFiles, DatasetProblem } from './decode-dataset.ts';
import type { Check } from './checks/check.ts';
import { dateChecks } from './checks/date-checks.ts';
import { departureChecks } from './checks/departure-checks.ts';
import { linkChecks } from './checks/link-checks.ts';
import { nameChecks } from './checks/name-checks.ts';
import { sourceChecks } from './checks/source-checks.ts';
import { wordingChecks } from './checks/wording-checks.ts';

const checks: readonly Check[] = [
  ...sourceChecks,
  ...linkChecks,
  ...dateChecks,
  ...departureChecks,
  ...wordingChecks,
  ...nameChecks,
];

/**
 * Everything that decoding cannot see: links between records, dates against one another, wording, names, sources.
 * @param files the values the dataset was decoded from; without them the vocabularies are not looked at
 * @returns every fault found, with its file relative to the data folder; empty when the data holds
 */
export function checkDataset(dataset: Dataset, files?: DatasetFiles): readonly DatasetProblem[] {
  return checks.flatMap((check) => check(dataset, files));
}
