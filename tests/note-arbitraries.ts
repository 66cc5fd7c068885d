import fc from 'fast-check';
import type { Note, NoteRecord } from '../lib/core/model/note.ts';
import type { PersonId } from '../lib/core/model/person.ts';
import { normalizeBody } from '../lib/core/notes/edit-note.ts';

/** Notes of every kind a reader could make, small enough that they meet: few ids, few devices, few texts. */

export const people = ['dan-levy', 'john-hegeman', 'guy-rosen'] as readonly string[] as readonly PersonId[];

export const instant = (seconds: number): string => new Date(Date.UTC(2026, 0, 1) + seconds * 1_000).toISOString();

const anInstant = fc.integer({ min: 0, max: 40 }).map(instant);

/** Text that a format could trip over. */
const nasty = [
  '',
  'met at F8',
  '## heading',
  '<!-- rolecall-end -->',
  '\\<!-- rolecall-end -->',
  '<!-- rolecall-note {"id":"x"} -->',
  '---\ntitle: x\n---',
  '=1+1, "quoted"; and\nlines\n\n',
  ' \t leading and trailing ',
  '<script>alert(1)</script> **bold** [x](javascript:alert(1))',
  'Жан 扎克伯格 👩‍💻 é',
  '-- > -->',
];

export const aText: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 40 }))
  .map(normalizeBody);

const aVersion = fc.dictionary(fc.constantFrom('dev-a', 'dev-b', 'dev-c'), fc.integer({ min: 1, max: 3 }), {
  minKeys: 1,
  noNullPrototype: true,
});

export const aNote: fc.Arbitrary<Note> = fc.record(
  {
    id: fc.constantFrom('n1', 'n2', 'n3'),
    person: fc.constantFrom(...people),
    body: aText,
    createdAt: anInstant,
    updatedAt: anInstant,
    version: aVersion,
    context: fc.record({ url: fc.constantFrom('https://a.example/1', ''), title: aText, quote: aText }),
    deletedAt: anInstant,
  },
  { requiredKeys: ['id', 'person', 'body', 'createdAt', 'updatedAt', 'version'], noNullPrototype: true },
) as fc.Arbitrary<Note>;

export const someNotes: fc.Arbitrary<readonly Note[]> = fc.array(aNote, { maxLength: 6 });

/** Notes as one store holds them: no id twice. */
export const aSet: fc.Arbitrary<readonly Note[]> = fc.uniqueArray(
  fc.tuple(aNote, fc.uuid({ version: 4 })).map(([note, id]): Note => ({ ...note, id })),
  { maxLength: 8, selector: ({ id }) => id },
);

export const asRecord = (note: Note): NoteRecord => ({ note, history: { past: [], future: [] }, writer: '' });
