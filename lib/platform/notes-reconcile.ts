import { isPlainObject } from '../core/model/decode.ts';
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
  await home.shelf.write({ put: differing(all, stored), removed: [], state: { ...state, anchor: '' } });
  if (other !== 'broken') await fillMirror(mirror, all, { mirrored, state });
  // Only now, with the mirror found whole, do both name the same anchor: whoever is stopped before this, or whose mirror
  // is emptied meanwhile, compares again.
  await home.shelf.write({ put: [], removed: [], state });

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

type Filling = { readonly mirrored: readonly NoteRecord[]; readonly state: NotesState };

/** Writes what the mirror lacks and looks whether it is all there, since it may be emptied at any moment. */
async function fillMirror(mirror: MirrorGuard, all: readonly NoteRecord[], filling: Filling): Promise<void> {
  let lacking = differing(all, filling.mirrored);
  for (let tries = 0; tries < 5; tries += 1) {
    if (!(await mirror.write({ put: lacking, removed: [], state: filling.state, compared: true }))) return;
    lacking = differing(all, await mirror.all());
    if (lacking.length === 0) return;
  }
  throw new DOMException('the mirror does not keep what is written to it', 'OperationError');
}

/** `some` with every record of `over` in the place of the one with its id. */
function overlay(some: readonly NoteRecord[], over: readonly NoteRecord[]): readonly NoteRecord[] {
  const byId = new Map(some.map((record) => [record.note.id, record]));
  for (const record of over) byId.set(record.note.id, record);
  return [...byId.values()];
}

function differing(wanted: readonly NoteRecord[], stored: readonly NoteRecord[]): readonly NoteRecord[] {
  const texts = new Map(stored.map((record) => [record.note.id, textOf(record)]));
  return wanted.filter((record) => texts.get(record.note.id) !== textOf(record));
}

/** The same for the same record, in whatever order a store gives its keys back. */
const textOf = (record: NoteRecord): string => JSON.stringify(inOrder(record));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, entry]) => [key, inOrder(entry)]);
}
