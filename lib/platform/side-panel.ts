import browser from 'webextension-polyfill';

/** Chromium's own, which the polyfill passes on and its typings do not know. */
type SidePanel = { readonly open: (where: { readonly windowId: number }) => Promise<void> };

/**
 * Opens the browser's side panel. Both browsers want it asked for straight from a click or a key, before anything is
 * waited for; that is why Chromium's window has to be known beforehand.
 */
export function openSidePanel(window: number): Promise<void> {
  const { sidePanel } = browser as unknown as { readonly sidePanel?: SidePanel };
  return sidePanel ? sidePanel.open({ windowId: window }) : browser.sidebarAction.open();
}

/** The window that this page belongs to. */
export async function ownWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}
