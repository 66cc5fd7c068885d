import type { NameIndex } from './name-index.ts';
import type { Decision, PageInfo, Passage } from './mention.ts';

/** What `decide` looks at. */
export type PageReading = {
  /** In document order. */
  readonly passages: readonly Passage[];
  readonly info: PageInfo;
  /** Every block's text, for page-wide evidence; called at most once, and only when there is a candidate. */
  readonly texts?: () => Iterable<string>;
};

export type Reader = {
  /**
   * One pass over the text of one block, as a reader sees it: inline elements already joined, `\n` = line break.
   * Pure. Undefined when it holds no candidate at all, which is the common case and costs next to nothing.
   */
  readonly read: (text: string) => Passage | undefined;
  /** The page-level decision over all passages, one decision per mention in document order. Deterministic. */
  readonly decide: (page: PageReading) => readonly Decision[];
};

/** Cheap: it runs on every page load. Whatever a page that names nobody does not need is built lazily. */
export function createReader(_index: NameIndex): Reader {
  return { read: () => undefined, decide: () => [] };
}
