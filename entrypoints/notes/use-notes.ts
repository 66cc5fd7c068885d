import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Note, NoteRecord } from '../../lib/core/model/note.ts';
import {
  isBlank,
  nameFromId,
  nameOf,
  newestFirst,
  orphansOf,
  type Directory,
} from '../../lib/core/notes/list-notes.ts';
import { makeSearchable, searchNotes, type SearchableNote } from '../../lib/core/notes/search-notes.ts';
import { callBackground } from '../../lib/platform/client.ts';
import { logFailure } from '../../lib/platform/log.ts';
import type { NotesStore } from '../../lib/platform/notes-store.ts';
import { watchNotes } from '../../lib/platform/watch-notes.ts';
import type { NotesViewName } from '../../components/notes/NotesBrowser.tsx';

/** Notes read before all the others, to have something on the page at once. */
const firstPage = 50;
/** Changes that come close together are read together, in ms. */
const gathering = 150;

/** Texts folded in one go: a few ms. */
const foldedAtOnce = 250;

const nobody: Directory = { names: {}, redirects: {} };

export type NotesState = {
  readonly failed: boolean;
  readonly directory: Directory;
  readonly views: Readonly<Record<NotesViewName, readonly Note[]>>;
  readonly search: (view: NotesViewName, query: string) => readonly Note[];
  readonly record: (id: string) => NoteRecord | undefined;
  readonly reload: () => void;
};

/** Every note, read newest first, and again whenever one is written anywhere but by `writer`. */
export function useNotes(store: NotesStore, writer: string): NotesState {
  const [records, setRecords] = useState<readonly NoteRecord[]>([]);
  const [failed, setFailed] = useState(false);
  const [directory, setDirectory] = useState(nobody);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isWhole = useRef(false);

  const read = async (): Promise<void> => {
    performance.mark('notes: asked');
    try {
      if (!isWhole.current) {
        setRecords(await readFirst(store));
        await drawn();
      }
      setRecords(await store.all());
      isWhole.current = true;
      setFailed(false);
    } catch (error) {
      logFailure('reading the notes', error);
      setFailed(true);
    }
  };
  useEffect(() => {
    void read();
    void callBackground('notes.directory', {}).then((reply) => reply.ok && setDirectory(reply.value));
    return watchNotes((changes) => {
      if (changes.every((change) => change.writer === writer)) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void read(), gathering);
    });
  }, [store]);

  const isAny = records.length > 0;
  // Both marks are read by `npm run notes:speed`.
  useEffect(() => void (isAny && requestAnimationFrame(() => performance.mark('notes: drawn'))), [isAny]);

  const views = useMemo(() => sortOut(records, directory), [records, directory]);
  const texts = useSearchTexts(records, directory);
  return {
    failed,
    directory,
    views,
    record: (id) => records.find(({ note }) => note.id === id),
    reload: () => void read(),
    search: (view, query) => (query.trim() === '' ? views[view] : searchNotes(views[view].map(texts), query)),
  };
}

/**
 * The texts that are searched, folded in the pauses after the notes were read: ten thousand of them at the first
 * keystroke would be felt.
 */
function useSearchTexts(records: readonly NoteRecord[], directory: Directory): (note: Note) => SearchableNote {
  const known = useMemo(() => new Map<Note, SearchableNote>(), [directory]);
  const textOf = (note: Note): SearchableNote => {
    const text = known.get(note) ?? makeSearchable(note, labelOf(note, directory));
    known.set(note, text);
    return text;
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fold = (from: number): void => {
      for (const { note } of records.slice(from, from + foldedAtOnce)) textOf(note);
      if (from + foldedAtOnce < records.length) timer = setTimeout(() => fold(from + foldedAtOnce));
    };
    timer = setTimeout(() => fold(0));
    return () => clearTimeout(timer);
  }, [records, directory]);
  return textOf;
}

/** Until what was read is on the screen; a page that nobody looks at draws nothing and does not wait for it. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 300);
    requestAnimationFrame(() => setTimeout(resolve));
  });

async function readFirst(store: NotesStore): Promise<readonly NoteRecord[]> {
  const notes = await store.newest('notes', firstPage);
  return notes.map((note) => ({ note, history: { past: [], future: [] }, writer: '' }));
}

function sortOut(records: readonly NoteRecord[], directory: Directory): NotesState['views'] {
  const sorted = records
    .map(({ note }) => note)
    .filter((note) => !isBlank(note))
    .toSorted(newestFirst);
  const notes = sorted.filter(({ deletedAt }) => deletedAt === undefined);
  // Before the directory is known, nobody is known: that makes no orphans.
  const orphans = directory === nobody ? [] : orphansOf(notes, directory);
  return { notes, bin: sorted.filter(({ deletedAt }) => deletedAt !== undefined), orphans };
}

export const labelOf = ({ person }: Note, directory: Directory): string =>
  nameOf(person, directory) ?? nameFromId(person);
