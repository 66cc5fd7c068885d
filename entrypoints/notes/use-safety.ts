import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SafetyView } from '../../components/notes/SafetySection.tsx';
import { syncLimit } from '../../lib/core/notes/sync-chunks.ts';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';
import { logFailure } from '../../lib/platform/log.ts';
import {
  askForDownloads,
  readBackupStatus,
  writeBackupStatus,
  type BackupStatus,
} from '../../lib/platform/notes-backup.ts';
import { readSyncStatus, writeSyncStatus, type SyncStatus } from '../../lib/platform/notes-sync.ts';
import { askToPersist } from '../../lib/platform/open-notes.ts';
import type { Formats } from './formats.ts';

export type SafetyState = {
  readonly view: SafetyView;
  readonly switchSync: (on: boolean) => void;
  readonly switchBackup: (on: boolean) => void;
};

const report = (error: unknown): void => logFailure('the switches of the notes', error);

/** The two switches, and how it stands with what they switch on. */
export function useSafety(words: NotesMessages, inWords: Formats): SafetyState {
  const [persisted, setPersisted] = useState<boolean | undefined>(undefined);
  const [sync, setSync] = useState<SyncStatus>({ on: false });
  const [backup, setBackup] = useState<BackupStatus>({ on: false });
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const read = (): void => {
      readSyncStatus().then(setSync, report);
      readBackupStatus().then(setBackup, report);
    };
    const listener = (changes: object): void => {
      if (Object.hasOwn(changes, 'notes-sync') || Object.hasOwn(changes, 'notes-backup')) read();
    };
    read();
    void askToPersist().then(setPersisted);
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  }, []);
  return {
    view: {
      persisted,
      sync: sync.on,
      syncWords: syncWords(sync, words, inWords),
      backup: backup.on,
      backupWords: refused ? words.backupRefused : backupWords(backup, words, inWords),
    },
    switchSync: (on) => {
      setSync({ ...sync, on });
      writeSyncStatus({ ...sync, on }).catch(report);
    },
    switchBackup: (on) => {
      setRefused(false);
      if (!on) return void writeBackupStatus({ ...backup, on }).catch(report);
      // Asked at once: a browser grants nothing but straight from the press.
      askForDownloads().then((given) => {
        setRefused(!given);
        // The switch has moved by itself; a fresh object puts it back where it belongs.
        return given ? writeBackupStatus({ on: true }) : setBackup({ on: false });
      }, report);
    },
  };
}

function syncWords({ on, at, size = 0, problem }: SyncStatus, words: NotesMessages, inWords: Formats): string {
  if (!on) return '';
  if (problem === 'outgrown') return words.syncOutgrown(inWords.size(size), inWords.size(syncLimit));
  if (problem) return words.syncFailed;
  return at === undefined ? '' : words.syncedAt(inWords.moment(at), inWords.share(size / syncLimit));
}

function backupWords({ on, at, failed }: BackupStatus, words: NotesMessages, inWords: Formats): string {
  if (!on) return '';
  if (failed) return words.backupFailed;
  return at === undefined ? '' : words.lastBackup(inWords.moment(at));
}
