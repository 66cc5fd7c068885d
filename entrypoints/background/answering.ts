import { fail, type Result } from '../../lib/core/model/result.ts';
import type { WireError } from '../../lib/core/protocol/requests.ts';

/** A store that fails is an expected failure: it is told to the reader, who loses nothing. */
export async function answering<T>(
  kind: 'dataset' | 'storage',
  work: () => Promise<Result<T, WireError>>,
): Promise<Result<T, WireError>> {
  try {
    return await work();
  } catch (error) {
    return fail({ kind, detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
}
