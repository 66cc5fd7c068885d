import type { ComponentChildren } from 'preact';
import { ExportSection } from '../../components/notes/ExportSection.tsx';
import { ImportSection, type ImportView } from '../../components/notes/ImportSection.tsx';
import { NoteField } from '../../components/notes/NoteField.tsx';
import { NoteItem } from '../../components/notes/NoteItem.tsx';
import { NotesBrowser, type NotesBrowserProps } from '../../components/notes/NotesBrowser.tsx';
import { SafetySection, type SafetyView } from '../../components/notes/SafetySection.tsx';
import { StoreNoticeBar } from '../../components/notes/StoreNoticeBar.tsx';
import type { Language } from '../../lib/core/model/claim.ts';
import type { Note } from '../../lib/core/model/note.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { notesMessagesFor } from '../../lib/core/wording/notes-messages.ts';
import { idOf } from '../fictitious-people.ts';
import { noNoteActions, notesOf } from './note-states.ts';
import type { GalleryState } from './states.tsx';

const ignore = (): void => undefined;

const written = (number: number, fields: Pick<Note, 'body' | 'person'> & Partial<Note>): Note => ({
  id: `note-${number}`,
  createdAt: '2026-03-01T08:00:00.000Z',
  updatedAt: `2026-03-${String(28 - number).padStart(2, '0')}T08:30:00.000Z`,
  version: { here: 1 },
  ...fields,
});

const bodies: Readonly<Record<Language, readonly [string, string, string]>> = {
  en: [
    'Ask the press office whether the **ads** teams now report to him.\n\n- since when?\n- who said so first?',
    'Said the opposite in 2021.',
    'A long word: Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde',
  ],
  fr: [
    'Demander au service de presse si les équipes **publicité** dépendent de lui.\n\n- depuis quand\u202f?\n- qui l’a dit le premier\u202f?',
    'Disait le contraire en 2021.',
    'Un mot long\u00a0: Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde',
  ],
};

const notesFor = (language: Language): readonly (readonly [Note, string])[] => [
  [
    written(1, {
      person: idOf('John Hegeman'),
      body: bodies[language][0],
      context: {
        url: 'https://news.example.com/2023/03/23/meta-ads',
        title: 'Meta names a new head of revenue',
        quote: 'Hegeman, who runs monetization, will take on more.',
      },
    }),
    'John Hegeman',
  ],
  [
    written(2, {
      person: idOf('Dan Levy'),
      body: bodies[language][1],
      context: { url: 'about:blank', title: '', quote: '' },
    }),
    'Dan Levy',
  ],
  [written(3, { person: idOf('Dan Levy'), body: bodies[language][2], conflictOf: 'note-2' }), 'Dan Levy'],
];

type ListProps = { readonly language: Language; readonly more: Partial<NotesBrowserProps>; readonly editing: boolean };

/** The list, as the page of notes and the popup's tab show it. */
export function GalleryNotes({ language, more, editing }: ListProps) {
  const messages = messagesFor(language);
  const words = notesMessagesFor(language);
  const all = more.found === 0 ? [] : notesFor(language);
  const draft = notesOf([bodies[language][0]], 'saved').drafts[0];
  return (
    <NotesBrowser
      words={words}
      view="notes"
      counts={{ notes: 62, bin: 2, orphans: 1 }}
      query=""
      found={62}
      shown={3}
      onView={ignore}
      onQuery={ignore}
      onMore={ignore}
      onEmptyBin={ignore}
      {...more}
    >
      {all.map(([note, name], index) => (
        <NoteItem
          key={note.id}
          listed={{
            note,
            name,
            changed: language === 'fr' ? '27 mars 2026, 09:30' : 'Mar 27, 2026, 9:30 AM',
            ...(more.view === 'bin' ? { daysLeft: index + 1 } : {}),
          }}
          words={words}
          conflictWords={messages.noteConflict}
          removeWords={messages.noteRemove}
          editor={
            editing && index === 0 && draft ? (
              <NoteField draft={draft} label={messages.noteHeading} messages={messages} actions={noNoteActions} />
            ) : undefined
          }
          onEdit={ignore}
          onDone={ignore}
          onRemove={ignore}
          onRestore={ignore}
          onPurge={ignore}
          onPerson={ignore}
        />
      ))}
    </NotesBrowser>
  );
}

type PageOptions = Partial<GalleryState> & {
  readonly list?: Partial<NotesBrowserProps>;
  readonly editing?: boolean;
  readonly importing?: ImportView;
  readonly safety?: Partial<SafetyView>;
  readonly top?: (language: Language) => ComponentChildren;
  readonly outcome?: boolean;
};

const usualSafety: SafetyView = { persisted: true, sync: false, syncWords: '', backup: false, backupWords: '' };

const page = (name: string, options: PageOptions = {}): GalleryState => {
  const { list = {}, editing = false, importing = { kind: 'idle' }, safety, top, outcome = false, ...more } = options;
  return {
    name,
    kind: 'options',
    viewport: { width: 820, height: 1_650 },
    view: (language) => {
      const words = notesMessagesFor(language);
      return (
        <main class="rc-notes-page">
          <h1>{words.pageTitle}</h1>
          {top?.(language)}
          <GalleryNotes language={language} more={list} editing={editing} />
          <ExportSection words={words} outcome={outcome ? words.exported(62) : ''} onExport={ignore} />
          <ImportSection
            view={importing}
            words={words}
            canUndo={importing.kind === 'said'}
            onFile={ignore}
            onBringIn={ignore}
            onCancel={ignore}
            onUndo={ignore}
          />
          <SafetySection view={{ ...usualSafety, ...safety }} words={words} onSync={ignore} onBackup={ignore} />
        </main>
      );
    },
    ...more,
  };
};

export const notesPageStates: readonly GalleryState[] = [
  page('notes'),
  page('notes-narrow', { viewport: { width: 320, height: 2_100 } }),
  page('notes-rtl', { dir: 'rtl' }),
  page('notes-forced-colours', { forcedColors: true }),
  page('notes-none', { list: { found: 0, shown: 0, counts: { notes: 0, bin: 0, orphans: 0 } } }),
  page('notes-none-found', { list: { found: 0, shown: 0, query: 'zebra' } }),
  page('notes-bin', { list: { view: 'bin', found: 3 } }),
  page('notes-orphans', { list: { view: 'orphans', found: 3 } }),
  page('notes-editing', { editing: true }),
  page('notes-notice', {
    top: (language) => (
      <StoreNoticeBar
        notice={{ kind: 'database-restored', notes: 62, at: '2026-03-27T08:30:00.000Z' }}
        words={notesMessagesFor(language)}
        onDismiss={ignore}
      />
    ),
  }),
  page('notes-reading', { importing: { kind: 'reading', percent: 42 } }),
  page('notes-writing', { importing: { kind: 'writing', done: 120, all: 900 }, outcome: true }),
  page('notes-preview', {
    importing: {
      kind: 'preview',
      preview: {
        file: 'rolecall-notes-2026-03-27.json',
        added: 12,
        keptBoth: 1,
        known: 40,
        skipped: 2,
        changed: [{ name: 'Dan Levy', before: 'Said the opposite.', after: 'Said the opposite in 2021.' }],
      },
    },
  }),
  page('notes-refused', { importing: { kind: 'refused', failure: { kind: 'malformed', detail: 'line 12' } } }),
  page('notes-safety', {
    importing: { kind: 'said', text: '12' },
    safety: { persisted: false, sync: true, syncWords: '42 %', backup: true, backupWords: '27.3.2026' },
  }),
];
