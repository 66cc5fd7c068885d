import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteId, NoteRecord } from '../core/model/note.ts';
import type { PersonId } from '../core/model/person.ts';
import { applySave, deleteNote, restoreNote, turnNote, type NoteSave } from '../core/notes/edit-note.ts';
import { newestFirst } from '../core/notes/list-notes.ts';
import { revisionOf } from '../core/notes/note-version.ts';
import type { callBackground } from './client.ts';
import { createNoteDrafts } from './note-drafts.ts';
import type { NoteChange } from './watch-notes.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'rolecall' } } }));

const person = 'dan-levy' as PersonId;

/** The background's notes in memory, with the core's own rules; `broken` makes every request fail. */
function createBackground() {
  const records = new Map<NoteId, NoteRecord>();
  const watchers = new Set<(changes: readonly NoteChange[]) => void>();
  const calls: string[] = [];
  const sent: NoteSave[] = [];
  const state = { broken: false, loseAnswers: false, copies: 2 as 1 | 2 };
  let seconds = 0;
  const moment = () => ({ now: new Date(Date.UTC(2026, 0, 1, 0, 0, (seconds += 5))).toISOString(), device: 'a' });

  const editable = ({ note, history }: NoteRecord) => ({
    note,
    revision: revisionOf(note.version),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  });
  const put = (record: NoteRecord | undefined) => {
    if (!record) return null;
    records.set(record.note.id, record);
    const { id, person: about } = record.note;
    queueMicrotask(() => watchers.forEach((tell) => tell([{ id, person: about, writer: record.writer }])));
    return { ...editable(record), copies: state.copies };
  };
  const handle = (name: string, params: Record<string, unknown>): unknown => {
    const record = records.get(params['id'] as string);
    if (name === 'note.save') {
      sent.push(params as NoteSave);
      return put(applySave(params as NoteSave, (id) => records.get(id), moment()).record);
    }
    if (name === 'note.turn') return put(record && turnNote(record, params['way'] as 'undo', moment()));
    if (name === 'note.remove') return put(record && deleteNote(record, moment()));
    if (name === 'note.restore') return put(record && restoreNote(record, moment()));
    const live = [...records.values()].filter(
      ({ note }) => note.deletedAt === undefined && note.person === params['person'],
    );
    return live.toSorted((a, b) => newestFirst(a.note, b.note)).map(editable);
  };
  const call = (async (name: string, params: Record<string, unknown>) => {
    calls.push(name);
    if (state.broken) return { ok: false, error: { kind: 'storage', detail: 'QuotaExceededError' } };
    const value = handle(name, params);
    return state.loseAnswers ? { ok: false, error: { kind: 'unreachable', detail: '' } } : { ok: true, value };
  }) as unknown as typeof callBackground;
  const watch = (changed: (changes: readonly NoteChange[]) => void) => {
    watchers.add(changed);
    return () => void watchers.delete(changed);
  };
  const bodies = () =>
    [...records.values()]
      .filter(({ note }) => note.deletedAt === undefined)
      .map(({ note }) => note.body)
      .sort();
  return { records, calls, sent, state, call, watch, bodies };
}

type Background = ReturnType<typeof createBackground>;

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

