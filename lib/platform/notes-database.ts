import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Note } from '../core/model/note.ts';

/** The reader's notes: the one thing here that cannot be rebuilt, so nothing else lives in this database. */
type NotesSchema = DBSchema & {
  notes: { key: string; value: Note; indexes: { byPerson: string } };
};

export type NotesDatabase = IDBPDatabase<NotesSchema>;

const version = 1;

export function openNotesDatabase(): Promise<NotesDatabase> {
  return openDB<NotesSchema>('rolecall-notes', version, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) database.createObjectStore('notes', { keyPath: 'id' }).createIndex('byPerson', 'person');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
