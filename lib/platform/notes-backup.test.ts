import { describe, expect, it, vi } from 'vitest';
import { asRecord } from '../../tests/note-arbitraries.ts';
import { createArea } from '../../tests/note-stores.ts';
import type { PersonId } from '../core/model/person.ts';
import { backUpNotes, readBackupStatus, writeBackupStatus } from './notes-backup.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: {} } }));

const at = '2026-11-24T10:00:00.000Z';
const one = asRecord({
  id: 'n1',
  person: 'dan-levy' as PersonId,
  body: 'one',
  createdAt: at,
  updatedAt: at,
  version: { a: 1 },
});

function createDesk(records = [one]) {
  const { area } = createArea();
  const files: string[] = [];
  let clock = Date.parse(at);
  let queue: Promise<unknown> = Promise.resolve();
  const download = vi.fn<(name: string, text: string) => Promise<'done' | 'too-long'>>(async (name) => {
    files.push(name);
    return 'done';
  });
  return {
    area,
    files,
    download,
    run: () => {
      const options = { notes: { all: async () => records }, now: () => new Date(clock), download, area };
      return backUpNotes({ ...options, lock: (work) => (queue = queue.then(work, work)) as ReturnType<typeof work> });
    },
    wait: (days: number) => {
      clock += days * 86_400_000;
    },
  };
}

describe('the weekly backup', () => {
  it('is off until it is switched on', async () => {
    const desk = createDesk();
    expect(await desk.run()).toBe(false);
    expect(desk.files).toEqual([]);
  });

  it('writes one file a week', async () => {
    const desk = createDesk();
    await writeBackupStatus({ on: true }, desk.area);
    await desk.run();
    await desk.run();
    desk.wait(6);
    await desk.run();
    expect(desk.files).toEqual(['RoleCall/rolecall-notes-2026-11-24.json']);
    desk.wait(1);
    await desk.run();
    expect(desk.files).toHaveLength(2);
    expect(await readBackupStatus(desk.area)).toEqual({ on: true, at: '2026-12-01T10:00:00.000Z' });
  });

  it('holds every note', async () => {
    const desk = createDesk();
    await writeBackupStatus({ on: true }, desk.area);
    await desk.run();
    expect(JSON.parse(desk.download.mock.calls[0]?.[1] ?? '').notes).toEqual([one.note]);
  });

  it('that fails is said to have, and tried again', async () => {
    const desk = createDesk();
    await writeBackupStatus({ on: true }, desk.area);
    desk.download.mockRejectedValueOnce(new Error('Download canceled by the user'));
    await expect(desk.run()).rejects.toThrow('canceled');
    expect(await readBackupStatus(desk.area)).toEqual({ on: true, failed: true });
    await desk.run();
    expect(await readBackupStatus(desk.area)).toEqual({ on: true, at });
  });

  it('too long for a worker waits for a page, and nothing is said to be backed up', async () => {
    const desk = createDesk();
    await writeBackupStatus({ on: true }, desk.area);
    desk.download.mockResolvedValueOnce('too-long');
    expect(await desk.run()).toBe(false);
    expect(await readBackupStatus(desk.area)).toEqual({ on: true });
  });

  it('asked for by background and page at once is written once', async () => {
    const desk = createDesk();
    await writeBackupStatus({ on: true }, desk.area);
    expect(await Promise.all([desk.run(), desk.run()])).toEqual([true, false]);
    expect(desk.files).toHaveLength(1);
  });

  it('writes no file when there is no note', async () => {
    const desk = createDesk([]);
    await writeBackupStatus({ on: true }, desk.area);
    expect(await desk.run()).toBe(false);
    expect(desk.files).toEqual([]);
  });
});
