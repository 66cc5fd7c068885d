import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import { compileIndex } from '../../lib/core/dataset/compile-index.ts';
import type { Dataset } from '../../lib/core/dataset/dataset.ts';
import type { NameForm } from '../../lib/core/model/person.ts';
import { findBrowser, type InstalledBrowser } from '../browsers/find-browser.ts';
import { loadDataset } from '../build-dataset.ts';
import type { PackedNames } from './in-page.ts';
import { alternationOf, packNames } from './packed-names.ts';
import { hugePage, servePages, type BenchPages } from './pages.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Runs per figure; the least disturbed one counts, because whatever else the machine does only ever adds. */
const runs = 3;

type Cost = { readonly time: number };

type Bench = { readonly browser: Browser; readonly code: string; readonly pages: BenchPages };

/** Opens the page anew and runs one thing in it, so that nothing is warm; `code` is compiled as part of the time if asked for. */
async function once(
  { browser, code, pages }: Bench,
  what: { page: string; call: string; input: string; cold: boolean },
) {
  const page = await browser.newPage();
  try {
    await page.goto(`${pages.origin}/${what.page}`, { waitUntil: 'load' });
    return (await page.evaluate(
      ({ source, call, input, cold }) => {
        // oxlint-disable-next-line no-eval -- compiling is what is measured
        const run = globalThis.eval as (text: string) => unknown;
        const begin = performance.now();
        if (source !== '') run(source);
        const compiled = source === '' ? 0 : performance.now() - begin;
        const work = run(`(${call})`) as (input: string) => { time: number };
        if (cold) {
          const result = work(input);
          return { ...result, time: result.time + compiled };
        }
        for (let at = 0; at < 20; at += 1) work(input);
        // One warm walk is shorter than the clock's tick.
        const start = performance.now();
        for (let at = 0; at < 20; at += 1) work(input);
        return { ...work(input), time: (performance.now() - start) / 21 };
      },
      { source: code, ...what },
    )) as Cost & Readonly<Record<string, number>>;
  } finally {
    await page.close();
  }
}

/** The least of several runs. */
async function least(bench: Bench, what: Parameters<typeof once>[1]): Promise<Awaited<ReturnType<typeof once>>> {
  let best: Awaited<ReturnType<typeof once>> | undefined;
  for (let at = 0; at < runs; at += 1) {
    const result = await once(bench, what);
    if (!best || result.time < best.time) best = result;
  }
  if (!best) throw new Error('nothing was measured');
  return best;
}

const read = 'input => rolecallBench.readPage(JSON.parse(input), document)';
const walk = `() => { const begin = performance.now(); let nodes = 0, length = 0;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) { nodes += 1; length += walker.currentNode.data.length; }
  return { time: performance.now() - begin, nodes, length }; }`;
const search = `input => { const begin = performance.now(); const expression = new RegExp(input, 'g'); let hits = 0;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) hits += walker.currentNode.data.match(expression)?.length ?? 0;
  return { time: performance.now() - begin, hits }; }`;
/** In portions: mark.js goes from name to name by recursion, and thousands overflow its stack. */
const markJs = `input => { const begin = performance.now(); const names = JSON.parse(input);
  for (let at = 0; at < names.length; at += 100) new Mark(document.body).mark(names.slice(at, at + 100),
    { separateWordSearch: false, acrossElements: true, accuracy: 'exactly' });
  return { time: performance.now() - begin }; }`;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const round = (value: number): number => Math.round(value * 100) / 100;

async function measurePages(bench: Bench, packed: PackedNames, names: readonly string[]): Promise<void> {
  const input = JSON.stringify(packed);
  const expression = alternationOf(names);
  const rows = [];
  for (const page of bench.pages.names) {
    const bare: Bench = { ...bench, code: '' };
    const walked = await least(bare, { page, call: walk, input: '', cold: true });
    const cold = await least(bench, { page, call: read, input, cold: true });
    const walkedWarm = await least(bare, { page, call: walk, input: '', cold: false });
    const warm = await least(bench, { page, call: read, input, cold: false });
    const plain = await least(bare, { page, call: search, input: expression, cold: true });
    const row = {
      page,
      nodes: walked['nodes'] ?? 0,
      marks: cold['marks'] ?? 0,
      'walk ms': round(walked.time),
      'ours ms': round(cold.time),
      'cold ×': round(cold.time / walked.time),
      'warm ×': round(warm.time / walkedWarm.time),
      'one RegExp ×': round(plain.time / walked.time),
    };
    rows.push(row);
    // Some pages take minutes in all: whoever waits sees that it goes on.
    console.log(
      Object.entries(row)
        .map(([key, value]) => `${key} ${value}`)
        .join(' · '),
    );
  }
  const ratios = rows.map((row) => row['cold ×']);
  console.log(
    `cold: median ${median(ratios)} ×, worst ${Math.max(...ratios)} ×; warm: median ${median(rows.map((row) => row['warm ×']))} ×`,
  );
}

async function measureMarkJs(bench: Bench, names: readonly string[]): Promise<void> {
  const code = readFileSync(path.join(root, 'node_modules/mark.js/dist/mark.min.js'), 'utf8');
  const page = bench.pages.names.toSorted()[0] ?? '';
  const walked = await least({ ...bench, code: '' }, { page, call: walk, input: '', cold: true });
  const marked = await once({ ...bench, code }, { page, call: markJs, input: JSON.stringify(names), cold: true });
  console.log(
    `mark.js with the same ${names.length} names on ${page}: ${Math.round(marked.time)} ms, ${Math.round(marked.time / walked.time)} ×`,
  );
}

