import { useState } from 'preact/hooks';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';
import { logFailure } from '../../lib/platform/log.ts';

export type NoteAct = {
  /** What went wrong last, in words; empty otherwise. */
  readonly said: string;
  readonly act: (work: () => Promise<unknown>) => void;
};

/** Does something to the notes, has them read again, and says when it could not be done. */
export function useNoteAct(words: NotesMessages, reload: () => void): NoteAct {
  const [said, setSaid] = useState('');
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    await work();
    setSaid('');
    reload();
  };
  const act: NoteAct['act'] = (work) => {
    attempt(work).catch((error: unknown) => {
      logFailure('changing notes', error);
      setSaid(words.actionFailed);
    });
  };
  return { said, act };
}
