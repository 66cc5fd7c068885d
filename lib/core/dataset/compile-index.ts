import type { Dataset } from './dataset.ts';
import type { NameIndex } from '../match/name-index.ts';

/** Everything spotting needs from the dataset, as plain JSON; what a page does not use stays an undecoded string. */
export function compileIndex(dataset: Dataset): NameIndex {
  return { version: 1, people: dataset.people.map((person) => person.id).join(' '), scripts: {} };
}
