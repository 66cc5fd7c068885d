import type { Browser } from 'puppeteer-core';

/**
 * Runs code with the browser's own rights, in the window that holds the tabs (Remote Agent's `moz:scope: chrome`,
 * allowed by `--remote-allow-system-access`). It is how a test presses the toolbar, reads the accessibility tree
 * through closed shadow roots, and reloads an add-on in Firefox.
 */
export type ChromeScope = <R, A extends readonly unknown[]>(
  work: (...args: A) => R | Promise<R>,
  ...args: A
) => Promise<R>;

/** The part of puppeteer's connection that its typings keep to themselves. */
type BidiConnection = {
  readonly send: (method: string, params: object) => Promise<{ readonly result: unknown }>;
};

type EvaluateResult =
  | { readonly type: 'success'; readonly result: { readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

export function createChromeScope(browser: Browser): ChromeScope {
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  const windowOf = async (): Promise<string> => {
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const { contexts } = result as { readonly contexts: readonly { readonly context: string; readonly url: string }[] };
    const window = contexts.find((entry) => entry.url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox has no window');
    return window.context;
  };
  return async (work, ...args) => {
    const expression = `(async () => JSON.stringify((await (${work.toString()})(...${JSON.stringify(args)})) ?? null))()`;
    const target = { context: await windowOf() };
    const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
    const outcome = result as EvaluateResult;
    if (outcome.type === 'exception') throw new Error(`in Firefox: ${outcome.exceptionDetails.text}`);
    return JSON.parse(outcome.result.value ?? 'null');
  };
}
