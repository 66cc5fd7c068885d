import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { minimalFiles } from '../../tests/builders.ts';
import type { Dataset } from '../core/dataset/dataset.ts';
import { decodeDataset } from '../core/dataset/decode-dataset.ts';
import type { PersonId } from '../core/model/person.ts';
import { createDatasetCache } from './dataset-cache.ts';
import { deleteDatasetDatabase, openDatasetDatabase } from './dataset-database.ts';

function decoded(): Dataset {
  const result = decodeDataset(minimalFiles());
  if (!result.ok) throw new Error('the minimal dataset does not decode');
  return result.value;
}

const dataset = decoded();
const ada = 'ada-first' as PersonId;

function openCache(hash = 'one', packaged: Dataset = dataset) {
  const loadPackaged = vi.fn<() => Promise<Dataset>>(async () => packaged);
  return { cache: createDatasetCache({ hash, loadPackaged }), loadPackaged };
}

/** What an outsider finds in the database. */
async function countPeople(): Promise<number> {
  const database = await openDatasetDatabase();
  const count = await database.count('people');
  database.close();
  return count;
}

async function damage(
  work: (database: Awaited<ReturnType<typeof openDatasetDatabase>>) => Promise<unknown>,
): Promise<void> {
  const database = await openDatasetDatabase();
  await work(database);
  database.close();
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDatasetDatabase();
});

describe('filling', () => {
  it('fills an empty database, and reads the package no second time', async () => {
    const first = openCache();
    await first.cache.ensure();
    expect(await countPeople()).toBe(dataset.people.length);
    const second = openCache();
    expect((await second.cache.bundle(ada))?.person.name).toBe('Ada First');
    expect(first.loadPackaged).toHaveBeenCalledTimes(1);
    expect(second.loadPackaged).not.toHaveBeenCalled();
  });

  it('replaces everything when the package has another hash', async () => {
    await openCache('one').cache.ensure();
    const fewer: Dataset = { ...dataset, people: dataset.people.slice(0, 1) };
    const { cache } = openCache('two', fewer);
    expect((await cache.everybody()).map((person) => person.id)).toEqual([dataset.people[0]?.id]);
    expect(await countPeople()).toBe(1);
  });

  it('two requests at once fill it once', async () => {
    const { cache, loadPackaged } = openCache();
    await Promise.all([cache.bundle(ada), cache.everybody(), cache.ensure()]);
    expect(loadPackaged).toHaveBeenCalledTimes(1);
  });

  it('never leaves it half filled: a write that fails takes the others with it', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if ((value as { id?: string }).id === dataset.people.at(-1)?.id)
        throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    const { cache } = openCache();
    expect((await cache.bundle(ada))?.person.name).toBe('Ada First');
    vi.restoreAllMocks();
    expect(await countPeople()).toBe(0);
  });

  it('a package that is broken is told, not hidden', async () => {
    const cache = createDatasetCache({
      hash: 'x',
      loadPackaged: async () => Promise.reject(new Error('no such file')),
    });
    await expect(cache.bundle(ada)).rejects.toThrow('no such file');
  });
});

describe('found missing or damaged', () => {
  it('is filled again when the database was deleted under an open cache', async () => {
    const { cache, loadPackaged } = openCache();
    await cache.ensure();
    await deleteDatasetDatabase();
    expect((await cache.bundle(ada))?.person.name).toBe('Ada First');
    expect(await countPeople()).toBe(dataset.people.length);
    expect(loadPackaged).toHaveBeenCalledTimes(2);
  });

  it('is filled again when people are missing', async () => {
    await openCache().cache.ensure();
    await damage((database) => database.delete('people', ada));
    expect((await openCache().cache.bundle(ada))?.person.name).toBe('Ada First');
    expect(await countPeople()).toBe(dataset.people.length);
  });

  it('is filled again when people go missing while it is open', async () => {
    const { cache } = openCache();
    await cache.ensure();
    await damage((database) => database.delete('people', ada));
    expect((await cache.bundle(ada))?.person.name).toBe('Ada First');
  });

  it('is filled again when sources are missing', async () => {
    await openCache().cache.ensure();
    await damage((database) => database.clear('sources'));
    const bundle = await openCache().cache.bundle(ada);
    expect(Object.keys(bundle?.sources ?? {}).length).toBeGreaterThan(0);
  });

  it('a database of a newer version is replaced', async () => {
    const newer = await openDB('rolecall-dataset', 99, {
      upgrade: (database) => void database.createObjectStore('else'),
    });
    newer.close();
    expect((await openCache().cache.bundle(ada))?.person.name).toBe('Ada First');
    expect(await countPeople()).toBe(dataset.people.length);
  });

  it('answers from the package where no database can be had', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const { cache } = openCache();
    expect((await cache.bundle(ada))?.person.name).toBe('Ada First');
    expect(await cache.everybody()).toHaveLength(dataset.people.length);
  });
});

describe('what a card needs', () => {
  it('comes with neighbours, sources and posts', async () => {
    const bundle = await openCache().cache.bundle(ada);
    expect([...(bundle?.people.keys() ?? [])]).toContain('ben-second');
    expect(Object.keys(bundle?.sources ?? {})).toContain('gazette-2024-06-10-first');
    expect(bundle?.posts.map((post) => post.id)).toContain('head-of-engines');
  });

  it('nobody is nobody', async () => {
    expect(await openCache().cache.bundle('nobody-here' as PersonId)).toBeUndefined();
  });

  it('an id that became another is followed', async () => {
    const renamed: Dataset = { ...dataset, redirects: { 'ada-maiden': ada } };
    expect((await openCache('r', renamed).cache.bundle('ada-maiden' as PersonId))?.person.id).toBe(ada);
  });
});

describe('rebuilding', () => {
  it('fills the cache anew, tells how far it is, and reads from it', async () => {
    const { cache, loadPackaged } = openCache();
    await cache.ensure();
    await damage((database) => database.clear('sources'));
    const told: [number, number][] = [];
    await cache.rebuild({ progress: (done, all) => told.push([done, all]) });
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
    expect(told.map(([done]) => done)).toEqual(told.map((_, index) => index + 1));
    expect((await cache.bundle(ada))?.person.name).toBe('Ada First');
    expect(loadPackaged).toHaveBeenCalledTimes(2);
  });

  it('cancelled, leaves everything as it was, and a card can still be had', async () => {
    const { cache } = openCache();
    await cache.ensure();
    const stop = new AbortController();
    const work = cache.rebuild({ progress: () => stop.abort(), signal: stop.signal });
    await expect(work).rejects.toThrow(/abort/i);
    expect(await countPeople()).toBe(dataset.people.length);
    expect((await cache.bundle(ada))?.person.name).toBe('Ada First');
  });
});
