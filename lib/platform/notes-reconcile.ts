import type { NoteRecord } from '../core/model/note.ts';
import { planMerge } from '../core/notes/plan-merge.ts';
import type { StoreNotice } from '../core/notes/store-notice.ts';
import type { MirrorGuard } from './mirror-guard.ts';
import type { NotesState } from './notes-database.ts';
import { forgetRescued, type NotesHome } from './notes-home.ts';

export type ReconcileOptions = {
  readonly home: NotesHome;
  readonly mirror: MirrorGuard;
  /** What each store says of its last write. */
  readonly own: NotesState | undefined;
  readonly other: NotesState | undefined | 'broken';
  readonly newId: () => string;
  readonly tell: (kind: StoreNotice['kind'], notes: number) => Promise<void>;
};

/** Brings both stores to the same notes: the later version of each, and both where they were written apart. */
export async function reconcile(options: ReconcileOptions): Promise<NotesState> {
  const { home, mirror, own, other, newId, tell } = options;
  const stored = await home.shelf.all();
  const mirrored = other === 'broken' ? [] : await mirror.all();
  const both = overlay(stored, planMerge(stored, mirrored).put);
  const all = overlay(both, planMerge(both, home.rescued).put);
  const known = other === 'broken' ? undefined : other;
  const device = own?.device ?? known?.device ?? newId().slice(0, 8).toLowerCase();
  const state = { stamp: newId(), anchor: newId(), device };
  await home.shelf.write({ put: differing(all, stored), removed: [], state });
  if (other !== 'broken') await mirror.write({ put: differing(all, mirrored), removed: [], state, compared: true });

  const isBack = home.kind === 'main' && home.rescued.length > 0;
  if (isBack) {
    await forgetRescued();
    await tell('main-back', all.length);
  } else if (!own && known && mirrored.length > 0 && home.kind === 'main') {
    await tell('database-restored', mirrored.length);
  }
  if (own && other === undefined && stored.length > 0) await tell('mirror-restored', stored.length);
  return state;
}

/** `some` with every record of `over` in the place of the one with its id. */
function overlay(some: readonly NoteRecord[], over: readonly NoteRecord[]): readonly NoteRecord[] {
  const byId = new Map(some.map((record) => [record.note.id, record]));
  for (const record of over) byId.set(record.note.id, record);
  return [...byId.values()];
}

function differing(wanted: readonly NoteRecord[], stored: readonly NoteRecord[]): readonly NoteRecord[] {
  const texts = new Map(stored.map((record) => [record.note.id, JSON.stringify(record)]));
  return wanted.filter((record) => texts.get(record.note.id) !== JSON.stringify(record));
}
