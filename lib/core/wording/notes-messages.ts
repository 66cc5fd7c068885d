import type { Language } from '../model/claim.ts';
import type { ImportFailure } from '../notes/formats/import-failure.ts';
import type { ExportFormat } from '../notes/formats/export-formats.ts';
import type { StoreNotice } from '../notes/store-notice.ts';
import { notesEn } from './notes-en.ts';
import { notesFr } from './notes-fr.ts';

/** What the page of all notes says; what cards say of a note is in the catalogue of the cards. */
export type NotesMessages = {
  readonly pageTitle: string;
  /** The popup's tab. */
  readonly tab: string;
  readonly search: string;
  readonly found: (count: number) => string;
  readonly none: string;
  readonly noneFound: string;
  readonly edit: string;
  readonly done: string;
  readonly tabNotes: (count: number) => string;
  readonly tabBin: (count: number) => string;
  readonly tabOrphans: (count: number) => string;
  readonly viewsLabel: string;
  readonly orphansHint: string;
  readonly binHint: string;
  readonly binEmpty: string;
  readonly daysLeft: (days: number) => string;
  readonly restore: string;
  readonly deleteForGood: string;
  readonly emptyBin: string;
  readonly showMore: (count: number) => string;
  readonly changedAt: (when: string) => string;
  readonly readFailed: string;
  readonly actionFailed: string;

  readonly outHeading: string;
  readonly outHint: string;
  readonly formats: Readonly<Record<ExportFormat, { readonly name: string; readonly hint: string }>>;
  readonly exported: (count: number) => string;

  readonly inHeading: string;
  readonly inHint: string;
  readonly chooseFile: string;
  readonly reading: (percent: number) => string;
  readonly writing: (done: number, all: number) => string;
  readonly previewHeading: (file: string) => string;
  readonly willAdd: (count: number) => string;
  readonly willChange: (count: number) => string;
  readonly willKeepBoth: (count: number) => string;
  readonly known: (count: number) => string;
  readonly skipped: (count: number) => string;
  readonly nothingNew: string;
  readonly before: string;
  readonly after: string;
  readonly bringIn: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly broughtIn: (count: number) => string;
  readonly undoImport: string;
  readonly importUndone: (count: number) => string;
  readonly importFailures: Readonly<Record<ImportFailure['kind'], (detail: string) => string>>;
  readonly writeFailed: string;

  readonly safetyHeading: string;
  readonly safetyHint: string;
  readonly persisted: string;
  readonly notPersisted: string;
  readonly uninstallHint: string;
  readonly syncLabel: string;
  readonly syncHint: string;
  readonly syncedAt: (when: string, share: string) => string;
  readonly syncOutgrown: (size: string, limit: string) => string;
  readonly syncFailed: string;
  readonly backupLabel: string;
  readonly backupHint: string;
  readonly backupRefused: string;
  readonly lastBackup: (when: string) => string;
  readonly backupFailed: string;

  readonly notices: Readonly<Record<StoreNotice['kind'], (notes: number) => string>>;
  readonly dismiss: string;
};

const catalogue: Readonly<Record<Language, NotesMessages>> = { en: notesEn, fr: notesFr };

export const notesMessagesFor = (language: Language): NotesMessages => catalogue[language];
