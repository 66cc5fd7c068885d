import { fail, succeed, type Result } from '../core/model/result.ts';
import type { ImportFailure } from '../core/notes/formats/import-failure.ts';
import type { NotesRead } from '../core/notes/formats/notes-file.ts';
import { fileLimit, readNotesFile } from '../core/notes/formats/read-notes-file.ts';
import { crc32, isZip, readZip, type PackedEntry } from '../core/notes/formats/zip-archive.ts';
import { inflate } from './compress.ts';

export type ReadOptions = {
  readonly now: string;
  /** Called with 0 to 1. */
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
};

type Read = Result<NotesRead, ImportFailure>;

const failed = (kind: ImportFailure['kind'], detail = ''): Read => fail({ kind, detail });

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/**
 * Reads a file that the reader chose. Nothing is stored by it. Rejects only when the signal is aborted.
 * The size is looked at before anything is read.
 */
export async function readImport(file: Blob, options: ReadOptions): Promise<Read> {
  if (file.size > fileLimit) return failed('too-large', megabytes(file.size));
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return failed('malformed', error instanceof Error ? error.name : '');
  }
  options.signal.throwIfAborted();
  if (isZip(bytes)) return readArchive(bytes, options);
  const text = decodeText(bytes);
  return text === undefined ? failed('not-text') : run(text, options);
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Lets the page draw and listen between slices, so that there is progress to see and a way to cancel. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

async function run(text: string, { now, progress, signal }: ReadOptions): Promise<Read> {
  const reading = readNotesFile(text, now);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    progress(step.value);
    await breathe();
    signal.throwIfAborted();
  }
}

/** Every text of ours in the archive, or nothing: one damaged file among them refuses the whole. */
async function readArchive(bytes: Uint8Array<ArrayBuffer>, options: ReadOptions): Promise<Read> {
  const entries = readZip(bytes, (name) => new TextDecoder().decode(name));
  if (!entries) return failed('broken-zip');
  const texts = entries.filter(({ name }) => /\.(?:md|json|jsonld)$/i.test(name));
  if (texts.reduce((sum, { size }) => sum + size, 0) > fileLimit) return failed('too-large', megabytes(fileLimit));
  let found: NotesRead = { records: [], skipped: 0 };
  let left = fileLimit;
  for (const [index, entry] of texts.entries()) {
    const unpacked = await unpack(entry, left);
    const text = unpacked && decodeText(unpacked);
    if (unpacked === undefined || text === undefined) return failed('broken-zip', entry.name.slice(0, 60));
    left -= unpacked.length;
    const progress = (share: number): void => options.progress((index + share) / texts.length);
    const read = await run(text, { ...options, progress });
    // A vault has other files beside ours.
    if (!read.ok && !['unknown-format', 'no-notes', 'empty'].includes(read.error.kind)) return read;
    if (read.ok) {
      found = { records: [...found.records, ...read.value.records], skipped: found.skipped + read.value.skipped };
    }
  }
  return found.records.length === 0 && found.skipped === 0 ? failed('no-notes') : succeed(found);
}

async function unpack({ method, packed, size, crc }: PackedEntry, limit: number): Promise<Uint8Array | undefined> {
  const bytes = method === 0 ? packed : await inflate(packed, { format: 'deflate-raw', limit });
  return bytes && bytes.length === size && crc32(bytes) === crc ? bytes : undefined;
}
