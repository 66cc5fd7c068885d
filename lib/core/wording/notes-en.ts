import type { NotesMessages } from './notes-messages.ts';

const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);

export const notesEn: NotesMessages = {
  pageTitle: 'Your notes',
  tab: 'Notes',
  search: 'Search in your notes',
  found: notes,
  none: 'No notes yet. Write one on a person’s card, or select words on a page and choose “Add to notes on…” from the context menu.',
  noneFound: 'No note has all these words.',
  edit: 'Edit',
  done: 'Done',
  tabNotes: (count) => `Notes (${count})`,
  tabBin: (count) => `Bin (${count})`,
  tabOrphans: (count) => `On others (${count})`,
  viewsLabel: 'Which notes',
  orphansHint: 'RoleCall no longer has these people. Your notes on them stay until you delete them.',
  binHint: 'Deleted notes stay here for 30 days.',
  binEmpty: 'The bin is empty.',
  daysLeft: (days) => (days === 1 ? 'gone in a day' : `gone in ${days} days`),
  restore: 'Bring back',
  deleteForGood: 'Delete for good',
  emptyBin: 'Empty the bin',
  showMore: (count) => `Show ${count} more`,
  changedAt: (when) => when,
  readFailed: 'Your notes cannot be read just now. They are not lost: reload this page in a moment.',
  actionFailed: 'That could not be done. Nothing was changed; try again.',

  outHeading: 'Take your notes out',
  outHint: 'Everything is written by your own browser into a file; nothing is sent anywhere.',
  formats: {
    json: { name: 'JSON', hint: 'Complete, with bin and undo. The one to keep, and to bring back in.' },
    markdown: { name: 'Markdown', hint: 'One file to read. Can be brought back in.' },
    'markdown-zip': { name: 'Markdown, one file a person', hint: 'For Obsidian and the like. Can be brought back in.' },
    'web-annotation': { name: 'Web Annotation', hint: 'The W3C’s format for notes on pages. Can be brought back in.' },
    csv: { name: 'CSV', hint: 'For spreadsheets. Cannot be brought back in.' },
  },
  exported: (count) => `${notes(count)} written to the file.`,

  inHeading: 'Bring notes in',
  inHint: 'From a JSON, Markdown, zip or Web Annotation file of RoleCall. You see what will change before it does.',
  chooseFile: 'Choose a file…',
  reading: (percent) => `Reading… ${percent} %`,
  writing: (done, all) => `Writing… ${done} of ${all}`,
  previewHeading: (file) => `What “${file}” would change`,
  willAdd: (count) => `${notes(count)} to add`,
  willChange: (count) => `${notes(count)} to replace by a later version`,
  willKeepBoth: (count) => `${notes(count)} edited in both places: both versions stay`,
  known: (count) => `${notes(count)} already here`,
  skipped: (count) => `${count === 1 ? '1 entry' : `${count} entries`} not about a person of RoleCall, left out`,
  nothingNew: 'Everything in this file is here already.',
  before: 'Now',
  after: 'Then',
  bringIn: 'Bring in',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was changed.',
  broughtIn: (count) => `Done: ${notes(count)} added or changed.`,
  undoImport: 'Undo the last import',
  importUndone: (count) => `Undone: ${notes(count)}. What you edited since was left alone.`,
  importFailures: {
    'too-large': (detail) => `This file is too large (${detail}). Nothing was changed.`,
    empty: () => 'This file is empty. Nothing was changed.',
    'not-text': () => 'This is not a text file. Nothing was changed.',
    'unknown-format': () => 'This is not a file of RoleCall’s notes. Nothing was changed.',
    malformed: (detail) => `This file is damaged (${detail}). Nothing was changed.`,
    newer: (detail) =>
      `This file was written by a newer RoleCall (${detail}). Update RoleCall first. Nothing was changed.`,
    'no-notes': () => 'There is no note in this file. Nothing was changed.',
    'broken-zip': (detail) => `This zip file cannot be opened (${detail}). Nothing was changed.`,
  },
  writeFailed: 'The notes could not be written to the disk. Nothing was changed.',

  safetyHeading: 'Keeping your notes safe',
  safetyHint:
    'Every note is kept twice on this computer, in two stores of the browser. If one is lost, it is restored from the other.',
  persisted: 'The browser has promised not to clear them by itself.',
  notPersisted: 'The browser has not promised to keep them when the disk is full.',
  uninstallHint:
    'Removing RoleCall from the browser deletes your notes, and no browser lets an extension ask first. Take them out before you do.',
  syncLabel: 'Sync notes between your browsers',
  syncHint:
    'Through the browser’s own sync, if you have that switched on. Your notes then leave this computer, to the maker of your browser. Up to 100 kB.',
  syncedAt: (when, share) => `Last change ${when}, ${share} of the space used.`,
  syncOutgrown: (size, limit) =>
    `Your notes no longer fit into the browser’s sync (${size} of ${limit}). They are safe here, but changes are not synced any more.`,
  syncFailed: 'The browser did not take the notes for sync; RoleCall will try again.',
  backupLabel: 'Back up every week into Downloads',
  backupHint:
    'One JSON file a week, in the folder RoleCall of your downloads, written while the browser runs. The browser will ask you to allow downloads.',
  backupRefused: 'The browser was not allowed to download, so there will be no backup.',
  lastBackup: (when) => `Last backup ${when}.`,
  backupFailed: 'The last backup could not be written; RoleCall will try again.',

  notices: {
    'database-restored': (count) =>
      `The browser had lost its database of your notes. All ${count} were restored from the second copy.`,
    'mirror-restored': (count) => `The second copy of your notes was gone. It was written again: ${notes(count)}.`,
    newer: (count) =>
      `A newer RoleCall wrote the database of your notes. This one works with the second copy (${notes(count)}) until you update.`,
    blocked: (count) =>
      `The database of your notes is held by another window. RoleCall works with the second copy (${notes(count)}) meanwhile.`,
    unreadable: (count) =>
      `The database of your notes cannot be read. RoleCall works with the second copy (${notes(count)}). Taking your notes out is a good idea.`,
    'no-database': (count) =>
      `The browser gives RoleCall no database. Your notes (${count}) are kept in one copy only.`,
    'no-mirror': () =>
      'The browser does not store the second copy of your notes. They are kept in one copy only for now.',
    'main-back': (count) => `The database of your notes can be read again, and has everything: ${notes(count)}.`,
  },
  dismiss: 'Understood',
};
