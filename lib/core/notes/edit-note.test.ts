import { describe, expect, it } from 'vitest';
import type { NoteId, NoteRecord } from '../model/note.ts';
import type { PersonId } from '../model/person.ts';
import {
  applySave,
  deleteNote,
  normalizeBody,
  replaceNote,
  restoreNote,
  turnNote,
  type NoteSave,
} from './edit-note.ts';
import { revisionOf } from './note-version.ts';

const save = (fields: Partial<NoteSave> = {}): NoteSave => ({
  id: 'n1',
  person: 'dan-levy' as PersonId,
  body: 'one',
  base: 0,
  writer: 'tab-1',
  fork: 'f1',
  ...fields,
});

const at = (second: number, device = 'a') => ({
  now: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
  device,
});

/** A store in memory: what the real one does with the same functions. */
function createShelf() {
  const records = new Map<NoteId, NoteRecord>();
  const put = (sent: NoteSave, second: number) => {
    const edited = applySave(sent, (id) => records.get(id), at(second));
    records.set(edited.record.note.id, edited.record);
    return edited;
  };
  const bodies = () => [...records.values()].map(({ note }) => note.body);
  return { records, put, bodies };
}

describe('saving', () => {
  it('makes a note, and then changes it', () => {
    const { put, records } = createShelf();
    const first = put(save(), 0);
    const second = put(save({ body: 'two', base: revisionOf(first.record.note.version) }), 9);
    expect(records.size).toBe(1);
    expect(second.record.note).toMatchObject({
      body: 'two',
      createdAt: at(0).now,
      updatedAt: at(9).now,
      version: { a: 2 },
    });
  });

  it('sent twice, it does what it does once', () => {
    const { put, records } = createShelf();
    put(save(), 0);
    expect(put(save(), 1)).toMatchObject({ changed: false, record: { note: { version: { a: 1 } } } });
    expect(records.size).toBe(1);
  });

  it('an editor whose answer was lost goes on without a conflict', () => {
    const { put, bodies } = createShelf();
    put(save(), 0);
    put(save({ body: 'one and more' }), 5);
    expect(bodies()).toEqual(['one and more']);
  });

  it('text written upon another state is kept beside what is stored, however often it is sent', () => {
    const { put, bodies, records } = createShelf();
    put(save(), 0);
    put(save({ body: 'theirs', base: 1, writer: 'tab-2', fork: 'f2' }), 1);
    const forked = put(save({ body: 'mine', base: 1 }), 2);
    put(save({ body: 'mine', base: 1 }), 3);
    put(save({ body: 'mine, longer', base: 1 }), 4);
    expect(bodies()).toEqual(['theirs', 'mine, longer']);
    expect(forked.record.note).toMatchObject({ id: 'f1', conflictOf: 'n1' });
    expect(records.get('f1')?.note.conflictOf).toBe('n1');
  });

  it('a note deleted elsewhere while it is edited stays in the bin, and the edit is a note', () => {
    const { put, records } = createShelf();
    const { record } = put(save(), 0);
    records.set('n1', deleteNote(record, at(1)));
    put(save({ body: 'edited', base: 1 }), 2);
    expect(records.get('n1')?.note.deletedAt).toBe(at(1).now);
    expect(records.get('f1')?.note.body).toBe('edited');
  });
});

describe('undo', () => {
  it('goes back through saves and forth again, and counts as an edit', () => {
    const { put } = createShelf();
    put(save({ body: 'a' }), 0);
    const { record } = put(save({ body: 'b' }), 10);
    const undone = turnNote(record, 'undo', at(20));
    expect(undone?.note).toMatchObject({ body: 'a', version: { a: 3 } });
    expect(undone && turnNote(undone, 'redo', at(21))?.note.body).toBe('b');
    expect(turnNote(record, 'redo', at(20))).toBeUndefined();
  });

  it('brings back what a version from elsewhere replaced', () => {
    const { put } = createShelf();
    const { record } = put(save({ body: 'mine' }), 0);
    const replaced = replaceNote(record, { ...record.note, body: 'theirs', version: { a: 1, b: 1 } });
    expect(turnNote(replaced, 'undo', at(1))?.note.body).toBe('mine');
  });
});

it('a deleted note can be restored', () => {
  const { record } = createShelf().put(save(), 0);
  const restored = restoreNote(deleteNote(record, at(1)), at(2));
  expect(restored.note).toEqual({ ...record.note, updatedAt: at(2).now, version: { a: 3 } });
});

it('line ends become one kind, and half characters are replaced', () => {
  expect(normalizeBody('a\r\nb\rc\ud83d d\udc69 👩')).toBe('a\nb\nc\ufffd d\ufffd 👩');
});
