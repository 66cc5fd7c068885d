import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Passage } from '../core/match/mention.ts';
import type { Reader } from '../core/match/reader.ts';
import type { Scout } from '../core/match/scout.ts';
import type { PersonId } from '../core/model/person.ts';
import { createPageMentions, type MentionChanges, type PageMentions } from './page-mentions.ts';

const name = /Ada Byron/g;
const ada = 'ada-byron' as PersonId;

/** Everybody called Ada Byron is she; what the scout was given to look at is counted. */
function makeEyes(): { readonly scout: Scout; readonly reader: Reader; readonly looked: () => number } {
  let looked = 0;
  const scout: Scout = {
    look: (text) => {
      looked += text.length;
      return { strong: [...text.matchAll(name)].map(({ index }) => index), weak: [] };
    },
    mayName: () => false,
  };
  const read = (text: string): Passage | undefined => {
    const mentions = [...text.matchAll(name)].map(({ index }) => ({
      start: index,
      end: index + 'Ada Byron'.length,
      strength: 'full' as const,
      candidates: [ada] as const,
    }));
    return mentions.length > 0 ? { text, mentions } : undefined;
  };
  const decide: Reader['decide'] = ({ passages }) =>
    passages.flatMap((passage) =>
      passage.mentions.map((mention) => ({
        passage,
        mention,
        resolution: { kind: 'sure' as const, person: ada, because: [] },
      })),
    );
  return { scout, reader: { read, decide }, looked: () => looked };
}

const lifetime = { current: new AbortController() };

function readPage(): { mentions: PageMentions; changes: MentionChanges[]; looked: () => number } {
  const { scout, reader, looked } = makeEyes();
  const changes: MentionChanges[] = [];
  const mentions = createPageMentions({
    document,
    reader,
    scout,
    info: () => ({}),
    isOurs: () => false,
    shadowRootOf: (element) => element.shadowRoot,
    changed: (change) => changes.push(change),
    foundShadowRoot: () => undefined,
    signal: lifetime.current.signal,
  });
  return { mentions, changes, looked };
}

/** Mutations are told in a microtask, gathered for 100 ms, and read in idle time. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn += 1) {
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(200);
  }
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 1));
  lifetime.current = new AbortController();
});
afterEach(() => {
  lifetime.current.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page that changes', () => {
  const long = '<p>Nothing of note happened here today.</p>'.repeat(400);

  it('costs what has changed, not what there is', async () => {
    document.body.innerHTML = `<p>Ada Byron came.</p>${long}<div id="blog"></div>`;
    const { mentions, looked } = readPage();
    await settle();
    const first = looked();
    expect(first).toBeGreaterThan(14_000);
    for (let tick = 0; tick < 20; tick += 1) {
      const entry = document.createElement('p');
      entry.textContent = `Entry ${tick}: Ada Byron spoke.`;
      document.querySelector('#blog')?.prepend(entry);
      await settle();
    }
    expect(mentions.all()).toHaveLength(21);
    // Each entry is some 30 characters, looked over and then read.
    expect(looked() - first).toBeLessThan(20 * 30 * 4);
  });

  it('keeps a mention whose line changed beside it, and its range', async () => {
    document.body.innerHTML = '<p>Ada Byron came <time>at one</time>.</p>';
    const { mentions, changes } = readPage();
    await settle();
    const [before] = mentions.all();
    expect(before?.range.toString()).toBe('Ada Byron');
    const time = document.querySelector('time') as HTMLElement;
    time.textContent = 'at two';
    await settle();
    expect(mentions.all()).toEqual([before]);
    expect(changes.flatMap(({ removed }) => removed)).toEqual([]);
    (document.querySelector('p') as HTMLElement).textContent = 'Nobody came.';
    await settle();
    expect(mentions.all()).toEqual([]);
    expect(changes.at(-1)?.removed).toEqual([before]);
  });

  it('reads a shadow root that a custom element gets later', async () => {
    document.body.innerHTML = '<p>Ada Byron came.</p><x-late></x-late>';
    const { mentions } = readPage();
    await settle();
    const root = (document.querySelector('x-late') as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Ada Byron spoke.</p>';
    await vi.advanceTimersByTimeAsync(10_000);
    await settle();
    expect(mentions.shadowRoots()).toEqual([root]);
    expect(mentions.all()).toHaveLength(2);
  });
});
