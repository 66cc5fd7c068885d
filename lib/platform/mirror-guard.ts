import type { NoteRecord } from '../core/model/note.ts';
import { logFailure } from './log.ts';
import type { NotesState } from './notes-database.ts';
import type { MirrorWrite, NotesMirror } from './notes-mirror.ts';

/** How long a store that is out of order is left alone before it is tried again, in ms. */
export const pause = 60_000;

/** The mirror for somebody who can do without it: its failures are remembered, not thrown. */
export type MirrorGuard = {
  readonly state: () => Promise<NotesState | undefined | 'broken'>;
  readonly all: () => Promise<readonly NoteRecord[]>;
  /** False when it is not in the mirror. */
  readonly write: (write: MirrorWrite) => Promise<boolean>;
};

/** @param broke called at each failure that was tried twice */
export function guardMirror(mirror: NotesMirror, now: () => Date, broke: () => Promise<void>): MirrorGuard {
  let failedAt = -Infinity;
  const isResting = (): boolean => now().getTime() - failedAt < pause;
  const failed = async (error: unknown): Promise<void> => {
    logFailure('notes, the mirror', error);
    failedAt = now().getTime();
    await broke();
  };
  return {
    state: async () => {
      if (isResting()) return 'broken';
      try {
        return await mirror.state();
      } catch (error) {
        await failed(error);
        return 'broken';
      }
    },
    all: mirror.all,
    write: async (all) => {
      if (isResting()) return false;
      const write = (): Promise<void> => mirror.write(all);
      try {
        await write().catch(write);
        return true;
      } catch (error) {
        await failed(error);
        return false;
      }
    },
  };
}
