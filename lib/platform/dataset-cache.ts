import type { Moment } from '../core/card/same-weeks.ts';
import type { Source, SourceId } from '../core/model/claim.ts';
import type { Dataset } from '../core/dataset/dataset.ts';
import type { Person, PersonId } from '../core/model/person.ts';
import type { Post } from '../core/model/role.ts';
import {
  bucketOf,
  deleteDatasetDatabase,
  fillDatasetDatabase,
  openDatasetDatabase,
  stateOf,
  type CacheState,
  type DatasetDatabase,
  type FillWatch,
} from './dataset-database.ts';
import { logFailure } from './log.ts';

/** One person's record with everything a card points to. */
export type PersonBundle = {
  readonly person: Person;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly posts: readonly Post[];
  readonly moments: readonly Moment[];
};

export type DatasetCache = {
  /** Makes sure that the cache holds the packaged dataset; cheap when it does. */
  readonly ensure: () => Promise<void>;
  /** Fills the cache anew from the package. Rejects when that fails or is cancelled; the cache is then as it was. */
  readonly rebuild: (watch: FillWatch) => Promise<void>;
  /** Undefined when the dataset has nobody of that id (nor of an older one that became another). */
  readonly bundle: (id: PersonId) => Promise<PersonBundle | undefined>;
  readonly people: (ids: readonly PersonId[]) => Promise<readonly Person[]>;
  readonly everybody: () => Promise<readonly Person[]>;
  readonly posts: () => Promise<readonly Post[]>;
  /** Former ids and the id they became. */
  readonly redirects: () => Promise<Dataset['redirects']>;
};

export type CacheOptions = {
  /** Hash of the packaged dataset, known at build time. */
  readonly hash: string;
  /** Reads and decodes the packaged dataset. Rejects when the package itself is broken. */
  readonly loadPackaged: () => Promise<Dataset>;
};

/**
 * The dataset in IndexedDB, keyed by the packaged dataset's hash. Found missing, damaged or of another version, it is
 * filled again from the package; where no database can be had at all, the package itself answers.
 */
export function createDatasetCache({ hash, loadPackaged }: CacheOptions): DatasetCache {
  let ready: Promise<Store> | undefined;

  const open = (): Promise<Store> => {
    ready ??= prepareStore(hash, loadPackaged).catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };

  /** A read that fails or comes back incomplete means a damaged cache: it is filled again, once, and read again. */
  const read = async <T>(query: (store: Store) => Promise<T>): Promise<T> => {
    try {
      return await query(await open());
    } catch (error) {
      logFailure('dataset cache, filling it again', error);
      (await open().catch(() => undefined))?.close();
      ready = undefined;
      await deleteDatasetDatabase().catch((cause: unknown) => logFailure('dataset cache, deleting it', cause));
      return query(await open());
    }
  };

  return {
    ensure: async () => {
      await open();
    },
    rebuild: async (watch) => {
      const dataset = await loadPackaged();
      const database = await openOrReplace();
      try {
        await fillDatasetDatabase(database, dataset, { ...watch, hash });
        // What reads from memory, or from a database that is gone, finds this one.
        (await ready?.catch(() => undefined))?.close();
        ready = undefined;
      } finally {
        database.close();
      }
    },
    bundle: (id) => read((store) => bundleOf(store, id)),
    people: (ids) => read((store) => Promise.all(ids.map(store.person)).then(present)),
    everybody: () => read((store) => store.everybody()),
    posts: () => read((store) => store.posts()),
    redirects: () => read(async (store) => store.state().redirects),
  };
}

/** What reading needs, over a database or over the package. */
type Store = {
  readonly state: () => CacheState;
  readonly person: (id: PersonId) => Promise<Person | undefined>;
  readonly holders: (post: string) => Promise<readonly Person[]>;
  readonly everybody: () => Promise<readonly Person[]>;
  readonly source: (id: SourceId) => Promise<Source | undefined>;
  readonly posts: () => Promise<readonly Post[]>;
  readonly close: () => void;
};

async function prepareStore(hash: string, loadPackaged: () => Promise<Dataset>): Promise<Store> {
  try {
    const database = await openOrReplace();
    const state = await currentState(database, hash);
    if (state) return databaseStore(database, state);
    const dataset = await loadPackaged();
    try {
      await fillDatasetDatabase(database, dataset, { hash });
      const filled = await currentState(database, hash);
      if (filled) return databaseStore(database, filled);
    } catch (error) {
      // A full disk must not cost the reader the card.
      logFailure('dataset cache, reading from the package instead', error);
      database.close();
    }
    return memoryStore(dataset, hash);
  } catch (error) {
    logFailure('dataset cache, no database, reading from the package instead', error);
    return memoryStore(await loadPackaged(), hash);
  }
}

