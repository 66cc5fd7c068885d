import type { PageMention } from './run-store.ts';

/**
 * How a mark is drawn. The registry is shared with the page's own scripts, so the names say nothing of anybody.
 * `same`: nothing has changed since the article; `moved`, `left`: since it was written; `focus`: stepped to by keyboard.
 */
export const markKinds = ['same', 'moved', 'left', 'focus'] as const;
export type MarkKind = (typeof markKinds)[number];

const registryName = (kind: MarkKind): string => `rolecall-${kind}`;

export type MentionMarks = {
  readonly add: (mention: PageMention, kind: MarkKind) => void;
  readonly remove: (mention: PageMention) => void;
  /** How it is marked now. */
  readonly kindOf: (mention: PageMention) => MarkKind;
  /** Outlines one mention, or none. */
  readonly focus: (mention: PageMention | undefined) => void;
};

/** Paints mentions with CSS Custom Highlights: the page's nodes stay as they are. Everything goes when the signal aborts. */
export function createMentionMarks(view: Window & typeof globalThis, signal: AbortSignal): MentionMarks {
  const highlights = new Map<MarkKind, Highlight>();
  // A highlight cannot be asked what it holds: Firefox denies content scripts its iterator.
  const kinds = new Map<number, MarkKind>();

  const highlightOf = (kind: MarkKind): Highlight => {
    const existing = highlights.get(kind);
    if (existing) return existing;
    const made = new view.Highlight();
    if (kind === 'focus') made.priority = 1;
    highlights.set(kind, made);
    view.CSS.highlights.set(registryName(kind), made);
    return made;
  };

  signal.addEventListener(
    'abort',
    () => {
      for (const [kind, highlight] of highlights) {
        highlight.clear();
        // Another copy of this script may have taken the name over after an update.
        if (view.CSS.highlights.get(registryName(kind)) === highlight) view.CSS.highlights.delete(registryName(kind));
      }
    },
    { once: true },
  );

  return {
    add: (mention, kind) => {
      const before = kinds.get(mention.key);
      if (before === kind) return;
      if (before) highlights.get(before)?.delete(mention.range);
      kinds.set(mention.key, kind);
      highlightOf(kind).add(mention.range);
    },
    remove: (mention) => {
      const kind = kinds.get(mention.key);
      kinds.delete(mention.key);
      if (kind) highlights.get(kind)?.delete(mention.range);
      highlights.get('focus')?.delete(mention.range);
    },
    kindOf: (mention) => kinds.get(mention.key) ?? 'same',
    focus: (mention) => {
      highlights.get('focus')?.clear();
      if (mention) highlightOf('focus').add(mention.range);
    },
  };
}
