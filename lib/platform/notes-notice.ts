import browser from 'webextension-polyfill';
import { object, oneOf, runDecoder } from '../core/model/decode.ts';
import { countDecoder, instantDecoder } from '../core/notes/decode-note.ts';
import { noticeKinds, type StoreNotice } from '../core/notes/store-notice.ts';
import type { StorageArea } from './notes-mirror.ts';
import { hearUntil } from './hear-until.ts';

const key = 'notes-notice';

const stored = object({ kind: oneOf(noticeKinds), at: instantDecoder, notes: countDecoder });

/** The last thing that happened to the stores of the notes and was not yet put away by the reader. */
export async function readNotice(area: StorageArea = browser.storage.local): Promise<StoreNotice | undefined> {
  const decoded = runDecoder(stored, (await area.get(key))[key]);
  return decoded.ok ? decoded.value : undefined;
}

export const writeNotice = (notice: StoreNotice, area: StorageArea = browser.storage.local): Promise<void> =>
  area.set({ [key]: notice });

export const dismissNotice = (area: StorageArea = browser.storage.local): Promise<void> => area.remove(key);

export function watchNotice(changed: (notice: StoreNotice | undefined) => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, key)) void readNotice().then(changed, () => undefined);
  };
  hearUntil(browser.storage.onChanged, listener, signal);
}