/** A tab with the person's card open. */
async function openTab({ call, watch }: Background) {
  const drafts = createNoteDrafts({
    context: () => ({ url: 'https://a.example/', title: 'A page', quote: '' }),
    call,
    watch,
  });
  const book = drafts.of(person);
  book.watch(() => undefined);
  await settle();
  const first = () => book.view().drafts[0]!;
  const type = (body: string) => book.change(first().key, body);
  const texts = () => book.view().drafts.map(({ body, state }) => (state === 'removed' ? `(${body})` : body));
  return { drafts, book, first, type, texts };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a note being typed', () => {
  it('with none yet there is one empty field, and nothing is stored by looking at it', async () => {
    const background = createBackground();
    const { book, texts } = await openTab(background);
    expect(texts()).toEqual(['']);
    book.flush();
    await settle(5_000);
    expect(background.calls).toEqual(['notes.of']);
  });

  it('is saved within half a second of the last key, once, with the page it was written on', async () => {
    const background = createBackground();
    const { type, first } = await openTab(background);
    type('a');
    await settle(300);
    type('ab');
    await settle(300);
    expect(background.sent).toEqual([]);
    await settle(200);
    expect(background.bodies()).toEqual(['ab']);
    expect(background.sent[0]?.context?.title).toBe('A page');
    expect(first()).toMatchObject({ body: 'ab', state: 'saved', isNew: false, canUndo: true });
    await settle(10_000);
    expect(background.sent).toHaveLength(1);
  });

  it('is saved at once when the editor loses the focus or the page goes', async () => {
    const background = createBackground();
    const { type, book, drafts } = await openTab(background);
    type('a');
    book.flush();
    expect(background.sent).toHaveLength(1);
    drafts.flushAll();
    expect(background.sent).toHaveLength(1);
  });

  it('what is typed while a save is on its way is sent too when the page goes', async () => {
    const background = createBackground();
    const { type, drafts } = await openTab(background);
    type('a');
    drafts.flushAll();
    type('ab');
    drafts.flushAll();
    drafts.flushAll();
    expect(background.sent.map(({ body }) => body)).toEqual(['a', 'ab']);
    await settle(2_000);
    expect(background.bodies()).toEqual(['ab']);
  });

  it('what is typed while a save is on its way is saved after it', async () => {
    const background = createBackground();
    const { type, book, first } = await openTab(background);
    type('a');
    book.flush();
    type('ab');
    await settle(1);
    expect(first().state).toBe('saving');
    await settle(500);
    expect(background.bodies()).toEqual(['ab']);
    expect(first().state).toBe('saved');
  });

  it('is kept when the disk is full, says so, and is tried again until it works', async () => {
    const background = createBackground();
    const { type, first, drafts } = await openTab(background);
    background.state.broken = true;
    type('precious');
    await settle(2_000);
    expect(first()).toMatchObject({ body: 'precious', state: 'failed' });
    expect(drafts.hasUnsaved()).toBe(true);
    expect(drafts.of(person).view().drafts[0]?.body).toBe('precious');
    background.state.broken = false;
    await settle(3_100);
    expect(first().state).toBe('saved');
    expect(background.bodies()).toEqual(['precious']);
    expect(drafts.hasUnsaved()).toBe(false);
  });

  it('a single failure, such as a background stopped in the middle, is not worth a word', async () => {
    const background = createBackground();
    const { type, first } = await openTab(background);
    background.state.loseAnswers = true;
    type('a');
    await settle(450);
    expect(first().state).toBe('saving');
    background.state.loseAnswers = false;
    await settle(400);
    expect(first().state).toBe('saved');
    expect(background.bodies()).toEqual(['a']);
  });

  it('kept in one store only, it says that', async () => {
    const background = createBackground();
    const { type, first } = await openTab(background);
    background.state.copies = 1;
    type('a');
    await settle(500);
    expect(first().state).toBe('once');
  });

  it('nothing can be typed while the notes on disk are not known', async () => {
    const background = createBackground();
    background.state.broken = true;
    const { book } = await openTab(background);
    expect(book.view()).toEqual({ state: 'loading', drafts: [] });
    background.state.broken = false;
    await settle(1_600);
    expect(book.view().state).toBe('ready');
  });
});

describe('several notes', () => {
  it('stand newest first, and one more is written at the top', async () => {
    const background = createBackground();
    const { type, book, texts } = await openTab(background);
    type('one');
    await settle(500);
    book.add();
    type('two');
    await settle(500);
    expect(texts()).toEqual(['two', 'one']);
    expect(background.bodies()).toEqual(['one', 'two']);
    expect((await openTab(background)).texts()).toEqual(['two', 'one']);
  });

  it('an emptied note is shown no more, and its undo is where one writes next', async () => {
    const background = createBackground();
    const { type } = await openTab(background);
    type('one');
    await settle(500);
    type('');
    await settle(500);
    const later = await openTab(background);
    expect(later.texts()).toEqual(['']);
    later.book.turn(later.first().key, 'undo');
    await settle();
    expect(later.texts()).toEqual(['one']);
  });

  it('a deleted note can be had back at once', async () => {
    const background = createBackground();
    const { type, book, first, texts } = await openTab(background);
    type('one');
    await settle(500);
    book.remove(first().key);
    await settle();
    expect(texts()).toEqual(['(one)']);
    expect(background.bodies()).toEqual([]);
    book.restore(first().key);
    await settle();
    expect(texts()).toEqual(['one']);
  });

  it('undo takes what was typed last, stored or not, and redo brings it back', async () => {
    const background = createBackground();
    const { type, book, first, texts } = await openTab(background);
    type('one');
    await settle(500);
    type('one, two');
    book.turn(first().key, 'undo');
    await settle();
    expect(texts()).toEqual(['one']);
    book.turn(first().key, 'redo');
    await settle();
    expect(texts()).toEqual(['one, two']);
  });
});

describe('the same notes in two tabs', () => {
  it('what one writes shows in the other, without a reload', async () => {
    const background = createBackground();
    const a = await openTab(background);
    const b = await openTab(background);
    a.type('from a');
    await settle(500);
    expect(b.texts()).toEqual(['from a']);
    b.type('from a and b');
    await settle(500);
    expect(a.texts()).toEqual(['from a and b']);
    expect(background.bodies()).toEqual(['from a and b']);
  });

  it('a note deleted in one is gone in the other', async () => {
    const background = createBackground();
    const a = await openTab(background);
    a.type('one');
    await settle(500);
    const b = await openTab(background);
    a.book.remove(a.first().key);
    await settle();
    expect(b.texts()).toEqual(['(one)']);
  });

  it('typed in both at once, both versions are kept and shown in both', async () => {
    const background = createBackground();
    const a = await openTab(background);
    a.type('start');
    await settle(500);
    const b = await openTab(background);
    a.type('start, a');
    b.type('start, b');
    await settle(1_000);
    expect(background.bodies()).toEqual(['start, a', 'start, b']);
    expect(a.texts().toSorted()).toEqual(['start, a', 'start, b']);
    expect(b.texts().toSorted()).toEqual(['start, a', 'start, b']);
    b.type(`${b.texts()[0]}!`);
    await settle(1_000);
    expect(background.bodies()).toHaveLength(2);
  });
});
