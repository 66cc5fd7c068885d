import { beforeEach, expect, it, vi } from 'vitest';
import type { PersonId } from '../core/model/person.ts';
import type { TabView } from './tab-view.ts';

const tabs = vi.hoisted(() => ({ made: [] as Record<string, unknown>[] }));
vi.mock('webextension-polyfill', () => {
  const keep = (tab: Record<string, unknown>): Promise<void> => {
    tabs.made.push(tab);
    return Promise.resolve();
  };
  return {
    default: {
      runtime: { getURL: (path: string) => `moz-extension://id${path}` },
      tabs: { create: keep, update: keep },
    },
  };
});

const { openTabView, readTabView, showTabView } = await import('./tab-view.ts');
const person = 'dan-levy' as PersonId;

beforeEach(() => (tabs.made.length = 0));

it.each<TabView>([
  { kind: 'timeline', person },
  { kind: 'person', person },
  { kind: 'search', query: 'ads & “sales” = 50 % #1' },
])('what is asked for is what the page reads: $kind', async (view) => {
  await openTabView(view);
  await showTabView(view);
  for (const { url } of tabs.made) expect(readTabView(new URL(String(url)).hash)).toEqual(view);
});

it('stands beside the tab it was asked for from, and behind it when that is wanted', async () => {
  await openTabView({ kind: 'person', person }, { opener: 7 });
  await openTabView({ kind: 'person', person }, { active: false });
  expect(tabs.made.map(({ openerTabId, active }) => [openerTabId, active])).toEqual([
    [7, true],
    [undefined, false],
  ]);
});

it.each(['', '#', '#show=', '#other=1'])('an address without a wish: “%s”', (hash) => {
  expect(readTabView(hash)).toBeUndefined();
});
