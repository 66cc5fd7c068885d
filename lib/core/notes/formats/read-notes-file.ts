import { fail, succeed, type Result } from '../../model/result.ts';
import type { ImportFailure } from './import-failure.ts';
import { isJsonNotes, readJson } from './json-format.ts';
import { isMarkdownNotes, readMarkdown } from './markdown-format.ts';
import { isRefusal, refuse, type NotesRead, type Reading } from './notes-file.ts';
import { isWebAnnotations, readWebAnnotations } from './web-annotation-format.ts';

/** Bytes of a file, and of what a zip file unpacks to: ten thousand long notes, and no more than a browser digests. */
export const fileLimit = 50_000_000;

/**
 * Reads notes out of a text in any of our formats. Nothing in the text is trusted.
 * @param now ISO 8601 instant, UTC: the time of changes that were made in the file
 * @returns a generator that yields its progress, 0 to 1
 */
export function* readNotesFile(text: string, now: string): Generator<number, Result<NotesRead, ImportFailure>, void> {
  const read = yield* readAny(text.replace(/^\uFEFF/, ''), now);
  if (isRefusal(read)) return fail(read.refusal);
  if (read.records.length === 0 && read.skipped === 0) return fail(refuse('no-notes').refusal);
  return succeed(read);
}

function* readAny(text: string, now: string): Reading {
  if (text.trim() === '') return refuse('empty');
  if (text.includes('\0')) return refuse('not-text');
  if (/^\s*[{[]/.test(text)) return yield* readParsed(text, now);
  // An editor that writes both kinds of line ends wrote neither on purpose.
  if (isMarkdownNotes(text)) return yield* readMarkdown(text.replaceAll('\r\n', '\n'), now);
  return refuse('unknown-format');
}

function* readParsed(text: string, now: string): Reading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse('malformed', 'JSON');
  }
  if (isJsonNotes(parsed)) return yield* readJson(parsed);
  if (isWebAnnotations(parsed)) return yield* readWebAnnotations(parsed, now);
  return refuse('unknown-format');
}
