import browser, { type Tabs } from 'webextension-polyfill';
import type { Step } from '../../lib/core/protocol/requests.ts';
import { callPage } from '../../lib/platform/client.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { openSidePanel } from '../../lib/platform/side-panel.ts';

/** By their names in the manifest. */
const steps: Readonly<Record<string, Step>> = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'open-card': 'card',
};

/** Hands the keyboard's commands about names to the document that has the focus, or else to the top one. */
export function serveCommands(): void {
  browser.commands.onCommand.addListener((command: string, given?: Tabs.Tab) => {
    if (command === 'open-panel') return openPanel(given);
    const to = Object.hasOwn(steps, command) ? steps[command] : undefined;
    if (to) void step(to, given?.id);
  });
}

/** Not a moment may pass between the key and this: browsers open a panel only at the reader's wish. */
function openPanel(given: Tabs.Tab | undefined): void {
  openSidePanel(given?.windowId ?? browser.windows.WINDOW_ID_CURRENT).catch((error: unknown) =>
    logFailure('opening the side panel', error),
  );
}

async function step(to: Step, given: number | undefined): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined) return;
  const answer = await callPage({ tab }, 'page.step', { to, insist: false });
  if (answer === undefined) await callPage({ tab, frame: 0 }, 'page.step', { to, insist: true });
}
