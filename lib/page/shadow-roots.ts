import type { Job } from './scan-slices.ts';

/** The elements that may have a shadow root (DOM standard, "valid shadow host name"), besides custom elements. */
const hostNames: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

const canHost = (element: Element): boolean => element.localName.includes('-') || hostNames.has(element.localName);

/** Extensions may look into closed roots too; how differs by browser, so the caller gives the way. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Looks for shadow roots below `root`, in slices. Custom elements without one are kept: it may come later. */
export function findShadowRoots(root: Node, shadowRootOf: ShadowRootOf, found: (root: ShadowRoot) => void): Job {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let current: Node | null = root instanceof Element ? root : walker.nextNode();
  return {
    work: (isLate) => {
      for (let count = 1; current; current = walker.nextNode(), count += 1) {
        const shadow = canHost(current as Element) ? shadowRootOf(current as Element) : null;
        if (shadow) found(shadow);
        if (count % 64 === 0 && isLate()) {
          current = walker.nextNode();
          return false;
        }
      }
      return true;
    },
  };
}
