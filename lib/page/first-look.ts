import type { Scout } from '../core/match/scout.ts';
import { keepReading } from './keep-reading.ts';
import type { ShadowRootOf } from './shadow-roots.ts';

export type FirstLookOptions = {
  readonly document: Document;
  readonly scout: Scout;
  readonly shadowRootOf: ShadowRootOf;
  /** Called once, when the document first has a place that may name somebody. Looking ends with it. */
  readonly found: () => void;
  readonly signal: AbortSignal;
};

const nobodys = (): boolean => false;

/**
 * Looks a document over, and whatever changes in it, until it may name somebody. This is all that most pages ever get:
 * nothing is taken apart, weighed, stored or listened for.
 */
export function takeFirstLook({ document, scout, shadowRootOf, found, signal }: FirstLookOptions): void {
  const looking = new AbortController();
  signal.addEventListener('abort', () => looking.abort(), { once: true });
  let isOpen = false;
  const gate = {
    get isOpen() {
      return isOpen;
    },
    set isOpen(opens: boolean) {
      if (isOpen || !opens) return;
      isOpen = true;
      looking.abort();
      found();
    },
  };
  const nothing = (): void => undefined;
  const store = {
    take: ({ text }: { readonly text: string }) => {
      if (scout.look(text).strong.length > 0) gate.isOpen = true;
    },
    forgetAll: nothing,
    dropDetached: nothing,
  };
  keepReading(
    { document, scout, isOurs: nobodys, shadowRootOf, foundShadowRoot: nothing, signal: looking.signal },
    { store, gate, settle: nothing },
  );
}
