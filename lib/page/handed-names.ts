import type { ScoutIndex } from '../core/match/scout.ts';

const handedName = Symbol.for('rolecall.names');
type SharedWorld = { [handedName]?: ScoutIndex };

/** Leaves the names where the reader finds them, in the world that both scripts share and the page does not see. */
export function handNamesOver(index: ScoutIndex): void {
  (globalThis as SharedWorld)[handedName] = index;
}

/** The names that the lookout of this document looked with; the reader is only ever sent to a document that has one. */
export const handedNames = (): ScoutIndex | undefined => (globalThis as SharedWorld)[handedName];
