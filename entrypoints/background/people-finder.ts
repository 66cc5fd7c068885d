import { createPeopleFinder, type PeopleFinder } from '../../lib/core/look-up/find-people.ts';
import type { IsoDay } from '../../lib/core/model/partial-date.ts';
import type { DatasetCache } from '../../lib/platform/dataset-cache.ts';
import { readerLanguage } from '../../lib/platform/reader-language.ts';
import { readSettings } from '../../lib/platform/settings-store.ts';

/** Everybody, made findable at the first letter and kept while the background is awake. */
export function createFinding(dataset: DatasetCache, today: () => IsoDay): () => Promise<PeopleFinder> {
  let made: { readonly key: string; readonly finder: Promise<PeopleFinder> } | undefined;
  return async () => {
    const options = { language: readerLanguage(await readSettings()), today: today() };
    const key = JSON.stringify(options);
    if (made?.key === key) return made.finder;
    const finder = dataset.everybody().then((people) => createPeopleFinder(people, options));
    made = { key, finder };
    // What could not be read now may be at the next letter.
    finder.catch(() => (made = undefined));
    return finder;
  };
}
