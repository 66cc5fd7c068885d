import type { Page } from 'puppeteer-core';
import { createChromeScope } from '../../../tools/browsers/firefox-chrome-scope.ts';
import { waitFor } from '../../../tools/browsers/wait-for.ts';
import type { Session } from '../harness/session.ts';

/** The lines under the address bar that are ours, for what is typed after the keyword. */
export type AddressBar = {
  readonly type: (typed: string) => Promise<readonly string[]>;
  readonly enter: (typed: string) => Promise<void>;
};

export const addressBarOf = ({ family }: Session, page: Page): AddressBar =>
  family === 'firefox' ? firefoxBar(page) : chromiumBar(page);

/** The parts of Firefox's address bar that are pressed here; the functions are sent to its window as text. */
declare const gURLBar: {
  readonly search: (text: string) => void;
  readonly focus: () => void;
  readonly handleCommand: (event: Event) => void;
};

function firefoxBar(page: Page): AddressBar {
  const inside = createChromeScope(page.browser());
  const type = async (typed: string): Promise<readonly string[]> => {
    await page.bringToFront();
    await inside((text) => {
      gURLBar.focus();
      gURLBar.search(text);
    }, `rc ${typed}`);
    let last = '';
    // The browser's own first line is there at once; ours are all there when two looks agree.
    return waitFor(
      `lines for "${typed}"`,
      async () => {
        const lines = await inside(() =>
          [...document.querySelectorAll('.urlbarView-row[type="addon"]')].map((row) =>
            (row.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
          ),
        );
        const settled = lines.length > 1 && JSON.stringify(lines) === last;
        last = JSON.stringify(lines);
        return settled ? lines : undefined;
      },
      { every: 400 },
    );
  };
  return {
    type,
    enter: async (typed) => {
      await type(typed);
      await inside(() => gURLBar.handleCommand(new KeyboardEvent('keydown', { key: 'Enter' })));
    },
  };
}

type Line = { readonly content: string; readonly description: string };
type Omnibox = {
  readonly onInputStarted: { readonly dispatch: () => void };
  readonly onInputChanged: { readonly dispatch: (text: string, suggest: (lines: readonly Line[]) => void) => void };
  readonly onInputEntered: { readonly dispatch: (text: string, where: string) => void };
  setDefaultSuggestion: (line: { readonly description: string }) => void;
};

/** Chromium's own bar is out of reach: its events are sent, and its own check of what we answer is kept. */
function chromiumBar(page: Page): AddressBar {
  const worker = () =>
    waitFor('the background’s worker', async () =>
      page
        .browser()
        .targets()
        .find((target) => target.type() === 'service_worker')
        ?.worker(),
    );
  return {
    type: async (typed) => {
      const lines = await (
        await worker()
      ).evaluate(async (text) => {
        const { omnibox } = (globalThis as unknown as { readonly chrome: { readonly omnibox: Omnibox } }).chrome;
        const { setDefaultSuggestion } = omnibox;
        const told: string[] = [];
        omnibox.setDefaultSuggestion = (line) => {
          told.push(line.description);
          setDefaultSuggestion.call(omnibox, line);
        };
        const others = await new Promise<readonly Line[]>((resolve) => omnibox.onInputChanged.dispatch(text, resolve));
        omnibox.setDefaultSuggestion = setDefaultSuggestion;
        return [...told.slice(-1), ...others.map(({ description }) => description)];
      }, typed);
      return lines.map((line) => line.replaceAll(/<[^>]+>/g, ''));
    },
    enter: async (typed) => {
      await page.bringToFront();
      await (
        await worker()
      ).evaluate((text) => {
        const { omnibox } = (globalThis as unknown as { readonly chrome: { readonly omnibox: Omnibox } }).chrome;
        omnibox.onInputEntered.dispatch(text, 'currentTab');
      }, typed);
    },
  };
}
