import { bad, isBad, object, optional, type Decoder } from '../model/decode.ts';
import type { Note } from '../model/note.ts';
import {
  bodyDecoder,
  contextDecoder,
  instantDecoder,
  noteDecoder,
  noteIdDecoder,
  personIdDecoder,
} from './decode-note.ts';

/** Version of a note's shape, the same for the database, its mirror and the JSON file. */
export const noteShapeVersion = 2;

/** Version 1: one note a person, no version, no bin. */
const noteOne = object({
  id: noteIdDecoder,
  person: personIdDecoder,
  body: bodyDecoder,
  createdAt: instantDecoder,
  updatedAt: instantDecoder,
  context: optional(contextDecoder),
});

/** Reads a note of any shape there has been, `shape` saying which. */
export function noteOfShape(shape: number): Decoder<Note> {
  if (shape === noteShapeVersion) return noteDecoder;
  if (shape !== 1) {
    return (_value, path, report) => {
      report(path, `shape ${shape} is not known`);
      return bad;
    };
  }
  return (value, path, report) => {
    const note = noteOne(value, path, report);
    // Every installation upgrades the same note to the same version: nothing was written apart by upgrading.
    return isBad(note) ? bad : { ...note, version: { 'shape-1': 1 } };
  };
}
