import type { Label, LabelledPassage } from './corpus.ts';

/** Says who is named in a passage. */
export type Spotter = (passage: LabelledPassage) => readonly Label[];

export type Counts = {
  readonly passages: number;
  readonly labels: number;
  readonly found: number;
  readonly right: number;
  readonly exact: number;
  /** Passages that name nobody, and how many of them were left clean. */
  readonly nobody: number;
  readonly clean: number;
};

export type Mistake = {
  readonly passage: LabelledPassage;
  readonly missed: readonly Label[];
  readonly wrong: readonly Label[];
  readonly inexact: readonly Label[];
};

export const noCounts: Counts = { passages: 0, labels: 0, found: 0, right: 0, exact: 0, nobody: 0, clean: 0 };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passages: a.passages + b.passages,
  labels: a.labels + b.labels,
  found: a.found + b.found,
  right: a.right + b.right,
  exact: a.exact + b.exact,
  nobody: a.nobody + b.nobody,
  clean: a.clean + b.clean,
});

const overlaps = (a: Label, b: Label): boolean => a.person === b.person && a.start < b.end && b.start < a.end;

/** A mention is right when it names the person where the label does, exact when it also has the label's very span. */
export function measure(
  passage: LabelledPassage,
  found: readonly Label[],
): { readonly counts: Counts; readonly mistake: Mistake | undefined } {
  const left = new Set(found);
  const missed: Label[] = [];
  const inexact: Label[] = [];
  let exact = 0;
  for (const label of passage.labels) {
    const match = [...left].find((candidate) => overlaps(candidate, label));
    if (!match) {
      missed.push(label);
      continue;
    }
    left.delete(match);
    if (match.start === label.start && match.end === label.end) exact += 1;
    else inexact.push(match);
  }
  const isNobody = passage.labels.length === 0;
  const counts: Counts = {
    passages: 1,
    labels: passage.labels.length,
    found: found.length,
    right: passage.labels.length - missed.length,
    exact,
    nobody: isNobody ? 1 : 0,
    clean: isNobody && found.length === 0 ? 1 : 0,
  };
  const isRight = missed.length === 0 && left.size === 0 && inexact.length === 0;
  return { counts, mistake: isRight ? undefined : { passage, missed, wrong: [...left], inexact } };
}

export type Figures = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly exact: number;
  readonly clean: number;
};

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Shares of 1. Exact spans are counted among the mentions that are right, clean passages among those that name nobody. */
export function figuresOf(counts: Counts): Figures {
  const precision = share(counts.right, counts.found);
  const recall = share(counts.right, counts.labels);
  return {
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
    exact: share(counts.exact, counts.right),
    clean: share(counts.clean, counts.nobody),
  };
}

export type Measured = {
  readonly all: Counts;
  readonly byLanguage: ReadonlyMap<string, Counts>;
  readonly byTag: ReadonlyMap<string, Counts>;
  readonly mistakes: readonly Mistake[];
};

/** Runs a spotter over passages and counts per language and per phenomenon. */
export function measureAll(passages: readonly LabelledPassage[], spotter: Spotter): Measured {
  let all = noCounts;
  const byLanguage = new Map<string, Counts>();
  const byTag = new Map<string, Counts>();
  const mistakes: Mistake[] = [];
  const count = (map: Map<string, Counts>, key: string, counts: Counts): void => {
    map.set(key, addCounts(map.get(key) ?? noCounts, counts));
  };
  for (const passage of passages) {
    const { counts, mistake } = measure(passage, spotter(passage));
    all = addCounts(all, counts);
    count(byLanguage, passage.lang, counts);
    for (const tag of passage.tags) count(byTag, tag, counts);
    if (mistake) mistakes.push(mistake);
  }
  return { all, byLanguage, byTag, mistakes };
}
