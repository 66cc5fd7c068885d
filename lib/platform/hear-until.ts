type ExtensionEvent<L> = {
  readonly addListener: (listener: L) => void;
  readonly removeListener: (listener: L) => void;
};

/**
 * Listens until the signal aborts. The event is held, not asked for again: in a script that outlives its extension,
 * looking up `browser.storage` throws, and what throws in an abort listener shows in the page's console.
 */
export function hearUntil<L>(event: ExtensionEvent<L>, listener: L, signal: AbortSignal): void {
  event.addListener(listener);
  const stop = (): void => {
    try {
      event.removeListener(listener);
    } catch {
      // The extension is gone, and its events with it.
    }
  };
  signal.addEventListener('abort', stop, { once: true });
}
