import { createServer, type Server } from 'node:http';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { openChromium, openFirefox, type Findings, type GalleryBrowser, type Shown } from './gallery-browsers.ts';

/**
 * Pictures of every state of every view, and axe over each: `node tools/gallery.ts [folder]`.
 * `--browser chromium|firefox|both`, `--state <beginning of a name>`, `--theme light|dark`, `--lang en|fr`, `--no-pictures`.
 * Exit status 1 when axe finds something.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'both' },
    state: { type: 'string', default: '' },
    theme: { type: 'string' },
    lang: { type: 'string' },
    'no-pictures': { type: 'boolean', default: false },
  },
});

const root = path.resolve(import.meta.dirname, '..');
const site = path.join(root, '.cache/gallery-site');
const folder = path.resolve(positionals[0] ?? path.join(root, '.cache/gallery'));
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function buildSite(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path.join(root, 'tests/gallery'),
    base: './',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: site, emptyOutDir: true, target: ['chrome128', 'firefox146'], chunkSizeWarningLimit: 5_000 },
  });
}

async function serve(): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    const wanted = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path.join(site, wanted === '/' ? 'index.html' : path.normalize(wanted));
    readFile(file).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { server, address: `http://127.0.0.1:${address.port}/` };
}

type Visit = { readonly state: Shown; readonly theme: string; readonly lang: string };

function* visitsOf(all: readonly Shown[]): Generator<Visit> {
  for (const state of all) {
    if (!state.name.startsWith(values.state)) continue;
    for (const theme of values.theme ? [values.theme] : ['light', 'dark']) {
      for (const lang of values.lang ? [values.lang] : ['en', 'fr']) yield { state, theme, lang };
    }
  }
}

async function visitAll(browser: GalleryBrowser, address: string): Promise<number> {
  const axe = await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
  let bad = 0;
  let seen = 0;
  for (const { state, theme, lang } of visitsOf(await browser.states(address))) {
    if (state.forcedColors && browser.name === 'firefox') continue;
    const picture = values['no-pictures']
      ? undefined
      : path.join(folder, `${state.name}.${theme}.${lang}.${browser.name}.png`);
    const url = `${address}?state=${state.name}&theme=${theme}&lang=${lang}`;
    const findings: Findings = await browser.visit({ state, url, axe, ...(picture ? { picture } : {}) });
    seen += 1;
    if (findings.length === 0) continue;
    bad += 1;
    console.error(`${browser.name} ${state.name} ${theme} ${lang}`);
    for (const { rule, help, nodes } of findings)
      console.error(`  ${rule}: ${help}\n${nodes.map((node) => `    ${node}\n`).join('')}`);
  }
  console.log(`${browser.name}: ${seen} pictures looked at by axe, ${bad} with findings`);
  return bad;
}

await mkdir(folder, { recursive: true });
await buildSite();
const { server, address } = await serve();
let bad = 0;
try {
  for (const open of [openChromium, openFirefox]) {
    if (values.browser !== 'both' && !open.name.toLowerCase().endsWith(values.browser)) continue;
    const browser = await open();
    try {
      bad += await visitAll(browser, address);
    } finally {
      await browser.close();
    }
  }
} finally {
  server.close();
}
process.exitCode = bad > 0 ? 1 : 0;
