const xhtml = 'http://www.w3.org/1999/xhtml';

/** A custom element's name is nobody else's, unless a page means mischief. */
export const hostName = 'rolecall-card';
const voiceName = 'rolecall-voice';

/** Inline and important: nothing a page's sheet says about `*` or `[popover]` reaches the host. */
const hostStyle =
  'all:initial!important;display:block!important;position:fixed!important;inset:auto!important;left:0!important;' +
  'top:0!important;width:max-content!important;height:max-content!important;max-width:none!important;margin:0!important;' +
  'padding:0!important;border:0!important;overflow:visible!important;background:none!important;z-index:2147483647!important;' +
  'pointer-events:auto!important;visibility:visible!important;opacity:1!important';

/** Heard and not seen: a box of one pixel, for what is said to assistive technology. */
const voiceStyle = `${hostStyle};width:1px!important;height:1px!important;overflow:hidden!important;clip-path:inset(50%)!important;pointer-events:none!important`;

export type OwnHost = { readonly host: HTMLElement; readonly root: ShadowRoot };

/** Makes the elements that we add to a page, and knows them again. Each has a closed shadow root and no content but that. */
export type OwnHosts = {
  readonly make: (kind: 'card' | 'voice') => OwnHost;
  /** The page's mutation records tell of a host that is gone after it went: it is ours still. */
  readonly isOurs: (node: Node) => boolean;
};

export function createOwnHosts(document: Document): OwnHosts {
  const known = new WeakSet<Node>();
  const dress = (host: HTMLElement, style: string): OwnHost => {
    const root = host.attachShadow({ mode: 'closed' });
    // Not as an attribute: our own welcome page, read like any other, allows none.
    host.style.cssText = style;
    known.add(host);
    return { host, root };
  };
  return {
    make: (kind) => {
      const style = kind === 'card' ? hostStyle : voiceStyle;
      const host = document.createElementNS(xhtml, kind === 'card' ? hostName : voiceName) as HTMLElement;
      // A page may have defined an element of that name, which would run the page's code; a div cannot be defined.
      return dress(host.matches(':defined') ? (document.createElementNS(xhtml, 'div') as HTMLElement) : host, style);
    },
    isOurs: (node) => known.has(node),
  };
}

export const makeInside = (document: Document, name: string): HTMLElement =>
  document.createElementNS(xhtml, name) as HTMLElement;

/**
 * Takes away a card that an earlier copy of this script left open. Chromium lets that copy clean up after an update;
 * Firefox ends it without a word and runs the new one in the same page. A page's own element of the name stays.
 */
export function removeLeftCards(document: Document): void {
  for (const element of document.querySelectorAll<HTMLElement>(hostName)) if (isDressed(element)) element.remove();
}

const isDressed = (element: HTMLElement): boolean =>
  element.popover === 'manual' &&
  element.childNodes.length === 0 &&
  element.style.zIndex === '2147483647' &&
  element.style.getPropertyPriority('z-index') === 'important';
