import { isPlainObject, runDecoder } from '../../model/decode.ts';
import { noHistory, type NoteRecord } from '../../model/note.ts';
import { instantDecoder, notedHistory } from '../decode-note.ts';
import { noteOfShape, noteShapeVersion } from '../upgrade-note.ts';
import { readingSlice, refuse, type NotesToWrite, type Reading } from './notes-file.ts';

export const jsonFormatName = 'rolecall-notes';

/** Everything, the bin and the steps to undo included. */
export function writeJson({ records, now }: Pick<NotesToWrite, 'records' | 'now'>): string {
  const notes = records.map(({ note, history }) => {
    const isEmpty = history.past.length === 0 && history.future.length === 0;
    return isEmpty ? note : { ...note, history };
  });
  const lines = notes.map((note) => `    ${JSON.stringify(note)}`);
  const head = JSON.stringify({ format: jsonFormatName, version: noteShapeVersion, exportedAt: now }).slice(1, -1);
  return `{\n  ${head},\n  "notes": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

const keys = ['format', 'version', 'exportedAt', 'notes'];

export function* readJson(file: Readonly<Record<string, unknown>>): Reading {
  const { version, exportedAt, notes } = file;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    return refuse('malformed', 'version');
  if (version > noteShapeVersion) return refuse('newer', `version ${version}`);
  const strange = Object.keys(file).find((key) => !keys.includes(key));
  if (strange !== undefined) return refuse('malformed', strange.slice(0, 40));
  if (!runDecoder(instantDecoder, exportedAt).ok) return refuse('malformed', 'exportedAt');
  if (!Array.isArray(notes)) return refuse('malformed', 'notes');
  const records: NoteRecord[] = [];
  for (const [index, found] of (notes as readonly unknown[]).entries()) {
    const decoded = decodeEntry(found, version);
    if (!decoded.ok) return refuse('malformed', `notes[${index}]${decoded.error}`);
    records.push(decoded.value);
    if (index % readingSlice === 0) yield index / notes.length;
  }
  return { records, skipped: 0 };
}

function decodeEntry(
  found: unknown,
  version: number,
): { readonly ok: true; readonly value: NoteRecord } | { readonly ok: false; readonly error: string } {
  if (version === noteShapeVersion) {
    const decoded = runDecoder(notedHistory, found);
    return decoded.ok ? decoded : { ok: false, error: placeOf(decoded.error) };
  }
  const decoded = runDecoder(noteOfShape(version), found);
  if (!decoded.ok) return { ok: false, error: placeOf(decoded.error) };
  return { ok: true, value: { note: decoded.value, history: noHistory, writer: '' } };
}

/** Where, without what: the content of a strange file is nothing to repeat. */
const placeOf = (problems: readonly { readonly path: string }[]): string => {
  const path = problems[0]?.path ?? '';
  return path === '' ? '' : `.${path.replace(/^\./, '').slice(0, 60)}`;
};

export const isJsonNotes = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isPlainObject(value) && Object.hasOwn(value, 'format') && value['format'] === jsonFormatName;
