import type { ComponentChildren, JSX } from 'preact';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';

export type NotesViewName = 'notes' | 'bin' | 'orphans';

export type NotesBrowserProps = {
  readonly words: NotesMessages;
  readonly view: NotesViewName;
  readonly counts: Readonly<Record<NotesViewName, number>>;
  readonly query: string;
  /** How many notes are found, of which the first ones are shown. */
  readonly found: number;
  readonly shown: number;
  /** The notes themselves, one element each. */
  readonly children: ComponentChildren;
  readonly onView: (view: NotesViewName) => void;
  readonly onQuery: (query: string) => void;
  readonly onMore: () => void;
  readonly onEmptyBin: () => void;
};

/** Search, the three views, and the list. */
export function NotesBrowser(props: NotesBrowserProps): JSX.Element {
  const { words, view, counts, query, found, shown } = props;
  const views: readonly (readonly [NotesViewName, string])[] = [
    ['notes', words.tabNotes(counts.notes)],
    ...(counts.orphans > 0 ? [['orphans', words.tabOrphans(counts.orphans)] as const] : []),
    ['bin', words.tabBin(counts.bin)],
  ];
  return (
    <section class="rc-notes-browser">
      <div class="rc-notes-bar">
        <input
          type="search"
          class="rc-notes-search"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
        <div class="rc-notes-views" role="group" aria-label={words.viewsLabel}>
          {views.map(([name, label]) => (
            <button
              key={name}
              type="button"
              class="rc-notes-view"
              aria-pressed={view === name}
              onClick={() => props.onView(name)}
            >
              {label}
            </button>
          ))}
        </div>
      </div>
      <p class="rc-hidden" role="status">
        {query === '' ? '' : words.found(found)}
      </p>
      {view !== 'notes' && <p class="rc-notes-hint">{view === 'bin' ? words.binHint : words.orphansHint}</p>}
      {view === 'bin' && counts.bin > 0 && (
        <button type="button" class="rc-button" onClick={props.onEmptyBin}>
          {words.emptyBin}
        </button>
      )}
      {found === 0 && <p class="rc-notes-none">{noneWords(props)}</p>}
      <div class="rc-notes-list">{props.children}</div>
      {found > shown && (
        <button type="button" class="rc-button" onClick={props.onMore}>
          {words.showMore(found - shown)}
        </button>
      )}
    </section>
  );
}

function noneWords({ words, view, query }: NotesBrowserProps): string {
  if (query !== '') return words.noneFound;
  return view === 'bin' ? words.binEmpty : words.none;
}