async function measureAdded(bench: Bench, packed: PackedNames): Promise<void> {
  const text = 'Mark Zuckerberg, the chief executive of Meta, said on Monday that the company would go on.';
  const call = `input => { const { packed, text } = JSON.parse(input); return rolecallBench.readAdded(packed, document, text); }`;
  const added = await least(bench, { page: hugePage, call, input: JSON.stringify({ packed, text }), cold: true });
  if (added['marks'] !== 1) throw new Error('the name in the added paragraph was not marked: nothing was measured');
  console.log(`one paragraph added to 100,000 text nodes: ${round(added.time)} ms with compiling`);
}

/** The same people with made-up aliases, to see what growth costs. */
function withAliases(dataset: Dataset, factor: number): Dataset {
  const syllables = [
    'ba',
    'cor',
    'den',
    'fal',
    'gri',
    'hom',
    'jil',
    'kev',
    'lum',
    'mor',
    'nis',
    'pol',
    'rud',
    'sat',
    'tev',
    'vin',
  ];
  const invent = (seed: number): string =>
    [0, 4, 8, 12].map((shift) => syllables[(Math.imul(seed, 2_654_435_761) >>> shift) & 15]).join('');
  const people = dataset.people.map((person, at) => {
    const more = Array.from({ length: person.names.length * (factor - 1) }, (_, extra): NameForm => {
      const seed = at * 100_003 + extra;
      const name = `${invent(seed)} ${invent(seed + 7)}`.replaceAll(/\b\w/g, (letter) => letter.toUpperCase());
      return { text: name, form: 'full', strength: 'full' };
    });
    return { ...person, names: [person.names[0], ...person.names.slice(1), ...more] as typeof person.names };
  });
  return { ...dataset, people };
}

async function measureGrowth(bench: Bench, dataset: Dataset): Promise<void> {
  const page = bench.pages.names.toSorted()[0] ?? '';
  const rows = [];
  for (const factor of [1, 10, 100]) {
    const packed = packNames(compileIndex(withAliases(dataset, factor)));
    const cold = await least(bench, { page, call: read, input: JSON.stringify(packed), cold: true });
    rows.push({
      aliases: `× ${factor}`,
      'cold ms': round(cold.time),
      'names kB': Math.round((packed.latin.length + packed.others.length) / 1024),
    });
  }
  console.table(rows);
}

function printSizes(packed: PackedNames): void {
  const size = (text: string): string => `${(gzipSync(text, { level: 9 }).length / 1024).toFixed(1)} kB gzip`;
  console.log(
    `index: names ${size(JSON.stringify(packed.hints) + packed.latin + packed.others)}, evidence ${size(packed.evidence)}`,
  );
}

async function launch(installed: InstalledBrowser): Promise<Browser> {
  const isFirefox = installed.family === 'firefox';
  return puppeteer.launch({
    browser: isFirefox ? 'firefox' : 'chrome',
    executablePath: installed.executable,
    headless: true,
    // A page of 100,000 text nodes is given the time it needs; puppeteer would give up after three minutes.
    protocolTimeout: 900_000,
    args: isFirefox
      ? []
      : ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
    // Otherwise Firefox rounds its clock to a millisecond.
    ...(isFirefox ? { extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false } } : {}),
  });
}

/** A script as a page runs it; its exports, if wanted, under a global name. */
async function bundle(file: string, globalName?: string): Promise<string> {
  const built = await build({
    entryPoints: [path.join(root, file)],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    target: 'es2023',
    ...(globalName === undefined ? {} : { globalName }),
  });
  return built.outputFiles[0]?.text ?? '';
}

/** `--browser firefox`, `--only part-of-a-page's-name`, `--no-mark-js`. */
async function main(args: readonly string[]): Promise<void> {
  const wanted = args.includes('--browser') ? args[args.indexOf('--browser') + 1] : 'chromium';
  const installed = findBrowser(wanted === 'firefox' ? 'firefox' : 'chromium');
  if (!installed) throw new Error(`no ${wanted} on this machine`);
  const loaded = await loadDataset(path.join(root, 'data'));
  if (!loaded.ok) throw new Error('the data does not hold: npm run data:check says where');
  const { dataset } = loaded.value;
  const packed = packNames(compileIndex(dataset));
  const names = [...new Set(dataset.people.flatMap((person) => person.names.map(({ text }) => text)))];
  const reader = await bundle('lib/core/match/reader.ts', 'rolecallReader');
  const code = `globalThis.rolecallReaderCode = ${JSON.stringify(reader)};${await bundle('tools/bench/in-page.ts')}`;
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const served = await servePages(path.resolve(root, '../shared/pages'));
  const pages = { ...served, names: served.names.filter((name) => only === undefined || name.includes(only)) };
  const browser = await launch(installed);
  try {
    const bench = { browser, code, pages };
    console.log(
      `${await browser.version()}, ${pages.isReal ? `${pages.names.length} saved pages` : 'pages made here: no saved ones'}`,
    );
    printSizes(packed);
    await measurePages(bench, packed, names);
    await measureAdded(bench, packed);
    await measureGrowth(bench, dataset);
    if (!args.includes('--no-mark-js')) await measureMarkJs(bench, names);
  } finally {
    await browser.close();
    await pages.close();
  }
}

await main(process.argv.slice(2));
