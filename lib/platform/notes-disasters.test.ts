import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aSave, createMachine, silenceWarnings } from '../../tests/note-stores.ts';
import { deleteNotesDatabase, mainDatabase, openNotesDatabase, rescueDatabase } from './notes-database.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: {} } }));

/** What can happen between two notes; each leaves at least one store to restore the other from. */
const disasters = [
  'restart',
  'delete database',
  'clear mirror',
  'database blocked',
  'mirror broken',
  'disk full',
] as const;

const forgetEverything = async (): Promise<void> => {
  await deleteNotesDatabase(mainDatabase);
  await deleteNotesDatabase(rescueDatabase);
};

beforeEach(() => {
  silenceWarnings();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetEverything();
});

async function live(
  story: readonly (typeof disasters)[number][],
): Promise<{ saved: string[]; found: readonly string[] }> {
  const machine = createMachine();
  let blocked = false;
  const open = () =>
    machine.open((name) =>
      blocked && name === mainDatabase
        ? Promise.reject(new DOMException('held', 'TimeoutError'))
        : openNotesDatabase(name),
    );
  let store = open();
  const saved: string[] = [];
  for (const [index, disaster] of story.entries()) {
    const body = `note ${index}`;
    const broken =
      disaster === 'mirror broken' ? vi.spyOn(machine.area, 'set').mockRejectedValue(new Error('broken')) : undefined;
    const full =
      disaster === 'disk full'
        ? vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
            throw new DOMException('full', 'QuotaExceededError');
          })
        : undefined;
    await store.save(aSave(body)).then(
      ({ copies }) => copies === 2 && saved.push(body),
      () => undefined,
    );
    broken?.mockRestore();
    full?.mockRestore();
    // The stores are compared at every use; one that was just lost is whole again before the other can be lost too.
    machine.wait(61_000);
    if (disaster === 'delete database' && !blocked) await deleteNotesDatabase(mainDatabase);
    if (disaster === 'clear mirror') machine.clearMirror();
    if (disaster === 'database blocked') blocked = !blocked;
    if (disaster !== 'mirror broken') store = open();
    await store.verify();
  }
  return { saved, found: (await store.all()).map(({ note }) => note.body) };
}

it('whatever happens to the stores, every note that was saved is there', async () => {
  let attempted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...disasters), { minLength: 3, maxLength: 14 }), async (story) => {
      await forgetEverything();
      attempted += story.length;
      const { saved, found } = await live(story);
      expect(saved.filter((body) => !found.includes(body))).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
    }),
    { numRuns: 60 },
  );
  expect(attempted).toBeGreaterThan(180);
}, 30_000);
