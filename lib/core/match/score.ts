import type { PersonId } from '../model/person.ts';
import { weights, type CueKind } from './cues.ts';
import type { Cue } from './mention.ts';

/** Evidence gathered for one reading of one name. */
export type Score = { readonly cues: readonly Cue[]; readonly total: number };

export type Tally = {
  readonly add: (kind: CueKind, found?: string) => void;
  readonly has: (...kinds: readonly CueKind[]) => boolean;
  readonly score: () => Score;
};

/** Collects cues about one person; a kind counts once. */
export function openTally(person: PersonId): Tally {
  const cues = new Map<CueKind, Cue>();
  let total = 0;
  return {
    add: (kind, found) => {
      if (cues.has(kind)) return;
      cues.set(kind, { kind, person, ...(found === undefined ? {} : { found }) });
      total += weights[kind];
    },
    has: (...kinds) => kinds.some((kind) => cues.has(kind)),
    score: () => ({ cues: [...cues.values()], total }),
  };
}
