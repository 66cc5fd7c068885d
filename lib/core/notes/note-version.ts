import type { NoteVersion } from '../model/note.ts';

/** How version `a` stands to version `b`; `apart`: each has edits that the other has not. */
export type VersionOrder = 'same' | 'after' | 'before' | 'apart';

export function compareVersions(a: NoteVersion, b: NoteVersion): VersionOrder {
  let more = false;
  let less = false;
  for (const device of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const difference = counterOf(a, device) - counterOf(b, device);
    more ||= difference > 0;
    less ||= difference < 0;
  }
  if (more && less) return 'apart';
  if (more) return 'after';
  return less ? 'before' : 'same';
}

const counterOf = (version: NoteVersion, device: string): number =>
  Object.hasOwn(version, device) ? (version[device] ?? 0) : 0;

/** The version after one more edit on `device`. */
export const nextVersion = (version: NoteVersion, device: string): NoteVersion => ({
  ...version,
  [device]: counterOf(version, device) + 1,
});

/** The version that follows from both. */
export const joinVersions = (a: NoteVersion, b: NoteVersion): NoteVersion =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .sort()
      .map((device) => [device, Math.max(counterOf(a, device), counterOf(b, device))]),
  );

/** The number an editor remembers as "what I started from". It grows with every edit of the note. */
export const revisionOf = (version: NoteVersion): number =>
  Object.values(version).reduce((sum, counter) => sum + counter, 0);
