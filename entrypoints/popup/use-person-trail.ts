import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CardView, PersonCardProps } from '../../components/PersonCard.tsx';
import type { Language } from '../../lib/core/model/claim.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import { loadingNotes, type NotesView } from '../../lib/core/notes/notes-view.ts';
import type { WireError } from '../../lib/core/protocol/requests.ts';
import { callBackground } from '../../lib/platform/client.ts';
import { createNoteDrafts } from '../../lib/platform/note-drafts.ts';

export type PersonTrail = {
  /** The card of the person last opened, less its wording; undefined when none is open. */
  readonly shown: Omit<PersonCardProps, 'messages'> | undefined;
  readonly open: (person: PersonId) => void;
};

/** The people opened one from another, newest last, and the card of the newest. `first`: who is open from the start. */
export function usePersonTrail(language: Language, signal: AbortSignal, first?: PersonId): PersonTrail {
  const [trail, setTrail] = useState<readonly PersonId[]>(first === undefined ? [] : [first]);
  const person = trail.at(-1);
  const [view, retry] = useCard(person, language);
  const drafts = useMemo(() => {
    const created = createNoteDrafts({ context: () => undefined });
    signal.addEventListener('abort', created.flushAll, { once: true });
    return created;
  }, [signal]);
  const book = useMemo(() => person && drafts.of(person), [drafts, person]);
  const [notes, setNotes] = useState<NotesView>(loadingNotes);
  useEffect(() => {
    if (!book) return undefined;
    setNotes(book.view());
    return book.watch(setNotes);
  }, [book]);
  const open = (next: PersonId): void => setTrail([...trail, next]);
  if (!person || !book) return { shown: undefined, open };
  return {
    open,
    shown: {
      view,
      notes,
      canGoBack: true,
      onBack: () => setTrail(trail.slice(0, -1)),
      onPerson: open,
      noteActions: book,
      actions: { copy },
      onRetry: retry,
      onClose: () => setTrail([]),
    },
  };
}

const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

function useCard(person: PersonId | undefined, language: Language): readonly [CardView, () => void] {
  const [view, setView] = useState<CardView>({ kind: 'loading', name: '' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!person) return undefined;
    let current = true;
    setView({ kind: 'loading', name: '' });
    const load = async (): Promise<void> => {
      const reply = await callBackground('card.get', { person, language });
      if (current) setView(reply.ok ? { kind: 'ready', card: reply.value } : failureOf(reply.error));
    };
    void load();
    return () => {
      current = false;
    };
  }, [person, language, round]);
  return [view, () => setRound(round + 1)];
}

function failureOf({ kind }: WireError): CardView {
  if (kind === 'unknown-person') return { kind: 'failed', reason: 'gone' };
  return { kind: 'failed', reason: kind === 'unreachable' ? 'unreachable' : 'dataset' };
}
