import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportPreview, ImportView } from '../../components/notes/ImportSection.tsx';
import type { NoteRecord } from '../../lib/core/model/note.ts';
import type { Directory } from '../../lib/core/notes/list-notes.ts';
import type { MergePlan } from '../../lib/core/notes/plan-merge.ts';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';
import { logFailure } from '../../lib/platform/log.ts';
import type { NotesStore } from '../../lib/platform/notes-store.ts';
import { readImport } from '../../lib/platform/read-import.ts';
import { labelOf } from './use-notes.ts';

export type ImportState = {
  readonly view: ImportView;
  readonly canUndo: boolean;
  readonly choose: (file: File) => void;
  readonly bringIn: () => void;
  readonly cancel: () => void;
  readonly undo: () => void;
};

type ImportOptions = {
  readonly store: NotesStore;
  readonly words: NotesMessages;
  readonly directory: Directory;
};

/** Reads a file, shows what it would change, and merges it when told to: all of it or nothing. */
export function useImport({ store, words, directory }: ImportOptions): ImportState {
  const [view, setView] = useState<ImportView>({ kind: 'idle' });
  const [canUndo, setCanUndo] = useState(false);
  const waiting = useRef<readonly NoteRecord[]>([]);
  const work = useRef(new AbortController());

  const lookForLast = (): void =>
    void store.lastImport().then(
      (last) => setCanUndo(last !== undefined),
      (error: unknown) => logFailure('looking for an import', error),
    );
  useEffect(lookForLast, [store]);

  /** Runs one piece of work; a cancelled one has changed nothing, and so has a failed one. */
  const run = (what: string, attempt: (signal: AbortSignal) => Promise<void>): void => {
    work.current.abort();
    const own = new AbortController();
    work.current = own;
    attempt(own.signal)
      .catch((error: unknown) => {
        if (own !== work.current) return;
        if (!own.signal.aborted) logFailure(what, error);
        setView({ kind: 'said', text: own.signal.aborted ? words.cancelled : words.writeFailed });
      })
      .finally(lookForLast);
  };

  return {
    view,
    canUndo,
    choose: (file) =>
      run('reading a file', async (signal) => {
        setView({ kind: 'reading', percent: 0 });
        const progress = (share: number): void => setView({ kind: 'reading', percent: Math.round(share * 100) });
        const read = await readImport(file, { now: new Date().toISOString(), progress, signal });
        if (!read.ok) return setView({ kind: 'refused', failure: read.error });
        const plan = await store.plan(read.value.records);
        signal.throwIfAborted();
        waiting.current = read.value.records;
        setView({ kind: 'preview', preview: previewOf(file.name, plan, { skipped: read.value.skipped, directory }) });
      }),
    bringIn: () =>
      run('bringing notes in', async (signal) => {
        const all = waiting.current.length;
        setView({ kind: 'writing', done: 0, all });
        const progress = (done: number): void => setView({ kind: 'writing', done, all: Math.max(all, done) });
        const { put } = await store.takeIn(waiting.current, { undoable: true, progress, signal });
        waiting.current = [];
        setView({ kind: 'said', text: words.broughtIn(put.length) });
      }),
    cancel: () => {
      waiting.current = [];
      work.current.abort();
      setView({ kind: 'said', text: words.cancelled });
    },
    undo: () =>
      run('undoing an import', async () =>
        setView({ kind: 'said', text: words.importUndone(await store.undoImport()) }),
      ),
  };
}

function previewOf(
  file: string,
  { added, changed, keptBoth, known }: MergePlan,
  { skipped, directory }: { readonly skipped: number; readonly directory: Directory },
): ImportPreview {
  return {
    file,
    skipped,
    known,
    added: added.length,
    keptBoth: keptBoth.length,
    changed: changed.map(({ before, after }) => ({
      name: labelOf(after, directory),
      before: before.body,
      after: after.body,
    })),
  };
}
