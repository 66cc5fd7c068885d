import type { Page } from 'puppeteer-core';

export type SeededNote = {
  readonly person: string;
  readonly body: string;
  readonly context?: { readonly url: string; readonly title: string; readonly quote: string };
};

type Runtime = { readonly runtime: { readonly sendMessage: (message: object) => Promise<unknown> } };

/** Writes notes as an editor does, one after the other, from one of the extension's own pages. */
export const seedNotes = (page: Page, notes: readonly SeededNote[]): Promise<void> =>
  page.evaluate(async (wanted) => {
    const names = globalThis as unknown as Readonly<Record<string, Runtime | undefined>>;
    const runtime = (names['browser'] ?? names['chrome'])?.runtime;
    for (const note of wanted) {
      const params = { ...note, id: crypto.randomUUID(), fork: crypto.randomUUID(), base: 0, writer: 'seed' };
      // One by one: the list is in the order of their times.
      // oxlint-disable-next-line no-await-in-loop -- each must be on disk before the next
      await runtime?.sendMessage({ name: 'note.save', params });
    }
  }, notes as SeededNote[]);
