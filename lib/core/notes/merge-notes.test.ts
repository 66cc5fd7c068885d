import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someNotes } from '../../../tests/note-arbitraries.ts';
import type { Note } from '../model/note.ts';
import type { PersonId } from '../model/person.ts';
import { mergeNotes } from './merge-notes.ts';
import { contentOf } from './note-fingerprint.ts';
import { compareVersions } from './note-version.ts';

const note = (fields: Partial<Note> = {}): Note => ({
  id: 'n1',
  person: 'dan-levy' as PersonId,
  body: 'one',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  version: { a: 1 },
  ...fields,
});

describe('merging', () => {
  it('a version gives way to the one that follows from it, whatever the clocks say', () => {
    const later = note({ body: 'two', version: { a: 2 }, updatedAt: '2020-01-01T00:00:00.000Z' });
    expect(mergeNotes([note()], [later])).toEqual([later]);
  });

  it('versions written apart are both kept, the newest under the id', () => {
    const here = note({ body: 'here', version: { a: 2 }, updatedAt: '2026-01-02T00:00:00.000Z' });
    const there = note({ body: 'there', version: { a: 1, b: 1 } });
    const [kept, other] = mergeNotes([here], [there]);
    expect(kept).toEqual({ ...here, version: { a: 2, b: 1 } });
    expect(other).toMatchObject({ body: 'there', conflictOf: 'n1', version: there.version });
    expect(other?.id).toMatch(/^n1~[0-9a-z]+$/);
  });

  it('an edit outlives a deletion made apart from it', () => {
    const edited = note({ body: 'edited', version: { a: 1, b: 1 } });
    const deleted = note({
      version: { a: 2 },
      deletedAt: '2026-02-01T00:00:00.000Z',
      updatedAt: '2026-02-01T00:00:00.000Z',
    });
    const [kept, binned] = mergeNotes([deleted], [edited]);
    expect(kept).toEqual({ ...edited, version: { a: 2, b: 1 } });
    expect(binned).toMatchObject({ body: 'one', deletedAt: deleted.deletedAt });
  });

  it('the same text written twice is one note', () => {
    const merged = mergeNotes([note({ version: { a: 1 } })], [note({ version: { b: 1 } })]);
    expect(merged).toEqual([note({ version: { a: 1, b: 1 } })]);
  });
});

describe('for any notes', () => {
  it('merging is commutative', () => {
    fc.assert(
      fc.property(someNotes, someNotes, (a, b) => {
        expect(mergeNotes(a, b)).toEqual(mergeNotes(b, a));
      }),
    );
  });

  it('merging is idempotent', () => {
    fc.assert(
      fc.property(someNotes, someNotes, (a, b) => {
        const merged = mergeNotes(a, b);
        expect(mergeNotes(merged, merged)).toEqual(merged);
        expect(mergeNotes(merged, b)).toEqual(merged);
      }),
    );
  });

  it('nothing is lost: what is not there any more was replaced by something that follows from it', () => {
    fc.assert(
      fc.property(someNotes, someNotes, (a, b) => {
        const merged = mergeNotes(a, b);
        const texts = new Set(merged.map(contentOf));
        for (const version of [...a, ...b]) {
          const replaced = [...a, ...b, ...merged].some(
            (other) => other.id === version.id && compareVersions(other.version, version.version) === 'after',
          );
          expect(replaced || texts.has(contentOf(version))).toBe(true);
        }
      }),
    );
  });

  it('no id is given twice', () => {
    fc.assert(
      fc.property(someNotes, (a) => {
        const ids = mergeNotes(a).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
