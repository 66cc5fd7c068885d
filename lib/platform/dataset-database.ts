import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { collectMoments, type Moment } from '../core/card/same-weeks.ts';
import type { Source, SourceId } from '../core/model/claim.ts';
import type { Dataset } from '../core/dataset/dataset.ts';
import type { Person, PersonId } from '../core/model/person.ts';
import type { Post } from '../core/model/role.ts';

/**
 * The dataset's cache. It is a database of its own, apart from the notes, so that it can be thrown away and
 * filled again at any time without a note being near.
 */
type DatasetSchema = DBSchema & {
  people: {
    key: string;
    value: { id: PersonId; posts: readonly string[]; person: Person };
    indexes: { byPost: string };
  };
  sources: { key: number; value: SourceBucket };
  posts: { key: string; value: Post };
  state: { key: 'state'; value: CacheState };
};

/**
 * Sources are stored by the bucket: one record each would be more than a thousand writes, which is two thirds of what a
 * fill costs.
 */
type SourceBucket = { readonly bucket: number; readonly sources: Readonly<Record<SourceId, Source>> };

const buckets = 32;

/** The bucket that holds a source: spread by the id's characters, so that it is found without a table. */
export function bucketOf(id: SourceId): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % buckets;
}

/** Written last, in the same transaction as everything else: where it stands, the cache is whole. */
export type CacheState = {
  readonly hash: string;
  readonly asOf: string;
  readonly people: number;
  readonly redirects: Readonly<Record<string, PersonId>>;
  /** Everybody's comings and goings: a card tells who else did in the same weeks, without reading everybody. */
  readonly moments: readonly Moment[];
};

export type DatasetDatabase = IDBPDatabase<DatasetSchema>;

const databaseName = 'rolecall-dataset';
const version = 3;

export function openDatasetDatabase(): Promise<DatasetDatabase> {
  return openDB<DatasetSchema>(databaseName, version, {
    upgrade(database) {
      // A cache needs no migration: whatever an older version left is dropped and filled again.
      for (const store of Array.from(database.objectStoreNames)) database.deleteObjectStore(store);
      database.createObjectStore('people', { keyPath: 'id' }).createIndex('byPost', 'posts', { multiEntry: true });
      database.createObjectStore('sources', { keyPath: 'bucket' });
      database.createObjectStore('posts', { keyPath: 'id' });
      database.createObjectStore('state');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

export const deleteDatasetDatabase = (): Promise<void> => deleteDB(databaseName);

export type FillWatch = {
  /** Called with the records written so far, and all there are. */
  readonly progress?: (done: number, all: number) => void;
  /** Aborted: nothing is written, and the promise rejects. */
  readonly signal?: AbortSignal;
};

export type FillOptions = FillWatch & { readonly hash: string };

/** Replaces everything in one transaction: readers see the old set or the new one, never half of either. */
export async function fillDatasetDatabase(
  database: DatasetDatabase,
  dataset: Dataset,
  { hash, progress, signal }: FillOptions,
): Promise<void> {
  signal?.throwIfAborted();
  const transaction = database.transaction(['people', 'sources', 'posts', 'state'], 'readwrite');
  const writes: Promise<unknown>[] = [];
  let done = 0;
  const count = (): void => {
    done += 1;
    progress?.(done, writes.length);
  };
  const cancel = (): void => abortQuietly(transaction);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    for (const write of writesOf(transaction, dataset, hash)) writes.push(progress ? write.then(count) : write);
    await Promise.all(writes);
    await transaction.done;
  } catch (error) {
    // A write that throws at once (a value that cannot be cloned) does not abort by itself, and the rest would commit.
    abortQuietly(transaction);
    // The first failure ends the transaction; the others' rejections must not go unhandled.
    await Promise.allSettled([...writes, transaction.done]);
    throw error;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

type FillTransaction = IDBPTransaction<DatasetSchema, ('people' | 'sources' | 'posts' | 'state')[], 'readwrite'>;

function* writesOf(transaction: FillTransaction, dataset: Dataset, hash: string): Generator<Promise<unknown>> {
  const people = transaction.objectStore('people');
  const sources = transaction.objectStore('sources');
  const posts = transaction.objectStore('posts');
  yield people.clear();
  yield sources.clear();
  yield posts.clear();
  for (const person of dataset.people) {
    const held = new Set(person.roles.flatMap((role) => (role.post ? [role.post] : [])));
    yield people.put({ id: person.id, posts: [...held], person });
  }
  for (const bucket of bucketsOf(dataset.sources)) yield sources.put(bucket);
  for (const post of dataset.posts) yield posts.put(post);
  yield transaction.objectStore('state').put(stateOf(dataset, hash), 'state');
}

function bucketsOf(sources: Dataset['sources']): readonly SourceBucket[] {
  const filled = new Map<number, Record<SourceId, Source>>();
  for (const source of Object.values(sources)) {
    const bucket = bucketOf(source.id);
    filled.set(bucket, { ...filled.get(bucket), [source.id]: source });
  }
  return [...filled].map(([bucket, held]) => ({ bucket, sources: held }));
}

export const stateOf = ({ asOf, people, redirects }: Dataset, hash: string): CacheState => ({
  hash,
  asOf,
  people: people.length,
  redirects,
  moments: collectMoments(people),
});

function abortQuietly(transaction: FillTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
