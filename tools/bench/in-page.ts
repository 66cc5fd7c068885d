import type { NameIndex } from '../../lib/core/match/name-index.ts';
import { createReader } from '../../lib/core/match/reader.ts';
import { createScoutOf } from '../../lib/core/match/scout.ts';
import { readBelow, readTexts } from '../../lib/page/read-jobs.ts';
import { createRunStore } from '../../lib/page/run-store.ts';
import { rangeInRun, walkTexts } from '../../lib/page/text-runs.ts';

/** Milliseconds of each part of one cold reading, and what it found. */
export type Reading = {
  readonly reader: number;
  readonly read: number;
  readonly decide: number;
  readonly total: number;
  readonly runs: number;
  readonly marks: number;
};

const never = (): boolean => false;

/** What the content script does on a page, without waiting for idle time: index, reader, first scan, decision, ranges. */
function readPage(index: NameIndex, document: Document): Reading {
  const begin = performance.now();
  const reader = createReader(index);
  const scout = createScoutOf(index);
  const gate = { isOpen: false };
  const afterReader = performance.now();
  const store = createRunStore(reader.read);
  readBelow(document, { scout, take: store.take, isOurs: never, gate }).work(never);
  const runs = store.changedRuns() ?? [];
  const afterRead = performance.now();
  const passages = runs.map((entry) => entry.passage);
  const info = { title: document.title, lang: document.documentElement.lang, url: location.href };
  const decisions = runs.length === 0 ? [] : reader.decide({ passages, info, texts: () => readTexts([document], never) });
  const entries = new Map(runs.map((entry) => [entry.passage, entry]));
  let marks = 0;
  for (const { passage, mention, resolution } of decisions) {
    const entry = entries.get(passage);
    if (entry && resolution.kind === 'sure' && rangeInRun(entry.run, mention.start, mention.end)) marks += 1;
  }
  const end = performance.now();
  return {
    reader: afterReader - begin,
    read: afterRead - afterReader,
    decide: end - afterRead,
    total: end - begin,
    runs: runs.length,
    marks,
  };
}

/** A bare walk over the same text nodes, reading each node's length: the least that anybody pays who looks at the text. */
function walkPage(document: Document): { readonly time: number; readonly nodes: number } {
  const begin = performance.now();
  let nodes = 0;
  let length = 0;
  const walker = walkTexts(document);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes += 1;
    length += (node as Text).data.length;
  }
  return { time: performance.now() - begin, nodes: length >= 0 ? nodes : 0 };
}

(globalThis as Record<string, unknown>)['rolecallBench'] = { readPage, walkPage };
