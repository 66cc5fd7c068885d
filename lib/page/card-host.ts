import type { Box } from '../core/hover/safe-wedge.ts';
import type { EventSeal } from './event-seal.ts';
import { makeInside, type OwnHosts } from './own-host.ts';
import type { PageTheme } from './page-theme.ts';

export type CardLook = {
  readonly theme: PageTheme;
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
};

export type OpenCard = {
  /** Where the view is rendered, inside the closed shadow root. */
  readonly container: HTMLElement;
  readonly box: () => Box;
  /** Viewport coordinates and the height that is allowed, in CSS pixels. */
  readonly place: (place: { readonly left: number; readonly top: number; readonly maxHeight: number }) => void;
  readonly setLook: (look: CardLook) => void;
  readonly hasFocus: () => boolean;
  /** Moves the focus in, for a card that was asked for by keyboard. */
  readonly focus: () => void;
  readonly close: () => void;
};

export type CardHost = {
  readonly open: (near: Node, look: CardLook) => OpenCard;
  readonly current: () => OpenCard | undefined;
};

export type CardHostOptions = {
  readonly document: Document;
  readonly hosts: OwnHosts;
  readonly styles: string;
  readonly seal: EventSeal;
  readonly signal: AbortSignal;
};

/** Makes and removes the card's host. The page can see that a host is there, and nothing of what is in it. */
export function createCardHost({ document, hosts, styles, seal, signal }: CardHostOptions): CardHost {
  let shown: { readonly host: HTMLElement; readonly near: Node; readonly card: OpenCard } | undefined;

  const sheet = createSheet(document, styles);
  // In idle time: the first card's own is dear.
  document.defaultView?.requestIdleCallback(() => signal.aborted || sheet());

  const open = (near: Node, look: CardLook): OpenCard => {
    shown?.card.close();
    const { host, root } = hosts.make('card');
    host.popover = 'manual';
    const container = makeInside(document, 'div');
    container.className = 'rc-root';
    container.tabIndex = -1;
    root.adoptedStyleSheets = [sheet()];
    root.append(container);
    const unseal = seal.guard(host, root);
    const card: OpenCard = {
      container,
      box: () => host.getBoundingClientRect(),
      place: ({ left, top, maxHeight }) => {
        host.style.setProperty('left', `${left}px`, 'important');
        host.style.setProperty('top', `${top}px`, 'important');
        container.style.setProperty('--rc-max-height', `${maxHeight}px`);
      },
      setLook: (next) => applyLook(container, next),
      hasFocus: () => root.activeElement !== null,
      focus: () => container.focus({ preventScroll: true }),
      close: () => {
        unseal();
        host.remove();
        if (shown?.card === card) shown = undefined;
      },
    };
    applyLook(container, look);
    placeFor(document, near).append(host);
    // Whatever the page does to its new child at once: without the top layer the card is still fixed and on top.
    if (host.isConnected) host.showPopover();
    shown = { host, near, card };
    return card;
  };

  signal.addEventListener('abort', () => shown?.card.close(), { once: true });

  // What goes full screen covers what was shown before, and assistive technology is told of nothing else.
  document.addEventListener('fullscreenchange', () => shown && raise(shown.host, placeFor(document, shown.near)), {
    signal,
  });

  return {
    open,
    // A page that takes its own children away takes the card with them.
    current: () => (shown?.host.isConnected ? shown.card : undefined),
  };
}

/** Parsed once a page, not once a card. */
function createSheet(document: Document, styles: string): () => CSSStyleSheet {
  let parsed: CSSStyleSheet | undefined;
  return () => {
    if (parsed) return parsed;
    parsed = new (document.defaultView ?? globalThis).CSSStyleSheet();
    parsed.replaceSync(styles);
    return parsed;
  };
}

function applyLook(container: HTMLElement, look: CardLook): void {
  container.dataset['theme'] = look.theme;
  container.lang = look.lang;
  container.dir = look.direction;
}

function raise(host: HTMLElement, place: Element): void {
  if (!host.isConnected) return;
  place.append(host);
  if (!host.matches(':popover-open')) host.showPopover();
}

/**
 * A modal dialog makes everything outside of it inert, also what is painted above it: there the card has to live
 * inside (measured in both browsers; https://github.com/whatwg/html/issues/11195). What is outside of a full screen
 * would be shown above it, but is not in the accessibility tree.
 */
function placeFor(document: Document, near: Node): Element {
  const modals = document.querySelectorAll('dialog:modal');
  return modalAround(near) ?? modals[modals.length - 1] ?? fullScreenOf(document) ?? document.documentElement;
}

/** These show no children, and neither does an element with a shadow root that has no slot for them. */
const childless: ReadonlySet<string> = new Set(['video', 'iframe', 'img', 'canvas', 'object', 'embed', 'audio']);

function fullScreenOf(document: Document): Element | undefined {
  const element = document.fullscreenElement;
  return !element || childless.has(element.localName) || element.localName.includes('-') || element.shadowRoot
    ? undefined
    : element;
}

function modalAround(near: Node): Element | undefined {
  for (let node: Node | null = near; node;) {
    const element: Element | null = node instanceof Element ? node : node.parentElement;
    const modal = element?.closest('dialog:modal');
    if (modal) return modal;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
