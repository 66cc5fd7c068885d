import {
  anyString,
  bad,
  isPlainObject,
  list,
  mapped,
  object,
  optional,
  record,
  stringThat,
  type Decoder,
} from '../model/decode.ts';
import {
  noteBodyLimit,
  noHistory,
  type Note,
  type NoteHistory,
  type NoteRecord,
  type NoteVersion,
} from '../model/note.ts';
import type { PersonId } from '../model/person.ts';
import { cutContext, normalizeBody } from './edit-note.ts';
import { historyDepth } from './note-history.ts';

export const personIdDecoder = stringThat<PersonId>(
  (text) => text.length <= 120 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text),
  'a person id',
);

export const noteIdDecoder = stringThat<string>((text) => /^[A-Za-z0-9][A-Za-z0-9~_-]{0,99}$/.test(text), 'a note id');

export const writerDecoder = stringThat<string>((text) => /^[A-Za-z0-9-]{0,60}$/.test(text), 'a writer');

export const bodyDecoder: Decoder<string> = mapped(
  stringThat<string>((text) => text.length <= noteBodyLimit, `at most ${noteBodyLimit} characters`),
  (text) => normalizeBody(text),
);

/** UTC only, so that text order is the order of time; milliseconds are filled in. */
export const instantDecoder: Decoder<string> = mapped(
  stringThat<string>(
    (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(text) && !Number.isNaN(Date.parse(text)),
    'an instant in UTC',
  ),
  (text) => new Date(text).toISOString(),
);

export const countDecoder: Decoder<number> = (value, path, report) => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  report(path, 'expected a whole number');
  return bad;
};

const device = stringThat<string>((text) => /^[a-z0-9-]{1,40}$/.test(text), 'a device');

export const versionDecoder: Decoder<NoteVersion> = mapped(record(countDecoder, device), (version, path, report) => {
  const devices = Object.keys(version).length;
  if (devices > 0 && devices <= 100) return version;
  report(path, `expected 1 to 100 devices, found ${devices}`);
  return bad;
});

export const contextDecoder = mapped(object({ url: anyString, title: anyString, quote: anyString }), cutContext);

const noteShape = {
  id: noteIdDecoder,
  person: personIdDecoder,
  body: bodyDecoder,
  createdAt: instantDecoder,
  updatedAt: instantDecoder,
  version: versionDecoder,
  context: optional(contextDecoder),
  deletedAt: optional(instantDecoder),
  conflictOf: optional(noteIdDecoder),
};

export const noteDecoder: Decoder<Note> = object(noteShape);

const step = object({ at: countDecoder, removed: anyString, added: anyString });

const steps = mapped(list(step), (all) => all.slice(-historyDepth));

export const historyDecoder: Decoder<NoteHistory> = object({ past: steps, future: steps });

export const recordDecoder: Decoder<NoteRecord> = object({
  note: noteDecoder,
  history: historyDecoder,
  writer: writerDecoder,
});

/** A note of the JSON file: with its steps to undo, where the file has them. */
export const notedHistory: Decoder<NoteRecord> = (value, path, report) => {
  if (!isPlainObject(value) || !Object.hasOwn(value, 'history')) {
    const note = noteDecoder(value, path, report);
    return note === bad ? bad : { note: note as Note, history: noHistory, writer: '' };
  }
  const { history, ...rest } = value;
  const note = noteDecoder(rest, path, report);
  const decoded = historyDecoder(history, `${path}.history`, report);
  if (note === bad || decoded === bad) return bad;
  return { note: note as Note, history: decoded as NoteHistory, writer: '' };
};
