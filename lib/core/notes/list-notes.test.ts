import { describe, expect, it } from 'vitest';
import type { Note } from '../model/note.ts';
import type { PersonId } from '../model/person.ts';
import { currentId, daysLeft, expiredNotes, idsOf, isBlank, nameFromId, newestFirst, orphansOf } from './list-notes.ts';
import { makeSearchable, searchNotes } from './search-notes.ts';

const id = (text: string) => text as PersonId;

const note = (fields: Partial<Note> = {}): Note => ({
  id: 'n1',
  person: id('dan-levy'),
  body: 'Met in Zürich, décembre',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  version: { a: 1 },
  ...fields,
});

const directory = {
  names: { [id('dan-levy')]: 'Dan Levy' },
  redirects: { 'daniel-levy': id('d-levy'), 'd-levy': id('dan-levy') },
};

describe('ids that became others', () => {
  it('are followed', () => {
    expect(currentId(id('daniel-levy'), directory.redirects)).toBe('dan-levy');
    expect([...idsOf(id('dan-levy'), directory.redirects)].sort()).toEqual(['d-levy', 'dan-levy', 'daniel-levy']);
  });

  it('a circle ends', () => {
    const circle = { a: id('b'), b: id('a') };
    expect(['a', 'b']).toContain(currentId(id('a'), circle));
  });

  it('leave no orphan; people who left the dataset do', () => {
    const notes = [note({ person: id('daniel-levy') }), note({ id: 'n2', person: id('jane-doe') })];
    expect(orphansOf(notes, directory).map((orphan) => orphan.id)).toEqual(['n2']);
    expect(nameFromId(id('jane-doe'))).toBe('Jane Doe');
  });
});

describe('the bin', () => {
  const now = new Date('2026-02-15T00:00:00.000Z');

  it('keeps for thirty days', () => {
    const kept = note({ id: 'kept', deletedAt: '2026-01-17T00:00:00.000Z' });
    const gone = note({ id: 'gone', deletedAt: '2026-01-15T00:00:00.000Z' });
    expect(expiredNotes([note(), kept, gone], now)).toEqual(['gone']);
  });

  it('says how long', () => {
    expect(daysLeft('2026-02-15T00:00:00.000Z', now)).toBe(30);
    expect(daysLeft('2026-01-17T00:00:00.000Z', now)).toBe(1);
  });
});

describe('lists', () => {
  it('are in order of the last change, newest first', () => {
    const notes = ['2026-01-02', '2026-01-03', '2026-01-01'].map((day) =>
      note({ id: day, updatedAt: `${day}T00:00:00.000Z` }),
    );
    expect(notes.toSorted(newestFirst).map((entry) => entry.id)).toEqual(['2026-01-03', '2026-01-02', '2026-01-01']);
  });

  it('an emptied note is blank, a bare quote is not', () => {
    expect(isBlank(note({ body: ' \n' }))).toBe(true);
    expect(isBlank(note({ body: '', context: { url: '', title: '', quote: 'said so' } }))).toBe(false);
  });
});

describe('searching', () => {
  const all = [
    note(),
    note({ id: 'n2', body: 'nothing', context: { url: 'https://a.example/', title: 'Übersicht', quote: '' } }),
  ];
  const search = (query: string) =>
    searchNotes(
      all.map((entry) => makeSearchable(entry, 'Dan Levy')),
      query,
    ).map((entry) => entry.id);

  it('finds words without their accents, in any order and place', () => {
    expect(search('DECEMBRE zurich')).toEqual(['n1']);
    expect(search('ubersicht levy')).toEqual(['n2']);
    expect(search('')).toEqual(['n1', 'n2']);
    expect(search('zurich ubersicht')).toEqual([]);
  });
});
