import type { JSX } from 'preact';

/**
 * Words that are painted and read out, and are no text of the document: in Gecko, a page's `window.find` goes through
 * every document of its origin, closed shadow roots and frames included, and would tell whether a note is there and
 * where it was written. Fields are passed over; so is what a sheet puts in (measured in 153).
 */
export const Drawn = ({ words }: { readonly words: string }): JSX.Element => (
  <span class="rc-drawn" data-words={words} />
);
