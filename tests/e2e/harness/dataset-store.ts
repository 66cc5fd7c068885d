import type { Page } from 'puppeteer-core';

/** The dataset's database as one of the extension's own pages sees it; each function runs inside that page. */
const name = 'rolecall-dataset';

export type StoredCounts = Readonly<Record<string, number>> | null;

/** How many records each store holds; null when there is no such database. */
export const countRecords = (page: Page): Promise<StoredCounts> =>
  page.evaluate(async (database) => {
    const known = await indexedDB.databases();
    if (!known.some((entry) => entry.name === database)) return null;
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const open = await answer(indexedDB.open(database));
    const stores = [...open.objectStoreNames];
    const counts = await Promise.all(
      stores.map(async (store) => [store, await answer(open.transaction(store).objectStore(store).count())] as const),
    );
    open.close();
    return Object.fromEntries(counts);
  }, name);

export const deleteDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(database);
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(request.error));
      }),
    name,
  );

/** Empties one store and leaves the rest: a database that was damaged. */
export const emptyStore = (page: Page, store: string): Promise<void> =>
  page.evaluate(
    (database, wanted) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.addEventListener('error', () => reject(request.error));
        request.addEventListener('success', () => {
          const transaction = request.result.transaction(wanted, 'readwrite');
          transaction.objectStore(wanted).clear();
          transaction.addEventListener('error', () => reject(transaction.error));
          transaction.addEventListener('complete', () => {
            request.result.close();
            resolve();
          });
        });
      }),
    name,
    store,
  );
