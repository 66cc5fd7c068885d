import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { findBrowser, type BrowserName } from './browsers/find-browser.ts';

/** A state as the gallery's page lists it. */
export type Shown = {
  readonly name: string;
  readonly kind: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly clicks?: readonly string[];
  readonly forcedColors?: true;
};

export type Findings = readonly { readonly rule: string; readonly help: string; readonly nodes: readonly string[] }[];

export type Visit = {
  readonly state: Shown;
  readonly url: string;
  /** Source text of axe-core. */
  readonly axe: string;
  /** File to save the picture to. */
  readonly picture?: string;
};

export type GalleryBrowser = {
  readonly name: 'chromium' | 'firefox';
  readonly states: (address: string) => Promise<readonly Shown[]>;
  readonly visit: (visit: Visit) => Promise<Findings>;
  readonly close: () => Promise<void>;
};

function executableOf(name: BrowserName): string {
  const found = findBrowser(name);
  if (!found) throw new Error(`no ${name} on this machine`);
  return found.executable;
}

const ordinary = { width: 420, height: 900 };

const listStates = 'globalThis.galleryStates';

/** Opens folds and follows citations, also inside the card's shadow root. */
const clickAll = (selectors: readonly string[]): string => `(() => {
  const roots = [document, ...[...document.querySelectorAll('#stage > *')].map((host) => host.shadowRoot).filter(Boolean)];
  for (const selector of ${JSON.stringify(selectors)}) {
    const target = roots.map((root) => root.querySelector(selector)).find(Boolean);
    if (!target) throw new Error('nothing matches ' + selector);
    target.click();
  }
})()`;

/** Every rule, with the one on target size that is off by default, without those about whole pages. */
const runAxe = `axe.run(document, {
  rules: {
    'target-size': { enabled: true },
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
    'heading-order': { enabled: false },
  },
}).then(({ violations, passes }) => {
  // An axe that looked at nothing finds nothing.
  if (passes.length < 5) throw new Error('axe saw ' + passes.length + ' things to check');
  return violations.map(({ id, help, nodes }) => ({
  rule: id,
  help,
  nodes: nodes.map(({ target, html, failureSummary }) => target.join(' ') + ' ' + html.slice(0, 120) + ' ' + failureSummary.replaceAll('\\n', ' ')),
  }));
})`;

export async function openChromium(): Promise<GalleryBrowser> {
  const browser = await chromium.launch({ executablePath: executableOf('chromium'), args: ['--no-sandbox'] });
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  return {
    name: 'chromium',
    states: async (address) => {
      await page.goto(address);
      return page.evaluate<readonly Shown[]>(listStates);
    },
    visit: async ({ state, url, axe, picture }) => {
      await page.setViewportSize(state.viewport ?? ordinary);
      await page.emulateMedia({ forcedColors: state.forcedColors ? 'active' : 'none' });
      await page.goto(url);
      if (state.clicks) await page.evaluate(clickAll(state.clicks));
      await page.waitForTimeout(50);
      if (picture) await page.screenshot({ path: picture, fullPage: state.kind !== 'card' });
      await page.evaluate(axe);
      return page.evaluate<Findings>(runAxe);
    },
    close: () => browser.close(),
  };
}

export async function openFirefox(): Promise<GalleryBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executableOf('firefox'),
    headless: true,
  });
  const page = await browser.newPage();
  return {
    name: 'firefox',
    states: async (address) => {
      await page.goto(address);
      return (await page.evaluate(listStates)) as readonly Shown[];
    },
    visit: async ({ state, url, axe, picture }) => {
      await page.setViewport({ ...(state.viewport ?? ordinary), deviceScaleFactor: 1 });
      await page.goto(url);
      if (state.clicks) await page.evaluate(clickAll(state.clicks));
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (picture) await page.screenshot({ path: picture as `${string}.png` });
      await page.evaluate(axe);
      return (await page.evaluate(runAxe)) as Findings;
    },
    close: () => browser.close(),
  };
}
