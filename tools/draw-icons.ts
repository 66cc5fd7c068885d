import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browsers/find-browser.ts';

/**
 * Draws the PNG icons from their SVGs with Chromium: `node tools/draw-icons.ts [path of Chromium]`.
 * Small sizes have a drawing of their own: a hairline of 128 px is a smudge at 16 px.
 */
const root = path.resolve(import.meta.dirname, '..');
const sizes = [16, 32, 48, 96, 128] as const;
/** Up to this size (px) the small drawing is used. */
const smallUpTo = 32;

/** Toolbar themes by folder: colours of plate and of letter. */
const themes = {
  '': { plate: '#1f4fbf', letter: '#ffffff' },
  'on-dark': { plate: '#9dbbff', letter: '#10151f' },
} as const;

const executable = process.argv[2] ?? findBrowser('chromium')?.executable;
if (!executable) throw new Error('no Chromium on this machine; name its path');
const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const [folder, { plate, letter }] of Object.entries(themes)) {
    await mkdir(path.join(root, 'public/icons', folder), { recursive: true });
    for (const size of sizes) {
      const drawing = await readFile(
        path.join(root, `tools/icon/${size <= smallUpTo ? 'small' : 'large'}.svg`),
        'utf8',
      );
      const svg = drawing.replaceAll('#plate', plate).replaceAll('#letter', letter);
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(path.join(root, 'public/icons', folder, `${size}.png`), png);
    }
  }
} finally {
  await browser.close();
}
