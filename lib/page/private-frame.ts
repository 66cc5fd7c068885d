/**
 * A document of our own inside the card, for what a page must not get at: its search, its selection and its editing
 * commands end at the edge of its own document, also where they go through closed shadow roots (docs/adr/0008).
 */
export type PrivateFrameOptions = {
  /** Empty, in our closed shadow root, and connected. */
  readonly frame: HTMLIFrameElement;
  readonly styles: string;
  /** Here is a place to draw in; again when the frame was moved, by which it loses what is in it. */
  readonly ready: (root: HTMLElement) => void;
  /** This page lets nobody have such a document, or has taken it away. */
  readonly refused: () => void;
};

export type PrivateFrame = {
  /** Makes the frame as high as what is in it. */
  readonly fit: () => void;
  readonly close: () => void;
};

/** No script, no form and no navigation of the page's own would run in there, should it get something in. */
export const frameSandbox = 'allow-same-origin';

/**
 * A blank document that was loaded: Gecko tells assistive technology nothing of the one that every frame begins with
 * (measured in 153).
 */
const blank = '<!doctype html>';

/** A page may stop what it loads, and this with it: then there is no document after so long, in ms. */
const patience = 3_000;

/** Tells our own scripts, which the browser runs in this document too, to leave it alone. */
const ownMark = 'data-rolecall';

export const isPrivateDocument = (document: Document): boolean => document.documentElement.hasAttribute(ownMark);

export function keepPrivateFrame({ frame, styles, ready, refused }: PrivateFrameOptions): PrivateFrame {
  const lifetime = new AbortController();
  let inside: { readonly document: Document; readonly root: HTMLElement } | undefined;
  let sizes: ResizeObserver | undefined;

  const fit = (): void => {
    const height = inside?.root.offsetHeight ?? 0;
    // Hidden, or not laid out yet.
    if (height > 0) frame.style.blockSize = `${height}px`;
  };

  const fill = (): void => {
    const own = documentOf(frame);
    if (own && own === inside?.document) return;
    sizes?.disconnect();
    inside = own && { document: own, root: dress(own, frame, styles) };
    if (!inside) return refused();
    const { root } = inside;
    forwardFocus(root, frame);
    forwardEscape(root, frame);
    sizes = new ResizeObserver(fit);
    sizes.observe(root);
    ready(root);
    fit();
  };

  let late: ReturnType<typeof setTimeout> | undefined;
  const loaded = (): void => {
    clearTimeout(late);
    // What a frame begins with, and begins again with when it was moved: Gecko tells of that as well.
    if (isBlank(frame)) late = setTimeout(fill, patience);
    else fill();
  };

  // Again when it was moved in the tree, or navigated: a page reaches neither frame nor window, but a service worker may.
  frame.addEventListener('load', loaded, { signal: lifetime.signal });
  frame.srcdoc = blank;
  late = setTimeout(fill, patience);
  lifetime.signal.addEventListener('abort', () => clearTimeout(late), { once: true });

  return {
    fit,
    close: () => {
      lifetime.abort();
      sizes?.disconnect();
    },
  };
}

/** Undefined where it is of another origin (a sandboxed page), or not the one asked for. */
function documentOf(frame: HTMLIFrameElement): Document | undefined {
  try {
    const { contentDocument } = frame;
    return contentDocument?.URL === 'about:srcdoc' && contentDocument.body ? contentDocument : undefined;
  } catch {
    return undefined;
  }
}

function isBlank({ contentDocument }: HTMLIFrameElement): boolean {
  return contentDocument?.URL === 'about:blank';
}

function dress(document: Document, frame: HTMLIFrameElement, styles: string): HTMLElement {
  document.documentElement.setAttribute(ownMark, '');
  // A sheet that is made by script is under no policy of the page's.
  const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(`${styles}\nhtml,body{margin:0;overflow:hidden;background:none}`);
  document.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  root.className = 'rc-root';
  const outer = frame.closest<HTMLElement>('.rc-root');
  const { theme } = outer?.dataset ?? {};
  if (theme !== undefined) root.dataset['theme'] = theme;
  root.lang = outer?.lang ?? '';
  document.documentElement.lang = root.lang;
  root.dir = outer?.dir ?? '';
  document.body.replaceChildren(root);
  return root;
}

/** Focus that moves inside is told of outside as if there were no edge between. Plain events, which Gecko keeps in the shadow tree. */
function forwardFocus(root: HTMLElement, frame: HTMLIFrameElement): void {
  root.addEventListener('focusin', () => frame.dispatchEvent(new Event('focusin', { bubbles: true })));
  root.addEventListener('focusout', (event) => {
    if (event.relatedTarget === null) frame.dispatchEvent(new Event('focusout', { bubbles: true }));
  });
}

/** The one key that is the card's. */
function forwardEscape(root: HTMLElement, frame: HTMLIFrameElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    frame.dispatchEvent(Object.assign(new Event('keydown', { bubbles: true }), { key: 'Escape', isComposing: false }));
  });
}
