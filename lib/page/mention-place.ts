import type { PageMention } from './run-store.ts';

export const elementOf = (mention: PageMention): Element | null => {
  const node = mention.range.startContainer;
  return node instanceof Element ? node : node.parentElement;
};

/** False for text that is there and not shown: closed menus, hidden tabs. Asks for style, so only for what was found. */
export const isShown = (mention: PageMention): boolean =>
  !mention.range.collapsed && (elementOf(mention)?.checkVisibility({ visibilityProperty: true }) ?? false);

/** True for a name inside a link, a button or their kind: its click belongs to the page. */
export const hasOwnClick = (mention: PageMention): boolean =>
  (elementOf(mention)?.closest('a[href], button, [role="button"], [role="link"], label, summary') ?? null) !== null;

/** Brings a mention into view and calls back once it stands where it will stay. */
export function scrollToMention(mention: PageMention, arrived: () => void): void {
  const element = elementOf(mention);
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // A page may load more above as it scrolls: the second look corrects the first.
  view.requestAnimationFrame(() => {
    const box = mention.range.getBoundingClientRect();
    if (box.top < 0 || box.bottom > view.innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    view.requestAnimationFrame(arrived);
  });
}

/** Characters of context kept before and after a mention. */
const quoteReach = 80;

/** The words around a mention, as a quotation for a note. */
export function textAround(mention: PageMention): string {
  const { startContainer, startOffset, endContainer, endOffset } = mention.range;
  const before = (startContainer.textContent ?? '').slice(Math.max(0, startOffset - quoteReach), startOffset);
  const after = (endContainer.textContent ?? '').slice(endOffset, endOffset + quoteReach);
  return `${before}${mention.range.toString()}${after}`.replaceAll(/\s+/g, ' ').trim();
}
