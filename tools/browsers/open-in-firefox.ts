import { writeFile } from 'node:fs/promises';
import { launch, type Page } from 'puppeteer-core';
import type { ExtensionBrowser, OpenOptions, Popup, Surface } from './extension-browser.ts';
import { createChromeScope, type ChromeScope } from './firefox-chrome-scope.ts';
import { actOutsideTabs, middleOfFirefoxNode, readFirefoxTree } from './firefox-tree.ts';
import { launchAttempt } from './launch-attempt.ts';
import { stillSpot, type Spot } from './still-spot.ts';
import { waitFor } from './wait-for.ts';

/** As `browser_specific_settings.gecko.id` of the manifest says. */
const addOnId = 'rolecall@rolecall.example';
/** Firefox gives every installation a random address; tests need to know it. */
const ownAddress = '6f0d2b1c-52a7-4c39-9f1e-2c8d7f4e5a10';

function preferencesFor({ proxyPort, colorScheme }: OpenOptions): Readonly<Record<string, unknown>> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: ownAddress }),
    // What the browser would ask of the network on its own account.
    'app.normandy.enabled': false,
    'browser.newtabpage.activity-stream.feeds.topsites': false,
    'browser.safebrowsing.blockedURIs.enabled': false,
    'captivedetect.canonicalURL': '',
    'extensions.systemAddon.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    ...(colorScheme ? { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 } : {}),
    ...(proxyPort === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': proxyPort,
          'network.proxy.no_proxies_on': '',
          'network.proxy.allow_hijacking_localhost': true,
        }),
  };
}

