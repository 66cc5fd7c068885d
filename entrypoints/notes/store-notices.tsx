import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { StoreNoticeBar } from '../../components/notes/StoreNoticeBar.tsx';
import type { StoreNotice } from '../../lib/core/notes/store-notice.ts';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { dismissNotice, readNotice, watchNotice } from '../../lib/platform/notes-notice.ts';

type StoreNoticesProps = { readonly words: NotesMessages; readonly signal: AbortSignal };

/** What happened to the stores of the notes, until the reader has put it away. */
export function StoreNotices({ words, signal }: StoreNoticesProps): JSX.Element | null {
  const [notice, setNotice] = useState<StoreNotice | undefined>(undefined);
  useEffect(() => {
    readNotice().then(setNotice, (error: unknown) => logFailure('reading the notice', error));
    watchNotice(setNotice, signal);
  }, [signal]);
  if (!notice) return null;
  const dismiss = (): void => {
    setNotice(undefined);
    dismissNotice().catch((error: unknown) => logFailure('putting the notice away', error));
  };
  return <StoreNoticeBar notice={notice} words={words} onDismiss={dismiss} />;
}
