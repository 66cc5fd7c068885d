/** A document or shadow root that takes sheets which are no nodes of its tree. */
export type SheetRoot = Document | ShadowRoot;

export type MarkPaint = {
  /** Draws the marks in there, too. */
  readonly paint: (root: SheetRoot) => void;
  /** Draws them otherwise wherever they are drawn, from now on. */
  readonly restyle: (styles: string) => void;
};

/**
 * Gives roots the rules of the marks. An adopted sheet is no node: the page's tree stays as it is.
 * Firefox reaches into no shadow root from outside (measured on 153); Chromium does, and does no harm twice.
 */
export function createMarkPaint(view: Window & typeof globalThis, styles: string, signal: AbortSignal): MarkPaint {
  let sheet: CSSStyleSheet | undefined;
  let current = styles;
  const painted = new Set<SheetRoot>();

  const sheetOf = (): CSSStyleSheet => {
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(current);
    }
    return sheet;
  };

  signal.addEventListener(
    'abort',
    () => {
      for (const root of painted) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
    { once: true },
  );

  return {
    paint: (root) => {
      if (painted.has(root)) return;
      painted.add(root);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf()];
    },
    restyle: (next) => {
      if (next === current) return;
      current = next;
      sheet?.replaceSync(next);
    },
  };
}
