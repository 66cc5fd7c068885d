/** What runs inside one of the extension's own pages; each function is sent there as text and is whole in itself. */

/** What was shown as saved, and what was typed last and left to its fate. */
export type Typed = { readonly saved: readonly string[]; readonly attempted: number };

/** Chooses somebody in the popup's timeline and waits for the card's first note field. */
export async function openSomebody(index: number): Promise<string> {
  const until = async <T>(what: string, look: () => T | undefined | null | false): Promise<T> => {
    for (let waited = 0; waited < 20_000; waited += 20) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`waited for ${what}`);
  };
  const tab = await until('the tabs', () => document.querySelector<HTMLElement>('#rc-tab-timeline'));
  tab.click();
  const opens = 'button[title^="Open the card of "]';
  await until('the timeline', () => document.querySelector(opens));
  const buttons = new Map<string, HTMLElement>();
  for (const button of document.querySelectorAll<HTMLElement>(opens)) buttons.set(button.title, button);
  const [title, button] = [...buttons][index % buttons.size] as [string, HTMLElement];
  button.click();
  await until('the notes', () => document.querySelector('.rc-note-one textarea:not([readonly])'));
  return title;
}

/**
 * Types notes one after the other into the card's editor, as fast as it says "Saved"; each text is gone from its field
 * at once, so that every note is on its own. The last one is typed and not waited for.
 */
export async function typeNotes(bodies: readonly string[]): Promise<Typed> {
  const saved: string[] = [];
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  const top = (): HTMLTextAreaElement | null => document.querySelector('.rc-note-one textarea');
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  for (const [index, body] of bodies.entries()) {
    if (top()?.value !== '') {
      const add = [...document.querySelectorAll<HTMLButtonElement>('.rc-note > .rc-note-add')].at(-1);
      add?.click();
      for (let waited = 0; top()?.value !== '' && waited < 5_000; waited += 10) await pause(10);
    }
    const field = top();
    if (!field || field.value !== '') throw new Error('there is no empty field');
    setValue?.call(field, body);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (index === bodies.length - 1) break;
    field.dispatchEvent(new FocusEvent('blur'));
    const state = (): string | undefined =>
      field.closest('.rc-note-one')?.querySelector<HTMLElement>('.rc-note-state')?.dataset['state'];
    // As long as the reader would look at "Saving…" before walking away.
    for (let waited = 0; waited < 30_000 && state() !== 'saved'; waited += 5) await pause(5);
    if (state() === 'saved') saved.push(body);
  }
  return { saved, attempted: bodies.length };
}

type ExtensionApi = {
  readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> };
  readonly storage: {
    readonly local: { readonly get: (key: null) => Promise<object>; readonly clear: () => Promise<void> };
  };
};

/** Asks the background for somebody's notes, until it answers: whatever was lost is restored by then. */
export async function askForNotes(person: string): Promise<void> {
  const scope = globalThis as unknown as { readonly browser?: ExtensionApi; readonly chrome: ExtensionApi };
  const api = scope.browser ?? scope.chrome;
  for (let tries = 0; tries < 100; tries += 1) {
    const reply = await api.runtime.sendMessage({ name: 'notes.of', params: { person } }).catch(() => undefined);
    if (typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the background does not answer');
}

export async function clearMirror(): Promise<void> {
  const scope = globalThis as unknown as { readonly browser?: ExtensionApi; readonly chrome: ExtensionApi };
  await (scope.browser ?? scope.chrome).storage.local.clear();
}

export const deleteNotes = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('rolecall-notes');
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error));
  });

/** Every text in the database, and every one in the mirror. */
export async function readStores(): Promise<{
  readonly database: readonly string[];
  readonly mirror: readonly string[];
}> {
  const scope = globalThis as unknown as { readonly browser?: ExtensionApi; readonly chrome: ExtensionApi };
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const open = await answer(indexedDB.open('rolecall-notes'));
  const rows: { note: { body: string } }[] = await answer(open.transaction('notes').objectStore('notes').getAll());
  open.close();
  const items = await (scope.browser ?? scope.chrome).storage.local.get(null);
  const mirror = Object.entries(items).flatMap(([key, value]) =>
    key.startsWith('note/') ? [value.note.body as string] : [],
  );
  return { database: rows.map(({ note }) => note.body), mirror };
}
