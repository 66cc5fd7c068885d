import path from 'node:path';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { findBrowser, type Family } from '../browsers/find-browser.ts';
import { openExtension } from '../browsers/open-extension.ts';
import type { DatasetCost } from './dataset-page.ts';

/**
 * What it costs to put the packaged dataset into IndexedDB, in the real browsers that are on this machine:
 * `node tools/bench/dataset.ts`, after `npm run build`.
 */

const root = path.resolve(import.meta.dirname, '../..');
/** Fills per browser: the first is a new reader's, the least is the least disturbed one. */
const times = 5;

const folderOf = (family: Family): string =>
  path.join(root, '.output', family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

async function bundlePage(): Promise<string> {
  const built = await build({
    entryPoints: [path.join(import.meta.dirname, 'dataset-page.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'rolecallDataset',
    minify: true,
    write: false,
  });
  return built.outputFiles[0]?.text ?? '';
}

async function measureIn(family: Family, code: string): Promise<string> {
  const installed = findBrowser(family);
  if (!installed) return `${family}: not on this machine`;
  const browser = await openExtension({ installed, extension: folderOf(family), headless: true });
  try {
    const page = await browser.openOwnPage('options.html');
    const cost = (await page.evaluate(`${code}; rolecallDataset.measureDataset(${times})`)) as DatasetCost;
    const ms = (value: number): string => `${Math.round(value)} ms`;
    const [first = NaN] = cost.fills;
    return `${browser.version}: ${cost.people} people; parse ${ms(cost.parse)}, decode ${ms(cost.decode)}, fill ${ms(first)} at first, ${ms(Math.min(...cost.fills))} at least`;
  } finally {
    await browser.close();
  }
}

const packaged = readFileSync(path.join(folderOf('chromium'), 'dataset.json'));
console.log(`dataset.json: ${(gzipSync(packaged, { level: 9 }).byteLength / 1000).toFixed(1)} kB gzip`);
const code = await bundlePage();
for (const family of ['chromium', 'firefox'] as const) console.log(await measureIn(family, code));
