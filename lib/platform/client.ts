import browser from 'webextension-polyfill';
import { isPlainObject } from '../core/model/decode.ts';
import { fail } from '../core/model/result.ts';
import type { PageRequestName, PageRequests, Reply, RequestName, Requests } from '../core/protocol/requests.ts';

/** Sends one request to the background. Never rejects: no answer is a reply too. */
export async function callBackground<N extends RequestName>(name: N, params: Requests[N]['params']): Promise<Reply<N>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ name, params });
    if (isPlainObject(reply) && typeof reply['ok'] === 'boolean') return reply as Reply<N>;
    return fail({ kind: 'unreachable', detail: `${name}: no answer` });
  } catch (error) {
    return fail({ kind: 'unreachable', detail: `${name}: ${error instanceof Error ? error.message : String(error)}` });
  }
}

/** Asks a document of a tab. Undefined when none of ours runs there (a browser page, a store, a PDF). */
export async function callPage<N extends PageRequestName>(
  target: { readonly tab: number; readonly frame?: number },
  name: N,
  params: PageRequests[N]['params'],
): Promise<PageRequests[N]['result'] | undefined> {
  try {
    const options = target.frame === undefined ? {} : { frameId: target.frame };
    return (await browser.tabs.sendMessage(target.tab, { name, params }, options)) as
      PageRequests[N]['result'] | undefined;
  } catch {
    return undefined;
  }
}

/** False once the extension was updated, reloaded or removed under this script. */
export function isExtensionAlive(): boolean {
  try {
    // The typings promise an id; a script that outlives its extension has none.
    const id: string | undefined = browser.runtime?.id;
    return id !== undefined;
  } catch {
    return false;
  }
}
