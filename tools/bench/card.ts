import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { sleepBackground } from '../browsers/background.ts';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { findBrowser, type Family } from '../browsers/find-browser.ts';
import { openExtension } from '../browsers/open-extension.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { openLocalWeb } from '../web/local-web.ts';

const root = path.resolve(import.meta.dirname, '../..');
const runs = 15;
/** As `timings.openDelay`: what is measured begins when it ends. */
const openDelay = 300;

type Case = 'asleep' | 'awake' | 'at hand';
/** What each case may take at the median, in ms. */
const bounds: Readonly<Record<Case, number>> = { asleep: 50, awake: 50, 'at hand': 16 };

/** Milliseconds from the end of the delay: until the card was first painted, and until it had its content. */
type Opening = { readonly painted: number; readonly filled: number };

/**
 * The page measures by its own clock. The delay begins in the frame that follows the last movement of the pointer;
 * painted means that a frame with the card in it has been handed over.
 */
const watcher = `<script>
  let rested = 0;
  addEventListener('pointermove', () => requestAnimationFrame(() => (rested = performance.now())), true);
  globalThis.opening = undefined;
  const times = {};
  const afterFrame = (done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(performance.now()); port2.postMessage(0); });
  const look = (host) => {
    const { height } = host.getBoundingClientRect();
    if (height > 30 && !times.painted) times.painted = performance.now();
    if (height > 200) { times.filled = performance.now(); globalThis.opening = { painted: times.painted - rested - ${openDelay}, filled: times.filled - rested - ${openDelay} }; return; }
    if (host.isConnected) afterFrame(() => look(host));
  };
  // What the page itself needs for an empty box: nothing of ours can be quicker on this machine.
  globalThis.openEmptyBox = () => new Promise((resolve) => requestAnimationFrame(() => {
    const begin = performance.now();
    setTimeout(() => {
      const box = document.createElement('div');
      box.popover = 'manual';
      box.style.cssText = 'width:300px;height:300px';
      document.documentElement.append(box);
      box.showPopover();
      afterFrame((now) => { box.remove(); resolve(now - begin - ${openDelay}); });
    }, ${openDelay});
  }));
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName === 'rolecall-card') {
      times.painted = 0;
      globalThis.opening = undefined;
      afterFrame(() => look(node));
    }
  }).observe(document.documentElement, { childList: true });
</script>`;

const names = ['John Hegeman', 'Naomi Gleit', 'Clara Shih', 'Yann LeCun', 'Dan Levy', 'Michelle Klein'];
const html = `<!doctype html><html lang="en"><title>Meta</title><body style="font:20px/3 monospace;margin:40px">${names
  .map((name) => `<p>${name} of Meta</p>`)
  .join('')}${watcher}</body></html>`;

async function openOnce(page: Page, at: number): Promise<Opening> {
  const spot = await page.evaluate((index) => {
    const box = (document.querySelectorAll('p')[index] as Element).getBoundingClientRect();
    return { x: box.left + 50, y: box.top + box.height / 2 };
  }, at % names.length);
  await page.mouse.move(spot.x + 700, spot.y);
  await page.mouse.move(spot.x, spot.y);
  const opening = await waitFor(
    'the card to be measured',
    () => page.evaluate(() => (globalThis as { opening?: Opening }).opening),
    { every: 30 },
  );
  await page.keyboard.press('Escape');
  await page.evaluate(() => delete (globalThis as { opening?: Opening }).opening);
  await page.mouse.move(spot.x + 700, spot.y);
  return opening;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function measure(browser: ExtensionBrowser, address: string, what: Case): Promise<readonly Opening[]> {
  const openings: Opening[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage();
    await page.goto(address);
    await waitFor('the marks', () =>
      page.evaluate(
        (count) => [...CSS.highlights.values()].reduce((sum, mark) => sum + mark.size, 0) >= count,
        names.length,
      ),
    );
    await page.bringToFront();
    if (what === 'at hand') await openOnce(page, run);
    if (what === 'asleep') await sleepBackground(browser, page);
    openings.push(await openOnce(page, run));
    await page.close();
  }
  return openings;
}

async function measureEmptyBox(browser: ExtensionBrowser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(
      await page.evaluate(() => (globalThis as unknown as { openEmptyBox: () => Promise<number> }).openEmptyBox()),
    );
  }
  await page.close();
  return median(times);
}

/** Prints the figures of one browser; true when every case keeps within its bound. */
async function measureFamily(family: Family): Promise<boolean> {
  const installed = findBrowser(family);
  if (!installed) {
    console.log(`${family}: not on this machine`);
    return true;
  }
  const web = await openLocalWeb();
  const address = web.put('/card.html', { body: html, headers: { 'content-type': 'text/html; charset=utf-8' } });
  const extension = path.join(root, '.output', family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  const browser = await openExtension({ installed, extension, headless: true, proxyPort: web.port });
  let isWithin = true;
  try {
    console.log(`${browser.version}: ms from the end of the delay to the card's first paint, and to its content`);
    console.log(`  an empty box of the page’s own: median ${(await measureEmptyBox(browser, address)).toFixed(1)}`);
    for (const what of ['asleep', 'awake', 'at hand'] as const) {
      const openings = await measure(browser, address, what);
      const painted = median(openings.map((opening) => opening.painted));
      const filled = median(openings.map((opening) => opening.filled));
      const times = openings.map((opening) => opening.painted);
      const [least, worst] = [Math.min(...times), Math.max(...times)];
      isWithin &&= painted <= bounds[what];
      console.log(
        `  ${what.padEnd(8)} median ${painted.toFixed(1)} (at most ${bounds[what]}), content ${filled.toFixed(1)}, least ${least.toFixed(1)}, worst ${worst.toFixed(1)}, of ${runs}`,
      );
    }
  } finally {
    await browser.close();
    await web.close();
  }
  return isWithin;
}

const chosen = process.argv.includes('--browser') ? process.argv[process.argv.indexOf('--browser') + 1] : undefined;
for (const family of ['chromium', 'firefox'] as const) {
  if (chosen !== undefined && chosen !== family) continue;
  if (!(await measureFamily(family))) process.exitCode = 1;
}
