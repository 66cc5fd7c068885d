import { useMemo, useState } from 'preact/hooks';
import type { EraseView, ResetSectionProps } from '../../components/options/ResetSection.tsx';
import { defaultSettings, type Settings } from '../../lib/core/model/settings.ts';
import { callBackground } from '../../lib/platform/client.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { openNotes } from '../../lib/platform/open-notes.ts';
import { takeOut } from '../notes/take-out.ts';

type ResetOptions = { readonly settings: Settings; readonly change: (settings: Settings) => void };

/** Settings back to the beginning, and back again; notes out of the stores, once they are in a file. */
export function useReset({ settings, change }: ResetOptions): Omit<ResetSectionProps, 'words'> {
  const store = useMemo(openNotes, []);
  const [before, setBefore] = useState<Settings | undefined>(undefined);
  const [erase, setErase] = useState<EraseView>({ kind: 'idle', notes: 0 });

  const attempt = (work: () => Promise<EraseView>): void => {
    work().then(setErase, (error: unknown) => {
      logFailure('deleting all notes', error);
      setErase({ kind: 'failed', notes: 0 });
    });
  };
  const ask = async (): Promise<EraseView> => {
    const notes = (await store.all()).length;
    return { kind: notes === 0 ? 'none' : 'asked', notes };
  };
  const backUp = async (): Promise<EraseView> => {
    const [records, names] = await Promise.all([store.all(), callBackground('notes.directory', {})]);
    const directory = names.ok ? names.value : { names: {}, redirects: {} };
    takeOut('json', { records, directory, now: new Date().toISOString() });
    return { kind: 'saved', notes: records.length };
  };
  const eraseAll = async (): Promise<EraseView> => {
    const records = await store.all();
    // Written since the backup, they would be lost: it is asked for again.
    if (records.length !== erase.notes) return { kind: 'asked', notes: records.length };
    await store.purge(records.map(({ note }) => note.id));
    return { kind: 'done', notes: 0 };
  };
  return {
    wasReset: before !== undefined,
    erase,
    onReset: () => {
      setBefore(before ?? settings);
      change(defaultSettings);
    },
    onUndo: () => {
      if (before) change(before);
      setBefore(undefined);
    },
    onEraseStart: () => attempt(ask),
    onBackup: () => attempt(backUp),
    onErase: () => attempt(eraseAll),
    onCancel: () => setErase({ kind: 'idle', notes: 0 }),
  };
}
