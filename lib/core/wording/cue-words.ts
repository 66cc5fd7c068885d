import type { CueKind } from '../match/cues.ts';

/** Kinds of evidence that tell a reader nothing: grammar, or what another kind says already. */
export const silentCues = [
  'lower-case-word',
  'other-language-ending',
  'several-colleagues',
] as const satisfies readonly CueKind[];

export type WordedCue = Exclude<CueKind, (typeof silentCues)[number]>;

/** One sentence for each kind of evidence; `found` are the words on the page, empty for kinds that rest on none. */
export type CueWords = Readonly<Record<WordedCue, (found: string) => string>>;
