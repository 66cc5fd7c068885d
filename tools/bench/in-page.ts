import type { Hints, NameIndex } from '../../lib/core/match/name-index.ts';
import type { Reader } from '../../lib/core/match/reader.ts';
import { createScout, type ScoutIndex } from '../../lib/core/match/scout.ts';
import { readBelow, readTexts } from '../../lib/page/read-jobs.ts';
import { createRunStore } from '../../lib/page/run-store.ts';
import { rangeInRun, walkTexts } from '../../lib/page/text-runs.ts';

/**
 * What runs inside a page under measurement. Strings come in as the content scripts have them; what they cost to parse
 * is part of the time.
 */
export type PackedNames = {
  readonly hints: Hints;
  readonly latin: string;
  readonly others: string;
  /** The rest of the index, as JSON. */
  readonly evidence: string;
};

export type Reading = {
  /** Milliseconds from nothing to marked ranges. */
  readonly time: number;
  readonly runs: number;
  readonly marks: number;
};

/**
 * The reader is a script of its own in the extension, sent only where somebody may be named: its text is compiled when it is
 * first needed, and not on other pages. Left here by `run.ts`.
 */
declare const rolecallReaderCode: string;

let createReader: ((index: NameIndex) => Reader) | undefined;

function openReader(index: NameIndex): Reader {
  // oxlint-disable-next-line no-eval -- compiling is part of what is measured
  createReader ??= (0, eval)(`${rolecallReaderCode}; rolecallReader.createReader`) as typeof createReader & object;
  return createReader(index);
}

const never = (): boolean => false;

function namesOf(packed: PackedNames): ScoutIndex {
  const { hints, latin, others } = packed;
  return { hints, latin, others: () => JSON.parse(others) as Readonly<Record<string, string>> };
}

function indexOf(packed: PackedNames, names: ScoutIndex): NameIndex {
  const evidence = JSON.parse(packed.evidence) as Omit<NameIndex, 'hints' | 'scripts'>;
  return { ...evidence, hints: names.hints, scripts: { ...names.others(), Latn: names.latin } };
}

/** Everything the content scripts do on a page, without waiting for idle time: look, read, decide, make ranges. */
export function readPage(packed: PackedNames, document: Document): Reading {
  const begin = performance.now();
  const names = namesOf(packed);
  const scout = createScout(names);
  let reader: Reader | undefined;
  const store = createRunStore((text) => (reader ??= openReader(indexOf(packed, names))).read(text));
  readBelow(document, { scout, take: store.take, isOurs: never, gate: { isOpen: false } }).work(never);
  const runs = store.changedRuns() ?? [];
  const passages = runs.map((entry) => entry.passage);
  const info = { title: document.title, lang: document.documentElement.lang, url: location.href };
  const texts = (): Iterable<string> => readTexts([document], never);
  const decisions = reader && passages.length > 0 ? reader.decide({ passages, info, texts }) : [];
  const entries = new Map(runs.map((entry) => [entry.passage, entry]));
  let marks = 0;
  for (const { passage, mention, resolution } of decisions) {
    const entry = entries.get(passage);
    if (entry && resolution.kind === 'sure' && rangeInRun(entry.run, mention.start, mention.end)) marks += 1;
  }
  return { time: performance.now() - begin, runs: runs.length, marks };
}

/** A bare walk over the same text nodes: the least that anybody pays who looks at a page's text. */
export function walkPage(document: Document): {
  readonly time: number;
  readonly nodes: number;
  readonly length: number;
} {
  const begin = performance.now();
  let nodes = 0;
  let length = 0;
  const walker = walkTexts(document);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes += 1;
    length += (node as Text).data.length;
  }
  return { time: performance.now() - begin, nodes, length };
}

/** The plain way: one expression of all full names and surnames, run over each text node. */
export function searchPage(source: string, document: Document): { readonly time: number; readonly hits: number } {
  const begin = performance.now();
  const expression = new RegExp(source, 'g');
  let hits = 0;
  const walker = walkTexts(document);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    hits += (node as Text).data.match(expression)?.length ?? 0;
  }
  return { time: performance.now() - begin, hits };
}

/** One paragraph comes to a document that was read: what reading it costs. */
export function readAdded(
  packed: PackedNames,
  document: Document,
  text: string,
): { readonly time: number; readonly marks: number } {
  const names = namesOf(packed);
  const scout = createScout(names);
  const reader = openReader(indexOf(packed, names));
  const gate = { isOpen: false };
  const store = createRunStore(reader.read);
  const options = { scout, take: store.take, isOurs: never, gate };
  readBelow(document, options).work(never);
  store.changedRuns();
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.append(paragraph);
  const begin = performance.now();
  readBelow(paragraph, options).work(never);
  const runs = store.changedRuns() ?? [];
  const passages = runs.map((entry) => entry.passage);
  const decisions = reader.decide({ passages, info: { title: document.title } });
  const marks = decisions.filter(({ resolution }) => resolution.kind === 'sure').length;
  return { time: performance.now() - begin, marks };
}

export type BenchInPage = {
  readonly readPage: typeof readPage;
  readonly walkPage: typeof walkPage;
  readonly searchPage: typeof searchPage;
  readonly readAdded: typeof readAdded;
};

(globalThis as { rolecallBench?: BenchInPage }).rolecallBench = { readPage, walkPage, searchPage, readAdded };
