import browser, { type Tabs } from 'webextension-polyfill';
import type { Step } from '../../lib/core/protocol/requests.ts';
import { callPage } from '../../lib/platform/client.ts';

/** By their names in the manifest. */
const steps: Readonly<Record<string, Step>> = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'open-card': 'card',
};

/** Hands the keyboard's commands to the document that has the focus, or else to the top one. */
export function serveCommands(): void {
  browser.commands.onCommand.addListener((command: string, given?: Tabs.Tab) => {
    const to = Object.hasOwn(steps, command) ? steps[command] : undefined;
    if (to) void step(to, given?.id);
  });
}

async function step(to: Step, given: number | undefined): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined) return;
  const answer = await callPage({ tab }, 'page.step', { to, insist: false });
  if (answer === undefined) await callPage({ tab, frame: 0 }, 'page.step', { to, insist: true });
}
