import path from 'node:path';
import { findBrowser, type Family } from '../../tools/browsers/find-browser.ts';
import { openExtension } from '../../tools/browsers/open-extension.ts';
import { describeResult, torture } from './torture.ts';

/** `npm run torture [-- chromium|firefox] [-- notes]`: 1,000 notes in each browser unless told otherwise. */
const root = path.resolve(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);
const families = (['chromium', 'firefox'] as const).filter(
  (family) => !wanted.some((word) => word === 'chromium' || word === 'firefox') || wanted.includes(family),
);
const notes = Number(wanted.find((word) => /^\d+$/.test(word)) ?? 1_000);

async function run(family: Family): Promise<boolean> {
  const installed = findBrowser(family);
  if (!installed) throw new Error(`no ${family} on this machine; npm test installs it`);
  const extension = path.join(root, '.output', family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  const browser = await openExtension({ installed, extension, headless: true });
  const seed = Number(process.env['ROLECALL_SEED'] ?? Date.now() % 1_000_000);
  const began = performance.now();
  try {
    const result = await torture({ browser, notes, seed, log: (line) => process.stderr.write(`${family}: ${line}\n`) });
    const seconds = ((performance.now() - began) / 1_000).toFixed(0);
    process.stdout.write(`${browser.version}, seed ${seed}, ${seconds} s\n${describeResult(result)}\n`);
    for (const body of result.lost) process.stdout.write(`  LOST: ${body}\n`);
    return result.lost.length === 0 && result.saved > 0;
  } finally {
    await browser.close();
  }
}

for (const family of families) if (!(await run(family))) process.exitCode = 1;
