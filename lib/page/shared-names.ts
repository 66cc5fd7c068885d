import type { ScoutIndex } from '../core/match/scout.ts';

const sharedName = Symbol.for('rolecall.names');
type SharedWorld = { [sharedName]?: ScoutIndex };

/** Leaves the names where the reader finds them, in the world that both scripts share and the page does not see. */
export function shareNames(index: ScoutIndex): void {
  (globalThis as SharedWorld)[sharedName] = index;
}

/** The names that the lookout of this document looked with; the reader is only ever sent to a document that has one. */
export const sharedNames = (): ScoutIndex | undefined => (globalThis as SharedWorld)[sharedName];
