import type { JSX } from 'preact';
import type { Messages } from '../../lib/core/wording/messages.ts';
import type { OptionsMessages } from '../../lib/core/wording/options-messages.ts';
import { Section } from './Section.tsx';

/** Parts of the page of notes, by the ids of their headings there. */
const parts = { out: 'rc-notes-out', in: 'rc-notes-in', safety: 'rc-notes-safety' } as const;

/** Where backup and restore are. */
export function NotesSection(props: { readonly messages: Messages; readonly words: OptionsMessages }): JSX.Element {
  const { messages, words } = props;
  return (
    <Section heading={words.notesHeading} hint={words.notesHint}>
      <ul class="rc-options-links">
        <li>
          <a href="/notes.html">{messages.openNotes}</a>
        </li>
        <li>
          <a href={`/notes.html#${parts.out}`}>{words.notesOut}</a>
        </li>
        <li>
          <a href={`/notes.html#${parts.in}`}>{words.notesIn}</a>
        </li>
        <li>
          <a href={`/notes.html#${parts.safety}`}>{words.notesSafety}</a>
        </li>
      </ul>
    </Section>
  );
}
