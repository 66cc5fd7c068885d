/** How far a rebuild of the cache has come: records written, of all. */
export type RebuildProgress = { readonly done: number; readonly all: number };

/** Requests about the dataset's cache. */
export type DatasetRequests = {
  /**
   * Reads the package again and fills the cache anew; answers when that has ended. `cancelled`: the cache is as it was.
   * A second one while the first is on its way is answered as that one is.
   */
  'dataset.rebuild': { params: Record<string, never>; result: 'done' | 'cancelled' };
  /** Null: no rebuild is on its way. */
  'dataset.progress': { params: Record<string, never>; result: RebuildProgress | null };
  'dataset.cancel': { params: Record<string, never>; result: null };
};