/** Opening fails when a newer version of the extension left its database, or when the file is damaged. */
async function openOrReplace(): Promise<DatasetDatabase> {
  try {
    return await openDatasetDatabase();
  } catch (error) {
    logFailure('dataset cache, replacing a database that does not open', error);
    await deleteDatasetDatabase();
    return openDatasetDatabase();
  }
}

/** The state, if the cache is whole and holds the wanted version. */
async function currentState(database: DatasetDatabase, hash: string): Promise<CacheState | undefined> {
  const state = await database.get('state', 'state');
  if (!state || state.hash !== hash) return undefined;
  const people = await database.count('people');
  return people === state.people ? state : undefined;
}

function databaseStore(database: DatasetDatabase, state: CacheState): Store {
  return {
    state: () => state,
    person: async (id) => (await database.get('people', id))?.person,
    holders: async (post) => (await database.getAllFromIndex('people', 'byPost', post)).map((entry) => entry.person),
    everybody: async () => {
      const all = await database.getAll('people');
      if (all.length !== state.people) throw new Error(`${all.length} people cached, ${state.people} expected`);
      return all.map((entry) => entry.person);
    },
    source: async (id) => (await database.get('sources', bucketOf(id)))?.sources[id],
    posts: () => database.getAll('posts'),
    close: () => database.close(),
  };
}

function memoryStore(dataset: Dataset, hash: string): Store {
  const byId = new Map(dataset.people.map((person) => [person.id, person]));
  const state = stateOf(dataset, hash);
  return {
    state: () => state,
    person: async (id) => byId.get(id),
    holders: async (post) => dataset.people.filter((person) => person.roles.some((role) => role.post === post)),
    everybody: async () => dataset.people,
    source: async (id) => dataset.sources[id],
    posts: async () => dataset.posts,
    close: () => undefined,
  };
}

const present = <T>(items: readonly (T | undefined)[]): readonly T[] => items.filter((item) => item !== undefined);

async function bundleOf(store: Store, wanted: PersonId): Promise<PersonBundle | undefined> {
  const { redirects, people: expected, moments } = store.state();
  const id = Object.hasOwn(redirects, wanted) ? (redirects[wanted] ?? wanted) : wanted;
  const person = await store.person(id);
  if (!person) {
    // The page knew the id, so either the id is foreign or the cache has holes: counting tells which.
    if ((await store.everybody()).length !== expected) throw new Error('people are missing from the cache');
    return undefined;
  }
  const posts = await store.posts();
  const [people, sources] = await Promise.all([peopleAround(store, person), sourcesOf(store, person, posts)]);
  return { person, people, sources, posts, moments };
}

/** Everybody who held a post of theirs, and everybody the record names as a neighbour. */
async function peopleAround(store: Store, person: Person): Promise<ReadonlyMap<PersonId, Person>> {
  const posts = new Set(person.roles.flatMap((role) => (role.post ? [role.post] : [])));
  const neighbours = [
    ...person.roles.flatMap((role) => [role.predecessor, role.successor]),
    ...person.departures.flatMap((departure) => departure.successors),
  ].filter((neighbour) => typeof neighbour === 'string');
  const found = await Promise.all([
    Promise.all([...posts].map(store.holders)).then((lists) => lists.flat()),
    Promise.all(neighbours.map(store.person)).then(present),
  ]);
  return new Map(found.flat().map((entry) => [entry.id, entry]));
}

async function sourcesOf(
  store: Store,
  person: Person,
  posts: readonly Post[],
): Promise<Readonly<Record<SourceId, Source>>> {
  const held = new Set(person.roles.map((role) => role.post));
  const fates = posts.flatMap((post) => (held.has(post.id) ? (post.fate?.sources ?? []) : []));
  const ids = [...citedSources(person), ...fates];
  const sources = await Promise.all(ids.map(store.source));
  if (sources.some((source) => source === undefined))
    throw new Error(`sources of ${person.id} are missing from the cache`);
  return Object.fromEntries(present(sources).map((source) => [source.id, source]));
}

function* citedSources(person: Person): Generator<SourceId> {
  for (const role of person.roles) {
    yield* role.sources;
    for (const claim of role.disputed ?? []) yield* claim.sources;
  }
  for (const departure of person.departures) {
    yield* departure.sources;
    const { stated, reported, context, next, disputed = [] } = departure;
    for (const claim of [stated, reported, context, next, ...disputed]) yield* claim?.sources ?? [];
  }
}
