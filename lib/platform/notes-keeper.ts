import type { StoreNotice } from '../core/notes/store-notice.ts';
import { logFailure } from './log.ts';
import { guardMirror, pause } from './mirror-guard.ts';
import { mainDatabase, openNotesDatabase, type NotesDatabase, type NotesState } from './notes-database.ts';
import { openHome, openRescue, type HomeOptions, type NotesHome } from './notes-home.ts';
import type { NotesMirror } from './notes-mirror.ts';
import { reconcile } from './notes-reconcile.ts';
import type { NotesShelf, ShelfWrite, WriteOptions } from './notes-shelf.ts';

/** How many stores hold what was written: 2, or 1 while the other store is out of order. */
export type Copies = 1 | 2;

/** The stores as a piece of work finds them: in agreement, and nobody else writing. */
export type Keeping = {
  readonly shelf: NotesShelf;
  readonly device: string;
  /** Resolves once it is on disk. Rejects when nothing was written. */
  readonly write: (write: Omit<ShelfWrite, 'state'>, options?: WriteOptions) => Promise<Copies>;
};

export type NotesKeeper = {
  /** Runs `work` alone. It may be run a second time, on other stores, when the first attempt finds them damaged. */
  readonly use: <T>(work: (keeping: Keeping) => Promise<T>) => Promise<T>;
  /** Compares the stores note by note at the next use, not only by their last write. */
  readonly doubt: () => void;
};

export type KeeperOptions = {
  readonly mirror: NotesMirror;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly tell: (notice: StoreNotice) => Promise<void>;
  /** Keeps others out, in every part of the extension. */
  readonly lock: <T>(work: () => Promise<T>) => Promise<T>;
  readonly open?: (name: string) => Promise<NotesDatabase>;
};

/** Keeps database and mirror alike, and takes care of either when the other is gone or damaged. */
export function createNotesKeeper(options: KeeperOptions): NotesKeeper {
  const { mirror, newId, lock } = options;
  const tell = createTeller(options);
  const door = createDoor(options, tell);
  const guard = guardMirror(mirror, options.now, async () => {
    if (door.current()?.kind !== 'mirror') await tell('no-mirror', 0);
  });
  let inDoubt = false;

  /** The mirror is written only after the database has said that its copy is on the disk. */
  const write = async (home: NotesHome, both: ShelfWrite, how?: WriteOptions): Promise<Copies> => {
    await home.shelf.write(both, how);
    if (home.kind !== 'mirror') return (await guard.write(both)) ? 2 : 1;
    await mirror.write(both);
    return 1;
  };

  const agreed = async (home: NotesHome): Promise<NotesState> => {
    const [own, other] = await Promise.all([home.shelf.state(), guard.state()]);
    const agree = own !== undefined && (other === 'broken' || isSameWrite(own, other));
    if (agree && !inDoubt && home.rescued.length === 0) return own;
    const state = await reconcile({ home, mirror: guard, own, other, newId, tell });
    inDoubt = false;
    door.emptied();
    return state;
  };

  const ready = async (): Promise<Keeping> => {
    const home = await door.open();
    const { device, anchor } = await agreed(home);
    return {
      shelf: home.shelf,
      device,
      write: (part, how) => write(home, { ...part, state: { stamp: newId(), anchor, device } }, how),
    };
  };

  const attempt = async <T>(work: (keeping: Keeping) => Promise<T>): Promise<T> => {
    try {
      return await work(await ready());
    } catch (error) {
      if (!(await door.recover(error))) throw error;
      return work(await ready());
    }
  };

  return {
    use: (work) => lock(() => attempt(work)),
    doubt: () => {
      inDoubt = true;
    },
  };
}

function createTeller({
  mirror,
  now,
  tell,
}: KeeperOptions): HomeOptions['tell'] & ((kind: StoreNotice['kind'], notes: number) => Promise<void>) {
  return async (kind: StoreNotice['kind'], notes?: number) => {
    try {
      await tell({ kind, at: now().toISOString(), notes: notes ?? (await mirror.all()).length });
    } catch (error) {
      logFailure('notes, telling the reader', error);
    }
  };
}

type Door = {
  readonly current: () => NotesHome | undefined;
  readonly open: () => Promise<NotesHome>;
  /** What was rescued has been taken over. */
  readonly emptied: () => void;
  /** True when it is worth trying again. */
  readonly recover: (error: unknown) => Promise<boolean>;
};

/** Opens the stores' home when it is first needed, and another one when it fails. */
function createDoor({ mirror, now, open = openNotesDatabase }: KeeperOptions, tell: HomeOptions['tell']): Door {
  let home: NotesHome | undefined;
  let openedAt = 0;
  const options = { mirror, tell, open };
  const keep = (opened: NotesHome): NotesHome => {
    openedAt = now().getTime();
    return (home = opened);
  };
  return {
    current: () => home,
    open: async () => {
      if (home && home.kind !== 'main' && now().getTime() - openedAt > pause) {
        home.shelf.close();
        home = undefined;
      }
      return home ?? keep(await openHome(options));
    },
    emptied: () => {
      if (home) home = { ...home, rescued: [] };
    },
    recover: async (error) => {
      if (isClosed(error)) {
        home = undefined;
        return true;
      }
      if (!isDamage(error) || home?.kind !== 'main') return false;
      logFailure(`notes, ${mainDatabase} is damaged`, error);
      home.shelf.close();
      keep(await openRescue(options, 'unreadable'));
      return true;
    },
  };
}

const isSameWrite = (a: NotesState, b: NotesState | undefined): boolean =>
  a.stamp === b?.stamp && a.anchor === b.anchor;

const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : '');

/** The browser closed the connection: site data was cleared, or somebody deletes or upgrades the database. */
const isClosed = (error: unknown): boolean =>
  ['InvalidStateError', 'AbortError', 'TransactionInactiveError'].includes(nameOf(error));

/** The database opens but its content cannot be read. A full disk is none of these. */
const isDamage = (error: unknown): boolean =>
  ['DataError', 'NotFoundError', 'NotReadableError', 'EncodingError', 'UnknownError'].includes(nameOf(error));
