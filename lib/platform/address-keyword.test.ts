import { beforeEach, expect, it, vi } from 'vitest';
import type { Keyword } from './address-keyword.ts';

type Listener = (...given: never[]) => void;
const bar = vi.hoisted(() => ({
  scheme: 'chrome-extension:',
  first: [] as string[],
  heard: {} as Record<string, Listener>,
}));
vi.mock('webextension-polyfill', () => {
  const event = (name: string) => ({ addListener: (listener: Listener) => (bar.heard[name] = listener) });
  return {
    default: {
      runtime: { getURL: () => `${bar.scheme}//id/` },
      omnibox: {
        setDefaultSuggestion: ({ description }: { readonly description: string }) => bar.first.push(description),
        onInputStarted: event('started'),
        onInputChanged: event('changed'),
        onInputEntered: event('entered'),
      },
    },
  };
});

const { serveAddressKeyword } = await import('./address-keyword.ts');

type Suggested = readonly { readonly content: string; readonly description: string }[];
const hear = (name: string, ...given: readonly unknown[]): void => bar.heard[name]?.(...(given as never[]));

const type = (text: string): { readonly lines: () => Suggested | undefined } => {
  let lines: Suggested | undefined;
  hear('changed', text, (suggested: Suggested) => (lines = suggested));
  return { lines: () => lines };
};

const serve = (linesFor: Keyword['linesFor']): void => serveAddressKeyword({ linesFor, entered: () => undefined });
const line = (text: string, soft: string) => ({ content: text, strong: text, soft });

beforeEach(() => {
  bar.scheme = 'chrome-extension:';
  bar.first.length = 0;
});

it('writes the XML that Chromium wants, whatever stands in it', async () => {
  serve(async () => ({
    isSearch: true,
    enter: { content: '', strong: 'Search “<b>”' },
    others: [line('Ada & Co', 'Head of "R&D"')],
  }));
  const { lines } = type('x');
  await vi.waitFor(() => expect(lines()).toBeDefined());
  expect(bar.first).toEqual(['<match>Search “&lt;b&gt;”</match>']);
  expect(lines()).toEqual([
    {
      content: 'Ada & Co',
      description: '<match>Ada &amp; Co</match><dim> – Head of &quot;R&amp;D&quot;</dim>',
    },
  ]);
});

it('writes plain text for Firefox, and whom Enter opens among the lines: its first line is a letter late', async () => {
  bar.scheme = 'moz-extension:';
  serve(async (typed) => ({
    isSearch: typed === '',
    enter: typed === '' ? { content: '', strong: 'Type a name' } : line('Ada & Co', 'Head'),
    others: [],
  }));
  hear('started');
  await vi.waitFor(() => expect(bar.first).toEqual(['Type a name']));
  const { lines } = type('ada');
  await vi.waitFor(() => expect(lines()).toEqual([{ content: 'Ada & Co', description: 'Ada & Co – Head' }]));
  expect(bar.first).toEqual(['Type a name']);
});

it('an answer that comes late does not replace the one to what stands there now', async () => {
  const waiting = new Map<string, () => void>();
  serve(async (typed) => {
    await new Promise<void>((resolve) => waiting.set(typed, resolve));
    return { isSearch: true, enter: { content: typed, strong: typed }, others: [line(typed, '')] };
  });
  const early = type('a');
  const late = type('ad');
  waiting.get('ad')?.();
  await vi.waitFor(() => expect(late.lines()).toBeDefined());
  waiting.get('a')?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(early.lines()).toBeUndefined();
  expect(bar.first).toEqual(['<match>ad</match>']);
});
