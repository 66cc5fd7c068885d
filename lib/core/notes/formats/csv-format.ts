import { nameFromId, nameOf, newestFirst } from '../list-notes.ts';
import type { NotesToWrite } from './notes-file.ts';

export const csvColumns = [
  'person',
  'person id',
  'note',
  'created',
  'changed',
  'quote',
  'page',
  'address',
  'note id',
] as const;

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function writeCsv({ records, directory }: NotesToWrite): string {
  const rows = records
    .map(({ note }) => note)
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toSorted(newestFirst)
    .map(({ id, person, body, createdAt, updatedAt, context }) => [
      nameOf(person, directory) ?? nameFromId(person),
      person,
      body,
      createdAt,
      updatedAt,
      context?.quote ?? '',
      context?.title ?? '',
      context?.url ?? '',
      id,
    ]);
  return `\uFEFF${[csvColumns, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula would be run as one by a spreadsheet, and its text may come from a page. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
