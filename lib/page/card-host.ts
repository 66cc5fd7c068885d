import type { Box } from '../core/hover/safe-wedge.ts';
import type { EventSeal } from './event-seal.ts';
import type { PageTheme } from './page-theme.ts';

/** The one element we ever add to a page, and only while a card is shown. */
const hostName = 'rolecall-card';
const xhtml = 'http://www.w3.org/1999/xhtml';

/**
 * Takes away a card that an earlier copy of this script left open. Chromium lets that copy clean up after an update;
 * Firefox ends it without a word and runs the new one in the same page.
 */
export function removeLeftCards(document: Document): void {
  for (const host of document.querySelectorAll(hostName)) host.remove();
}

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
  readonly isOurs: (node: Node) => boolean;
};

export type CardHostOptions = {
  readonly document: Document;
  readonly styles: string;
  readonly seal: EventSeal;
  readonly signal: AbortSignal;
};

/** Makes and removes the card's host. The page can see that a host is there, and nothing of what is in it. */
export function createCardHost({ document, styles, seal, signal }: CardHostOptions): CardHost {
  let shown: { readonly host: HTMLElement; readonly card: OpenCard } | undefined;
  // The page's mutation records tell of a host that is gone after it went: it is ours still.
  const hosts = new WeakSet<Node>();

  const open = (near: Node, look: CardLook): OpenCard => {
    shown?.card.close();
    const { host, root } = createHost(document);
    hosts.add(host);
    const style = document.createElementNS(xhtml, 'style') as HTMLStyleElement;
    style.textContent = styles;
    const container = document.createElementNS(xhtml, 'div') as HTMLElement;
    container.className = 'rc-root';
    container.tabIndex = -1;
    root.append(style, container);
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
    placeholderFor(document, near).append(host);
    host.showPopover();
    shown = { host, card };
    return card;
  };

  signal.addEventListener('abort', () => shown?.card.close(), { once: true });

  return {
    open,
    current: () => shown?.card,
    isOurs: (node) => hosts.has(node),
  };
}

function applyLook(container: HTMLElement, look: CardLook): void {
  container.dataset['theme'] = look.theme;
  container.lang = look.lang;
  container.dir = look.direction;
}

/** Inline and important: nothing a page's sheet says about `*` or `[popover]` reaches the host. */
const hostStyle =
  'all:initial!important;display:block!important;position:fixed!important;inset:auto!important;left:0!important;' +
  'top:0!important;width:max-content!important;height:max-content!important;max-width:none!important;margin:0!important;' +
  'padding:0!important;border:0!important;overflow:visible!important;background:none!important;z-index:2147483647!important;' +
  'pointer-events:auto!important;visibility:visible!important;opacity:1!important';

function createHost(document: Document): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const make = (name: string): { host: HTMLElement; root: ShadowRoot } => {
    const host = document.createElementNS(xhtml, name) as HTMLElement;
    const root = host.attachShadow({ mode: 'closed' });
    host.setAttribute('style', hostStyle);
    host.popover = 'manual';
    return { host, root };
  };
  try {
    return make(hostName);
  } catch {
    // A page may have defined an element of that name, whose constructor took the shadow root; a div cannot be defined.
    return make('div');
  }
}

/**
 * A modal dialog makes everything outside of it inert, also what is painted above it, and a fullscreen element hides
 * the rest: there the card has to live inside (measured in both browsers; https://github.com/whatwg/html/issues/11195).
 */
function placeholderFor(document: Document, near: Node): Element {
  const own = near instanceof Element ? near : near.parentElement;
  const modals = document.querySelectorAll('dialog:modal');
  const modal = own?.closest('dialog:modal') ?? modals[modals.length - 1];
  return modal ?? document.fullscreenElement ?? document.documentElement;
}
