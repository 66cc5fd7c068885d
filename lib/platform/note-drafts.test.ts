import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonId } from '../core/model/person.ts';
import type { callBackground } from './client.ts';
import { createNoteDrafts, type DraftView } from './note-drafts.ts';

// The polyfill refuses to load outside of an extension; every call here goes to the test's own background.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const person = 'dan-levy' as PersonId;

/** A background whose answers the test gives, in order of the calls. */
function createBackground() {
  const calls: { name: string; params: unknown; answer: (reply: unknown) => Promise<void> }[] = [];
  const call = ((name: string, params: unknown) =>
    new Promise((resolve) => {
      calls.push({
        name,
        params,
        answer: async (reply) => {
          // The test gives what the wire would; its type is the wire's business.
          resolve(reply as never);
          await vi.advanceTimersByTimeAsync(0);
        },
      });
    })) as typeof callBackground;
  return { calls, call, bodies: () => calls.filter(({ name }) => name === 'note.save').map(({ params }) => (params as { body: string }).body) };
}

const saved = { ok: true, value: null };
const broken = { ok: false, error: { kind: 'storage', detail: 'QuotaExceededError' } };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function openDraft(body = '') {
  const background = createBackground();
  const drafts = createNoteDrafts({ context: () => undefined, call: background.call });
  const draft = drafts.of(person);
  const views: DraftView[] = [];
  draft.watch((view) => views.push(view));
  await background.calls[0]?.answer({ ok: true, value: body === '' ? null : { body } });
  return { ...background, drafts, draft, views };
}

describe('a note being edited', () => {
  it('shows what the disk holds', async () => {
    const { draft } = await openDraft('known him since 2009');
    expect(draft.view()).toEqual({ body: 'known him since 2009', state: 'idle' });
  });

  it('is saved within half a second of the last key, once', async () => {
    const { draft, calls, bodies } = await openDraft();
    draft.change('a');
    await vi.advanceTimersByTimeAsync(300);
    draft.change('ab');
    await vi.advanceTimersByTimeAsync(300);
    expect(bodies()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(bodies()).toEqual(['ab']);
    await calls.at(-1)?.answer(saved);
    expect(draft.view()).toEqual({ body: 'ab', state: 'saved' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(bodies()).toEqual(['ab']);
  });

  it('is saved at once when the editor loses the focus or the page goes', async () => {
    const { draft, drafts, bodies } = await openDraft();
    draft.change('a');
    draft.flush();
    expect(bodies()).toEqual(['a']);
    drafts.flushAll();
    expect(bodies()).toEqual(['a']);
  });

  it('what is typed while a save is on its way is saved after it', async () => {
    const { draft, calls, bodies } = await openDraft();
    draft.change('a');
    draft.flush();
    draft.change('ab');
    await calls.at(-1)?.answer(saved);
    await vi.advanceTimersByTimeAsync(500);
    expect(bodies()).toEqual(['a', 'ab']);
    expect(draft.view().state).toBe('saving');
    await calls.at(-1)?.answer(saved);
    expect(draft.view()).toEqual({ body: 'ab', state: 'saved' });
  });

  it('is kept when the disk is full, says so, and is tried again until it works', async () => {
    const { draft, drafts, calls, bodies } = await openDraft();
    draft.change('precious');
    draft.flush();
    await calls.at(-1)?.answer(broken);
    expect(draft.view()).toEqual({ body: 'precious', state: 'failed' });
    expect(drafts.of(person).view().body).toBe('precious');
    await vi.advanceTimersByTimeAsync(3_100);
    await calls.at(-1)?.answer(broken);
    await vi.advanceTimersByTimeAsync(3_100);
    await calls.at(-1)?.answer(saved);
    expect(bodies()).toEqual(['precious', 'precious', 'precious']);
    expect(draft.view()).toEqual({ body: 'precious', state: 'saved' });
  });

  it('nothing can be typed over a note that is not known yet, and an unread note is never written', async () => {
    const background = createBackground();
    const draft = createNoteDrafts({ context: () => undefined, call: background.call }).of(person);
    draft.change('over it');
    draft.flush();
    await background.calls[0]?.answer(broken);
    await vi.advanceTimersByTimeAsync(3_100);
    expect(background.calls.map(({ name }) => name)).toEqual(['note.get', 'note.get']);
    await background.calls[1]?.answer({ ok: true, value: { body: 'the old note' } });
    expect(draft.view()).toEqual({ body: 'the old note', state: 'idle' });
    expect(background.bodies()).toEqual([]);
  });

  it('opened again, it is read again: another tab may have written', async () => {
    const { drafts, calls } = await openDraft('one');
    drafts.of(person);
    expect(calls.map(({ name }) => name)).toEqual(['note.get', 'note.get']);
  });
});
