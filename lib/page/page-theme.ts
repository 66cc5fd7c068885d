export type PageTheme = 'light' | 'dark';

/** sRGB channels 0–255 and alpha 0–1 of a computed `rgb()`/`rgba()` colour. */
function parseColour(text: string): readonly [red: number, green: number, blue: number, alpha: number] | undefined {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) return undefined;
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1];
}

/** Rec. 709 luma; below the middle the reader is looking at a dark page. */
const isDark = (red: number, green: number, blue: number): boolean =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;

/**
 * Light or dark as the text around the name really stands: the first opaque background behind it. Where nothing is
 * painted, the page's own colour scheme decides, which is not the reader's system when the page declares none.
 */
export function themeAround(place: Element): PageTheme {
  const view = place.ownerDocument.defaultView;
  if (!view) return 'light';
  for (let element: Element | null = place; element; element = parentAcrossShadow(element)) {
    const colour = parseColour(view.getComputedStyle(element).backgroundColor);
    if (colour && colour[3] > 0.5) return isDark(colour[0], colour[1], colour[2]) ? 'dark' : 'light';
  }
  const scheme = view.getComputedStyle(place.ownerDocument.documentElement).colorScheme;
  const allowsDark = /\bdark\b/.test(scheme);
  const onlyDark = allowsDark && !/\blight\b/.test(scheme);
  return onlyDark || (allowsDark && view.matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
}

function parentAcrossShadow(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
