import path from 'node:path';
import { familyOf, findAnyBrowser, type Family, type InstalledBrowser } from '../browsers/find-browser.ts';
import { ensureBrowser } from '../browsers/install-browser.ts';
import { openExtension } from '../browsers/open-extension.ts';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { textsOf } from '../browsers/marks.ts';
import { root, runStep } from '../test/run-step.ts';
import { openLocalWeb } from '../web/local-web.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';
import { takePictures } from './take-pictures.ts';

/** A sentence for the person at the keyboard; no stack. */
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function chooseBrowser({ browser }: StartOptions): InstalledBrowser {
  const found = browser === undefined ? findAnyBrowser() : undefined;
  if (found) return found;
  const outcome = ensureBrowser(browser ?? 'chromium');
  return outcome.ok ? outcome.value : stop(outcome.error);
}

const folderOf = (family: Family): string =>
  path.join(root, '.output', family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

async function build(family: Family): Promise<void> {
  const target = family === 'firefox' ? 'build:firefox' : 'build:chrome';
  const { ok } = await runStep({ name: 'build', command: ['npm', 'run', '--silent', target] });
  if (!ok) stop('The build failed; what is wrong stands above.');
}

/** Only Linux can be without a display and still run a browser. */
const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** What to do where a browser does not let itself be given an extension. */
const byHand = (family: Family, folder: string): string =>
  family === 'firefox'
    ? `Open about:debugging#/runtime/this-firefox, "Load Temporary Add-on…", and choose ${path.join(folder, 'manifest.json')}`
    : `Open chrome://extensions, switch on "Developer mode", "Load unpacked", and choose ${folder}`;

async function open(installed: InstalledBrowser, headless: boolean): Promise<ExtensionBrowser> {
  const extension = folderOf(installed.family);
  try {
    return await openExtension({ installed, extension, headless });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return stop(
      `${installed.name} did not start with the extension (${reason}).\n${byHand(installed.family, extension)}`,
    );
  }
}

async function openSample(): Promise<string> {
  const web = await openLocalWeb();
  web.mount('/sample', path.join(root, 'tests/sample'));
  return `${web.origin}/sample/en/index.html`;
}

const notOpened = (address: string, error: unknown): string =>
  `${address} did not open (${error instanceof Error ? error.message.split(' at ')[0] : String(error)}).`;

async function showPictures(browser: ExtensionBrowser, address: string, isSample: boolean): Promise<number> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' }).catch((error: unknown) => stop(notOpened(address, error)));
  const { marks, files } = await takePictures(browser, page, path.join(root, '.output/pictures'));
  console.log(`\n${address}: ${marks.length} names marked`);
  if (marks.length > 0) console.log(`  ${textsOf(marks).join(' · ')}`);
  console.log('There is no display, so here are pictures of the page, the card and the popup:');
  for (const file of files) console.log(`  ${file}`);
  await browser.close();
  // On a page of somebody else's, naming nobody is an answer; on ours it is a defect.
  return isSample && marks.length === 0 ? 1 : 0;
}

async function showWindow(browser: ExtensionBrowser, address: string): Promise<number> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(address).catch((error: unknown) => console.error(notOpened(address, error)));
  console.log(`\n${address} is open. Hover a marked name; press the RoleCall button for the popup.`);
  console.log('This is a fresh profile: notes written in it go when the window closes. Close the window to end.');
  await browser.closed;
  return 0;
}

async function start(): Promise<number> {
  const read = readStartOptions(process.argv.slice(2));
  if (!read.ok) stop(read.error);
  const options = read.value;
  const installed = chooseBrowser(options);
  await build(familyOf(installed.name));
  const headless = options.headless || !hasDisplay();
  const address = options.address ?? (await openSample());
  const browser = await open(installed, headless);
  console.log(`${installed.name}, ${browser.version}, with ${folderOf(installed.family)}`);
  return headless ? showPictures(browser, address, options.address === undefined) : showWindow(browser, address);
}

// The local web would keep the process alive.
process.exit(await start().catch((error: unknown) => stop(error instanceof Error ? error.message : String(error))));
