/** The two browsers' ways for an extension to see a closed shadow root. */
type ChromeDom = { readonly openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null };
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

type Find = (element: Element) => ShadowRoot | null;

/** Chosen once: this is asked of every element that could be a host, on every page. */
function chooseWay(): Find {
  const { dom } = (globalThis as { chrome?: { readonly dom?: ChromeDom } }).chrome ?? {};
  const ofChrome = dom?.openOrClosedShadowRoot;
  if (ofChrome) return (element) => (element instanceof HTMLElement ? ofChrome(element) : null);
  return (element) => (element as FirefoxElement).openOrClosedShadowRoot ?? element.shadowRoot;
}

let way: Find | undefined;

/**
 * The element's shadow root, open or closed, or null.
 * https://developer.chrome.com/docs/extensions/reference/api/dom and
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  try {
    return (way ??= chooseWay())(element);
  } catch {
    // Chromium lets nothing be asked of an extension that was updated under this script.
    return null;
  }
}