export async function openInFirefox(options: OpenOptions): Promise<ExtensionBrowser> {
  const { installed, extension, headless } = options;
  const browser = await launchAttempt(() =>
    launch({
      browser: 'firefox',
      executablePath: installed.executable,
      headless,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { ...preferencesFor(options) },
      defaultViewport: headless ? (options.viewport ?? { width: 1280, height: 900 }) : null,
      handleSIGINT: headless,
    }),
  );
  await browser.installExtension(extension);
  const inside = createChromeScope(browser);
  return {
    family: 'firefox',
    version: await browser.version(),
    newPage: () => browser.newPage(),
    surfaceOf: (page) => surfaceOf(page, inside),
    openOwnPage: async (path) => openOwnPage(await browser.newPage(), path),
    openPopup: (page) => openPopup(page, inside),
    sidePanel: () => sidePanel(inside),
    badgeOf: async (page) => {
      await page.bringToFront();
      return inside(readBadge, addOnId);
    },
    reloadExtension: () => inside(reloadAddOn, addOnId),
    pages: () => browser.pages(),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

async function openOwnPage(page: Page, path: string): Promise<Page> {
  // The page loads in another process than the blank one before it, and the command's answer is lost on the way.
  page.goto(`moz-extension://${ownAddress}/${path}`).catch(() => undefined);
  await waitFor(`the extension's ${path}`, () =>
    page
      .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
      .catch(() => false),
  );
  return page;
}

function surfaceOf(page: Page, inside: ChromeScope): Surface {
  return {
    tree: async () => {
      await page.bringToFront();
      return readFirefoxTree(inside, 'tab');
    },
    press: async (node) => {
      const { x, y } = await stillSpot(() => middleOfFirefoxNode(inside, node));
      await page.mouse.click(x, y);
    },
    takePicture: async (file) => {
      await page.screenshot({ path: file as `${string}.png` });
    },
  };
}

async function openPopup(page: Page, inside: ChromeScope): Promise<Popup> {
  const close = async (): Promise<void> => {
    await inside(closePopup);
    await waitFor('the popup to close', async () => !(await inside(isPopupOpen)));
  };
  // Pressed again, the button would close a popup that is still there.
  await close();
  await page.bringToFront();
  await inside(pressToolbarButton, addOnId);
  return {
    tree: () => readFirefoxTree(inside, 'popup'),
    press: (node) => actOutsideTabs(inside, 'popup', node),
    click: async (node) => inside(clickInPopup, await middleOfFirefoxNode(inside, node, 'popup')),
    takePicture: async (file) => {
      const address = await inside(drawPopup);
      await writeFile(file, Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
    },
    close,
  };
}

async function sidePanel(inside: ChromeScope): Promise<Popup> {
  await waitFor('the sidebar', () => inside(isSidebarOpen));
  return {
    tree: () => readFirefoxTree(inside, 'panel'),
    press: (node) => actOutsideTabs(inside, 'panel', node),
    click: () => Promise.reject(new Error('no pointer of ours reaches the sidebar')),
    takePicture: async (file) => {
      const address = await inside(drawSidebar);
      await writeFile(file, Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
    },
    close: () => inside(closeSidebar),
  };
}

/** What the browser's own window has; these functions are sent there as text, so each is whole in itself. */
type Action = {
  readonly openPopup: (window: unknown) => Promise<void>;
  readonly action: { readonly getProperty: (tab: unknown, property: string) => string };
};
type PopupElement = HTMLElement & {
  readonly currentURI?: { readonly spec: string };
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      readonly drawSnapshot: (box: null, scale: number, background: string) => Promise<ImageBitmap>;
    };
  };
};
declare const ChromeUtils: { readonly importESModule: (address: string) => Readonly<Record<string, any>> }; // oxlint-disable-line typescript/no-explicit-any -- Firefox's internal modules have no typings
declare const WebExtensionPolicy: { readonly getByID: (id: string) => { readonly extension: unknown } };
type SidebarElement = Element & { readonly contentDocument: Document | null };
declare const SidebarController: { readonly isOpen: boolean; readonly hide: () => void };
declare const gBrowser: { readonly selectedTab: unknown };

async function pressToolbarButton(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action: Action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  await action.openPopup(window);
}

function readBadge(id: string): string {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action: Action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  return action.action.getProperty(gBrowser.selectedTab, 'badgeText');
}

async function reloadAddOn(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addOn = await AddonManager.getAddonByID(id);
  await addOn.reload();
}

function closePopup(): void {
  for (const panel of document.querySelectorAll('panel')) {
    if ([...panel.querySelectorAll('browser')].length > 0) (panel as unknown as { hidePopup: () => void }).hidePopup();
  }
}

/** The window's own way to make a pointer event: the reader's activation comes with it. */
type Pointing = {
  readonly synthesizeMouseEvent: (...given: readonly [type: string, x: number, y: number, button: object]) => void;
};

function clickInPopup({ x, y }: Spot): void {
  const elements = [...(document.querySelectorAll('browser') as unknown as Iterable<PopupElement>)];
  const popup = elements.find((element) => /^moz-extension:.*\/popup\.html/.test(element.currentURI?.spec ?? ''));
  if (!popup) throw new Error('the popup is not open');
  const { left, top } = popup.getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const button = { button: 0, clickCount: 1, buttons: type === 'mousedown' ? 1 : 0 };
    (window as unknown as Pointing).synthesizeMouseEvent(type, left + x, top + y, button);
  }
}

const isPopupOpen = (): boolean =>
  [...(document.querySelectorAll('browser') as unknown as Iterable<PopupElement>)].some((element) =>
    /^moz-extension:.*\/popup\.html/.test(element.currentURI?.spec ?? ''),
  );

async function drawPopup(): Promise<string> {
  const elements = [...(document.querySelectorAll('browser') as unknown as Iterable<PopupElement>)];
  const popup = elements.find((element) => /^moz-extension:.*\/popup\.html/.test(element.currentURI?.spec ?? ''));
  if (!popup) throw new Error('the popup is not open');
  const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.toDataURL('image/png');
}

const isSidebarOpen = (): boolean => {
  const panel = document
    .querySelector<SidebarElement>('#sidebar')
    ?.contentDocument?.querySelector<PopupElement>('#webext-panels-browser');
  return SidebarController.isOpen && /^moz-extension:.*\/sidepanel\.html/.test(panel?.currentURI?.spec ?? '');
};

const closeSidebar = (): void => SidebarController.hide();

async function drawSidebar(): Promise<string> {
  const panel = document
    .querySelector<SidebarElement>('#sidebar')
    ?.contentDocument?.querySelector<PopupElement>('#webext-panels-browser');
  if (!panel) throw new Error('the sidebar is not open');
  const picture = await panel.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.toDataURL('image/png');
}
