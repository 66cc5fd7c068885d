import browser, { type Runtime } from 'webextension-polyfill';
import { fail, type Result } from '../core/model/result.ts';
import { decodePageRequest, decodeRequest } from '../core/protocol/decode-request.ts';
import type { PageRequestName, PageRequests, RequestName, Requests, WireError } from '../core/protocol/requests.ts';
import { logFailure } from './log.ts';
import { hearUntil } from './hear-until.ts';

/** Where a request came from; absent parts mean an extension page. */
export type Sender = {
  readonly tab?: number;
  readonly frame?: number;
  readonly tabUrl?: string;
  /** Address of the document, which is the tab's or one of its frames'. */
  readonly url?: string;
};

/** One function per request; a missing one does not compile. */
export type Handlers = {
  readonly [N in RequestName]: (
    params: Requests[N]['params'],
    sender: Sender,
  ) => Promise<Result<Requests[N]['result'], WireError>>;
};

function senderOf(sender: Runtime.MessageSender): Sender {
  return {
    ...(sender.tab?.id === undefined ? {} : { tab: sender.tab.id }),
    ...(sender.frameId === undefined ? {} : { frame: sender.frameId }),
    ...(sender.tab?.url === undefined ? {} : { tabUrl: sender.tab.url }),
    ...(sender.url === undefined ? {} : { url: sender.url }),
  };
}

/**
 * Answers one message. `undefined` for whatever is not a request of ours, so that other listeners may answer.
 * A throwing handler is a bug: it is caught here, once, and becomes an `internal` error.
 */
export function answer(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
): Promise<Result<unknown, WireError>> | undefined {
  const decoded = decodeRequest(message);
  if (!decoded) return undefined;
  if (!decoded.ok) {
    const detail = decoded.error.map((problem) => `${problem.path}: ${problem.reason}`).join('; ');
    return Promise.resolve(fail({ kind: 'bad-request', detail }));
  }
  const { name, params } = decoded.value;
  // The map guarantees that name and params belong together; TypeScript cannot follow a union through it.
  const handler = handlers[name] as (params: unknown, sender: Sender) => Promise<Result<unknown, WireError>>;
  return handler(params, sender).catch((error: unknown) => {
    logFailure(name, error);
    return fail({ kind: 'internal', detail: error instanceof Error ? error.message : String(error) });
  });
}

/** Serves the background's requests. Messages from outside the extension are ignored. */
export function serveBackground(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id ? answer(handlers, message, senderOf(sender)) : undefined,
  );
}

export type PageHandlers = {
  readonly [N in PageRequestName]: (params: PageRequests[N]['params']) => PageRequests[N]['result'] | undefined;
};

/** Serves the popup's requests to a document; a handler that answers nothing leaves the answer to another frame. */
export function servePage(handlers: PageHandlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const decoded = decodePageRequest(message);
    if (!decoded?.ok) return undefined;
    const handler = handlers[decoded.value.name] as (params: unknown) => unknown;
    const result = handler(decoded.value.params);
    return result === undefined ? undefined : Promise.resolve(result);
  };
  hearUntil(browser.runtime.onMessage, listener as never, signal);
}
