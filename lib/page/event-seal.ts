/**
 * What is typed into the card is the reader's alone. A closed shadow root hides nodes, not events: `keydown`, `input`
 * and their kind are composed, so a page's listeners would read a note letter by letter. The seal listens on the window
 * in the capture phase, before the page's own scripts could register, stops every such event that is aimed at the card
 * and hands a copy on inside, which does not leave the shadow tree.
 */
const sealedTypes = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  'drop',
  'dragstart',
  'select',
  'selectionchange',
] as const;

export type EventSeal = {
  /** Seals a host from now on; returns how to end it. */
  readonly guard: (host: Element, root: ShadowRoot) => () => void;
  /** Offers every Esc that is aimed at the page, before the page hears of it; `take` tells whether it was for a card. */
  readonly offerEscape: (take: () => boolean, signal: AbortSignal) => void;
};

export function createEventSeal(view: Window): EventSeal {
  let guarded: { readonly host: Element; readonly root: ShadowRoot } | undefined;

  let takeEscape: (() => boolean) | undefined;

  const stop = (event: Event): void => {
    if (!guarded || !isAimedAt(guarded, event)) {
      if (takeEscape && isEscape(event) && takeEscape()) {
        event.stopImmediatePropagation();
        event.preventDefault();
      }
      return;
    }
    event.stopImmediatePropagation();
    const inner = guarded.root.activeElement;
    const copy = inner && copyOf(event);
    if (!inner || !copy) return;
    if (!inner.dispatchEvent(copy)) event.preventDefault();
  };

  for (const type of sealedTypes) view.addEventListener(type, stop, { capture: true });

  return {
    guard: (host, root) => {
      const entry = { host, root };
      guarded = entry;
      return () => {
        if (guarded === entry) guarded = undefined;
      };
    },
    offerEscape: (take, signal) => {
      takeEscape = take;
      signal.addEventListener('abort', () => (takeEscape = takeEscape === take ? undefined : takeEscape), {
        once: true,
      });
    },
  };
}

const isEscape = (event: Event): boolean =>
  event.type === 'keydown' &&
  event instanceof KeyboardEvent &&
  event.isTrusted &&
  event.key === 'Escape' &&
  !event.isComposing;

/**
 * A card inside a dialog inside somebody's shadow root is not what the window sees as the target, and a closed root is
 * not in the path either: then the focus tells, since all of these go to where it is.
 */
const isAimedAt = ({ host, root }: { readonly host: Element; readonly root: ShadowRoot }, event: Event): boolean =>
  event.target === host ||
  (host.getRootNode() !== host.ownerDocument && (event.composedPath().includes(host) || root.activeElement !== null));

/**
 * A copy that bubbles inside the shadow tree only. What the card has no use for inside is not copied.
 * Keys are copied onto a plain event: Gecko makes every `KeyboardEvent` of these types composed, whatever it is told
 * (measured in 153), so a real one would leave the shadow tree, reach the page, and come back here without end.
 */
function copyOf(event: Event): Event | undefined {
  const init = { bubbles: true, cancelable: event.cancelable, composed: false };
  if (event instanceof KeyboardEvent) {
    const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
    const keys = { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey };
    return Object.assign(new Event(event.type, init), keys);
  }
  const isCopied = event.type === 'input' || event.type === 'change' || event.type.startsWith('composition');
  return isCopied ? new Event(event.type, init) : undefined;
}

const sharedName = Symbol.for('rolecall.event-seal');
type SharedWorld = { [sharedName]?: EventSeal };

/** Leaves the seal where the other content script of this world finds it: never visible to the page. */
export function shareEventSeal(seal: EventSeal): void {
  (globalThis as SharedWorld)[sharedName] = seal;
}

/** The seal that was set at the document's start; a new one in pages that were open before the extension was. */
export const sharedEventSeal = (view: Window): EventSeal =>
  (globalThis as SharedWorld)[sharedName] ?? createEventSeal(view);
