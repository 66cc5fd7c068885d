import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';
import { openNotes } from '../../lib/platform/open-notes.ts';
import { randomId } from '../../lib/platform/random-id.ts';
import { createFormats } from '../notes/formats.ts';
import { NotesList } from '../notes/notes-list.tsx';
import { useNoteAct } from '../notes/use-note-act.ts';
import { useNotes } from '../notes/use-notes.ts';

type NotesTabProps = {
  readonly messages: Messages;
  readonly words: NotesMessages;
  readonly onPerson: (person: PersonId) => void;
};

/** All notes, newest first: the list of the page of notes, with the people a press away. */
export function NotesTab({ messages, words, onPerson }: NotesTabProps): JSX.Element {
  const store = useMemo(openNotes, []);
  const writer = useMemo(randomId, []);
  const notes = useNotes(store, writer);
  const inWords = useMemo(() => createFormats(messages.locale), [messages]);
  const { said, act } = useNoteAct(words, notes.reload);
  const problem = notes.failed ? words.readFailed : said;
  return (
    <div class="rc-panel-scroll rc-popup-notes">
      {problem !== '' && <p role="alert">{problem}</p>}
      <NotesList
        notes={notes}
        store={store}
        writer={writer}
        messages={messages}
        words={words}
        format={inWords.moment}
        act={act}
        onPerson={onPerson}
      />
    </div>
  );
}
