import type { RebuildProgress } from '../../lib/core/protocol/dataset-requests.ts';
import { succeed } from '../../lib/core/model/result.ts';
import type { DatasetCache } from '../../lib/platform/dataset-cache.ts';
import type { Handlers } from '../../lib/platform/serve.ts';
import { answering } from './answering.ts';

/** Rebuilding the cache: one at a time, told about while it lasts, and cancelled from wherever it is seen. */
export function createDatasetHandlers(
  dataset: DatasetCache,
): Pick<Handlers, 'dataset.rebuild' | 'dataset.progress' | 'dataset.cancel'> {
  let work: { readonly outcome: Promise<'done' | 'cancelled'>; readonly stop: AbortController } | undefined;
  let at: RebuildProgress | null = null;

  const rebuild = async (signal: AbortSignal): Promise<'done' | 'cancelled'> => {
    at = { done: 0, all: 1 };
    try {
      await dataset.rebuild({ signal, progress: (done, all) => (at = { done, all }) });
      return 'done';
    } catch (error) {
      if (signal.aborted) return 'cancelled';
      throw error;
    } finally {
      work = undefined;
      at = null;
    }
  };

  return {
    'dataset.rebuild': () =>
      answering('dataset', async () => {
        if (!work) {
          const stop = new AbortController();
          work = { outcome: rebuild(stop.signal), stop };
        }
        return succeed(await work.outcome);
      }),
    'dataset.progress': async () => succeed(at),
    'dataset.cancel': async () => {
      work?.stop.abort();
      return succeed(null);
    },
  };
}
