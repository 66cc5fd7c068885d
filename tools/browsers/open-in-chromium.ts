import { launch, type Browser, type Page, type WebWorker } from 'puppeteer-core';
import type { AccessibleNode } from './accessible-tree.ts';
import { middleOfNode, readChromiumTree } from './chromium-tree.ts';
import type { ExtensionBrowser, OpenOptions, Popup, Surface } from './extension-browser.ts';
import { launchAttempt } from './launch-attempt.ts';
import { stillSpot } from './still-spot.ts';
import { waitFor } from './wait-for.ts';

/** What the browser would ask of the network on its own account. */
const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHints',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
];

function argumentsFor({ proxyPort, headless, viewport }: OpenOptions): readonly string[] {
  const { width, height } = viewport ?? { width: 1280, height: 900 };
  return [
    ...quiet,
    // Loopback is exempt from proxies unless it is taken out of the exemption.
    ...(proxyPort === undefined ? [] : [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    // Chromium's sandbox does not start as root, which is what containers are.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(headless ? [`--window-size=${width},${height}`] : []),
  ];
}

/**
 * The extension is loaded over the debugging pipe (`Extensions.loadUnpacked`) and not by `--load-extension`, which
 * branded Chrome ignores since version 137.
 */
export async function openInChromium(options: OpenOptions): Promise<ExtensionBrowser> {
  const { installed, extension, headless } = options;
  const viewport = options.viewport ?? { width: 1280, height: 900 };
  const browser = await launchAttempt(() =>
    launch({
      browser: 'chrome',
      executablePath: installed.executable,
      headless,
      pipe: true,
      enableExtensions: [extension],
      defaultViewport: headless ? viewport : null,
      args: [...argumentsFor(options)],
      handleSIGINT: headless,
    }),
  );
  const worker = await workerOf(browser);
  const origin = new URL(worker.url()).host;
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    if (options.colorScheme) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.colorScheme }]);
    }
    return page;
  };
  return {
    family: 'chromium',
    version: await browser.version(),
    newPage,
    surfaceOf,
    openOwnPage: async (path) => {
      const page = await newPage();
      await page.goto(`chrome-extension://${origin}/${path}`);
      return page;
    },
    openPopup: (page) => openPopup(browser, page),
    sidePanel: async () => {
      const panel = await browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
      const page = await panel.asPage();
      return popupOf(page);
    },
    badgeOf: async (page) => {
      await page.bringToFront();
      return (await workerOf(browser)).evaluate(readBadge);
    },
    reloadExtension: () => reloadExtension(browser, extension),
    pages: () => browser.pages(),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

/** The background is a service worker, which the browser stops when idle and starts again at need: it may go as it is found. */
const workerOf = (browser: Browser): Promise<WebWorker> =>
  waitFor('the background’s worker', async () => {
    // After a reload the old one may still be listed: the newest is last.
    const target = browser.targets().findLast((candidate) => candidate.type() === 'service_worker');
    return target?.worker().catch(() => undefined);
  });

/** The parts of the extension API that run inside the background, where only they are known. */
declare const chrome: {
  readonly tabs: { readonly query: (query: object) => Promise<readonly { readonly id?: number }[]> };
  readonly action: {
    readonly getBadgeText: (details: object) => Promise<string>;
    readonly openPopup: () => Promise<void>;
  };
};

async function readBadge(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return chrome.action.getBadgeText({ tabId: tab?.id });
}

function surfaceOf(page: Page): Surface {
  let session: Awaited<ReturnType<Page['createCDPSession']>> | undefined;
  const connect = async () => {
    session ??= await page.createCDPSession();
    return session;
  };
  return {
    tree: async () => readChromiumTree(await connect()),
    press: async (node: AccessibleNode) => {
      const tab = await connect();
      const { x, y } = await stillSpot(() => middleOfNode(tab, node));
      await page.mouse.click(x, y);
    },
    takePicture: async (file) => {
      await page.screenshot({ path: file as `${string}.png` });
    },
  };
}

function popupOf(page: Page): Popup {
  const surface = surfaceOf(page);
  return { ...surface, click: surface.press, close: () => page.close() };
}

async function openPopup(browser: Browser, page: Page): Promise<Popup> {
  await page.bringToFront();
  const worker = await workerOf(browser);
  const [target] = await Promise.all([
    browser.waitForTarget((candidate) => candidate.url().endsWith('/popup.html'), { timeout: 20_000 }),
    worker.evaluate(() => chrome.action.openPopup()),
  ]);
  const popup = await target.asPage();
  return {
    ...popupOf(popup),
    // Headless, its window is wider than what the popup asks for.
    takePicture: async (file) => void (await (await popup.$('body'))?.screenshot({ path: file as `${string}.png` })),
  };
}

/**
 * Loading the folder again over what is there is what an update does. (`runtime.reload()` ends an extension that came
 * over the debugging pipe and does not bring it back.)
 */
async function reloadExtension(browser: Browser, extension: string): Promise<void> {
  const before = browser.targets().find((target) => target.type() === 'service_worker');
  await browser.installExtension(extension);
  await waitFor('the new background', () =>
    browser.targets().some((target) => target.type() === 'service_worker' && target !== before),
  );
}
