import { beforeEach, expect, it, vi } from 'vitest';
import type { PersonId } from '../core/model/person.ts';

type Item = { readonly id: string; readonly title: string; readonly documentUrlPatterns?: readonly string[] };
type Listener = (info: object, tab?: object) => void;
const menu = vi.hoisted(() => ({ items: [] as unknown[], clicked: undefined as Listener | undefined }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {},
    contextMenus: {
      onClicked: { addListener: (listener: Listener) => (menu.clicked = listener) },
      removeAll: () => {
        menu.items.length = 0;
        return Promise.resolve();
      },
      create: (item: unknown, done: () => void) => {
        menu.items.push(item);
        done();
      },
    },
  },
}));

const { createPageMenu } = await import('./page-menu.ts');

const heard: unknown[] = [];
const page = createPageMenu({
  words: async () => ({
    menuLookUp: 'Look up “%s”',
    noteAddTo: 'Add to notes on',
    noteAddToOne: (name) => `Add to notes on ${name}`,
  }),
  keep: (quoted) => heard.push(quoted),
  lookUp: (lookedUp) => heard.push(lookedUp),
});
const ada = { id: 'ada' as PersonId, name: 'Ada 100% & Co' };
const bea = { id: 'bea' as PersonId, name: 'Bea' };
const titles = (): readonly string[] => menu.items.map((item) => (item as Item).title);

beforeEach(() => (heard.length = 0));

it('always offers to look a selection up, and keeps the place where the browser puts it', async () => {
  await page.renew();
  expect(menu.items).toEqual([{ id: 'look-up', title: 'Look up “%s”', contexts: ['selection'] }]);
});

it('offers notes beside it, and only on the page they are about', async () => {
  await page.offer([ada], { url: 'https://news.example/a' });
  expect(titles()).toEqual(['Look up “%s”', 'Add to notes on Ada 100%% && Co']);
  expect(menu.items.map((item) => (item as Item).documentUrlPatterns)).toEqual([
    undefined,
    ['https://news.example/a*'],
  ]);
  await Promise.all([page.offer([ada, bea], { url: 'https://news.example/a' }), page.renew()]);
  expect(titles()).toEqual(['Look up “%s”']);
});

it('tells what was chosen', () => {
  menu.clicked?.({ menuItemId: 'look-up', selectionText: 'Dan Levy' }, { id: 4 });
  menu.clicked?.(
    { menuItemId: 'note-on/ada', selectionText: 'x', pageUrl: 'https://news.example/a', frameId: 0 },
    { id: 4, title: 'A' },
  );
  menu.clicked?.({ menuItemId: 'notes' });
  expect(heard).toEqual([
    { text: 'Dan Levy', tab: 4 },
    { person: 'ada', quote: 'x', url: 'https://news.example/a', title: 'A', tab: 4, frame: 0 },
  ]);
});
