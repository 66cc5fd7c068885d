import type { Cue } from './mention.ts';

/**
 * What binds a name to the company on the page itself. A platform's name anywhere on the page is not enough: half of
 * all pages link to their own Facebook page.
 */
const binding = /^(?:company-|platform-in-|role-near|colleague-|several-colleagues|own-organisation)/;

/** Whether more than the name alone speaks for a person. */
export const isBound = (because: readonly Cue[]): boolean => because.some(({ kind }) => binding.test(kind));
