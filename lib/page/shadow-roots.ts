import type { Job } from './scan-slices.ts';

/** The elements that may have a shadow root (DOM standard, "valid shadow host name"), besides custom elements. */
const hostNames: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

const canHost = (element: Element): boolean => element.localName.includes('-') || hostNames.has(element.localName);

/** Extensions may look into closed roots too; how differs by browser, so the caller gives the way. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

export type ShadowSearch = {
  readonly shadowRootOf: ShadowRootOf;
  readonly found: (root: ShadowRoot) => void;
  /** A custom element that has none: it may come later. */
  readonly none: (element: Element) => void;
};

/** Looks for shadow roots below `root`, in slices. */
export function findShadowRoots(root: Node, { shadowRootOf, found, none }: ShadowSearch): Job {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let current: Node | null = root instanceof Element ? root : walker.nextNode();
  return {
    work: (isLate) => {
      for (let count = 1; current; current = walker.nextNode(), count += 1) {
        const element = current as Element;
        const shadow = canHost(element) ? shadowRootOf(element) : null;
        if (shadow) found(shadow);
        else if (element.localName.includes('-')) none(element);
        if (count % 64 === 0 && isLate()) {
          current = walker.nextNode();
          return false;
        }
      }
      return true;
    },
  };
}
