/** The two browsers' ways for an extension to see a closed shadow root. */
type ChromeDom = { readonly dom?: { readonly openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } };
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * The element's shadow root, open or closed, or null.
 * https://developer.chrome.com/docs/extensions/reference/api/dom and
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const ofFirefox = (element as FirefoxElement).openOrClosedShadowRoot;
  if (ofFirefox !== undefined) return ofFirefox;
  const { dom } = (globalThis as { chrome?: ChromeDom }).chrome ?? {};
  return element instanceof HTMLElement ? (dom?.openOrClosedShadowRoot?.(element) ?? null) : null;
}
