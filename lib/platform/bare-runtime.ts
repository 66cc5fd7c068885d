import type { PageReport } from '../core/protocol/requests.ts';
import { hearUntil } from './hear-until.ts';

/**
 * Messages without the polyfill: it is 10 kB that every page would have to load, also those that name nobody.
 * Both browsers know this much of the interface under the same names.
 */
type Respond = (response: unknown) => void;
type Listener = (message: unknown, sender: { readonly id?: string }, respond: Respond) => boolean | undefined;
type BareRuntime = {
  readonly id?: string;
  readonly sendMessage: (message: unknown) => Promise<unknown> | undefined;
  readonly onMessage: { addListener: (listener: Listener) => void; removeListener: (listener: Listener) => void };
};
type Scope = {
  readonly browser?: { readonly runtime?: BareRuntime };
  readonly chrome?: { readonly runtime?: BareRuntime };
};

/** Undefined when the extension was updated or removed under this script: then even to ask throws. */
function bareRuntime(): BareRuntime | undefined {
  const scope = globalThis as Scope;
  try {
    return scope.browser?.runtime ?? scope.chrome?.runtime;
  } catch {
    return undefined;
  }
}

/** Tells the background that this document may name somebody; it sends the reader. Silent when nobody is there to hear. */
export function announceNames(): void {
  try {
    bareRuntime()
      ?.sendMessage({ name: 'names.here', params: {} })
      ?.catch(() => undefined);
  } catch {
    // The extension was updated or removed under this script.
  }
}

/** Answers the popup's question while nobody is named; a document with names has the reader to answer. */
export function answerReports(report: () => PageReport, signal: AbortSignal): void {
  const runtime = bareRuntime();
  if (!runtime) return;
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== runtime.id || (message as { readonly name?: unknown } | null)?.name !== 'page.report')
      return undefined;
    respond(report());
    return true;
  };
  hearUntil(runtime.onMessage, listener, signal);
}
