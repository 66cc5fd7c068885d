import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftView, NoteActions, NotesView } from '../../lib/core/notes/notes-view.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { CardNotes } from './CardNotes.tsx';

const messages = messagesFor('en');

const draft = (fields: Partial<DraftView> = {}): DraftView => ({
  key: 'a',
  body: 'one',
  state: 'idle',
  canUndo: true,
  canRedo: false,
  isNew: false,
  isConflict: false,
  ...fields,
});

const createActions = () =>
  ({
    change: vi.fn(),
    flush: vi.fn(),
    turn: vi.fn(),
    remove: vi.fn(),
    restore: vi.fn(),
    add: vi.fn(),
  }) satisfies NoteActions;

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

async function show(notes: NotesView, actions: NoteActions = createActions()): Promise<void> {
  await act(() => render(<CardNotes notes={notes} messages={messages} actions={actions} />, root));
}

const ready = (...drafts: readonly DraftView[]): NotesView => ({ state: 'ready', drafts });
const drawnIn = (element: Element | null): string =>
  [...(element?.querySelectorAll<HTMLElement>('[data-words]') ?? [])].map(({ dataset }) => dataset['words']).join(' ');
const button = (name: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? drawnIn(each)) === name);
const fields = (): HTMLTextAreaElement[] => [...root.querySelectorAll('textarea')];

async function press(key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(() => void fields()[0]?.dispatchEvent(event));
  return event;
}

describe('the notes on a card', () => {
  it('with none are one empty field and nothing to press', async () => {
    await show(ready(draft({ body: '', isNew: true, canUndo: false })));
    expect(fields().map(({ value }) => value)).toEqual(['']);
    expect(root.querySelectorAll('button')).toHaveLength(0);
    expect(drawnIn(root.querySelector('h3'))).toBe('Your note');
  });

  it('while they are read cannot be typed over', async () => {
    await show({ state: 'loading', drafts: [] });
    expect(fields().map(({ readOnly }) => readOnly)).toEqual([true]);
  });

  it('have names of their own', async () => {
    await show(ready(draft(), draft({ key: 'b', body: 'two' })));
    expect(fields().map((field) => field.getAttribute('aria-label'))).toEqual(['Note 1 of 2', 'Note 2 of 2']);
    expect(drawnIn(root.querySelector('h3'))).toBe('Your notes');
  });

  it('tell what is typed, and save when they are left', async () => {
    const actions = createActions();
    await show(ready(draft()), actions);
    const [field] = fields();
    await act(() => {
      if (field) field.value = 'one more';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      field?.dispatchEvent(new Event('blur'));
    });
    expect(actions.change).toHaveBeenCalledWith('a', 'one more');
    expect(actions.flush).toHaveBeenCalled();
  });

  it('undo and redo by key where there is something to, and leave the key to the browser where not', async () => {
    const actions = createActions();
    await show(ready(draft()), actions);
    expect((await press('z', { ctrlKey: true })).defaultPrevented).toBe(true);
    expect((await press('z', { ctrlKey: true, shiftKey: true })).defaultPrevented).toBe(false);
    expect((await press('z')).defaultPrevented).toBe(false);
    expect(actions.turn.mock.calls).toEqual([['a', 'undo']]);
  });

  it('keep keys from the page, but not Escape', async () => {
    await show(ready(draft()));
    const heard: string[] = [];
    const hear = (event: Event): void => void heard.push((event as KeyboardEvent).key);
    document.body.addEventListener('keydown', hear);
    await press('j');
    await press('Escape');
    document.body.removeEventListener('keydown', hear);
    expect(heard).toEqual(['Escape']);
  });

  it('can be deleted and brought back, and added to', async () => {
    const actions = createActions();
    await show(ready(draft()), actions);
    button('Delete this note')?.click();
    button('Add another note')?.click();
    expect(actions.remove).toHaveBeenCalledWith('a');
    expect(actions.add).toHaveBeenCalled();
    await show(ready(draft({ state: 'removed' })), actions);
    button('Bring back')?.click();
    expect(actions.restore).toHaveBeenCalledWith('a');
  });

  it.each([
    ['saving', 'Saving…'],
    ['saved', 'Saved'],
    ['once', 'Saved, in one copy only'],
    ['failed', 'Not saved yet'],
    ['cut-off', 'Copy it, then reload the page'],
  ] as const)('say that they are %s', async (state, words) => {
    await show(ready(draft({ state })));
    expect(root.textContent).toContain(words);
  });
});
