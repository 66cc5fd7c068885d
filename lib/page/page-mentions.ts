import type { Cue, Decision, PageInfo, Passage } from '../core/match/mention.ts';
import type { Reader } from '../core/match/reader.ts';
import type { Scout } from '../core/match/scout.ts';
import type { NonEmpty } from '../core/model/claim.ts';
import type { PersonId } from '../core/model/person.ts';
import { keepReading } from './keep-reading.ts';
import { readTexts, type Gate } from './read-jobs.ts';
import { createRunStore, type PageMention, type StoredRun } from './run-store.ts';
import type { ShadowRootOf } from './shadow-roots.ts';
import { rangeInRun } from './text-runs.ts';

/** People whom the page may mean, without a mark. */
export type PossibleMention = {
  readonly among: NonEmpty<PersonId>;
  readonly surface: string;
  readonly because: readonly Cue[];
};

export type MentionChanges = {
  readonly added: readonly PageMention[];
  readonly removed: readonly PageMention[];
};

export type PageMentions = {
  /** Sure mentions in the order of the text. */
  readonly all: () => readonly PageMention[];
  readonly possible: () => readonly PossibleMention[];
  /** The mention that holds this place in the text, if any. */
  readonly at: (node: Text, offset: number) => PageMention | undefined;
  /** Shadow roots found so far: hit-testing and styles have to reach into them. */
  readonly shadowRoots: () => readonly ShadowRoot[];
  /** Main-thread milliseconds spent on reading. */
  readonly spent: () => number;
};

export type PageMentionsOptions = {
  readonly document: Document;
  readonly reader: Reader;
  readonly scout: Scout;
  readonly info: () => PageInfo;
  readonly isOurs: (node: Node) => boolean;
  readonly shadowRootOf: ShadowRootOf;
  readonly changed: (changes: MentionChanges) => void;
  readonly foundShadowRoot: (root: ShadowRoot) => void;
  readonly signal: AbortSignal;
};

/** Reads the document, in slices, and again wherever it changes; keeps what was found in the order of the text. */
export function createPageMentions(options: PageMentionsOptions): PageMentions {
  const { reader, scout, isOurs } = options;
  const gate: Gate = { isOpen: false };
  const store = createRunStore((text) => (isWorthReading(scout, gate, text) ? reader.read(text) : undefined));
  const mark = createMarker();
  let ordered: readonly StoredRun[] = [];
  let possible: readonly PossibleMention[] = [];

  const settle = (): void => {
    const runs = store.changedRuns();
    if (!runs) return;
    ordered = runs;
    const texts = (): Iterable<string> => readTexts([options.document, ...reading.shadowRoots()], isOurs);
    const passages = runs.map((entry) => entry.passage);
    const decisions = runs.length === 0 ? [] : reader.decide({ passages, info: options.info(), texts });
    const { added, removed } = mark({ runs, decisions, forgotten: store.takeForgotten() });
    possible = decisions.flatMap(possibleOf);
    if (added.length > 0 || removed.length > 0) options.changed({ added, removed });
  };

  const reading = keepReading(options, { store, gate, settle });

  return {
    all: () => ordered.flatMap(markedInOrder),
    possible: () => possible,
    at: store.at,
    shadowRoots: reading.shadowRoots,
    spent: reading.spent,
  };
}

/** The cheap look decides what is taken apart; what it finds strong opens the gate for the rest of the page. */
function isWorthReading(scout: Scout, gate: Gate, text: string): boolean {
  const { strong, weak } = scout.look(text);
  if (strong.length > 0) gate.isOpen = true;
  return gate.isOpen && strong.length + weak.length > 0;
}

const markedInOrder = (entry: StoredRun): readonly PageMention[] =>
  [...entry.marked].toSorted(([a], [b]) => a - b).map(([, made]) => made);

type Marking = {
  readonly runs: readonly StoredRun[];
  readonly decisions: readonly Decision[];
  /** Mentions of lines that were read again since. */
  readonly forgotten: readonly PageMention[];
};
type Marked = { readonly added: PageMention[]; readonly removed: PageMention[] };

/** Makes ranges for what is newly sure and names what no longer is; a mention that stays the same keeps its range. */
function createMarker(): (marking: Marking) => Marked {
  let nextKey = 1;
  return ({ runs, decisions, forgotten }) => {
    const entries = new Map<Passage, StoredRun>(runs.map((entry) => [entry.passage, entry]));
    const marked: Marked = { added: [], removed: [] };
    const left = new Set(forgotten);
    for (const { passage, mention, resolution } of decisions) {
      const entry = entries.get(passage);
      const current = entry?.marked.get(mention.start);
      const person = resolution.kind === 'sure' ? resolution.person : undefined;
      if (!entry || (current && current.person === person)) continue;
      if (current) {
        entry.marked.delete(mention.start);
        marked.removed.push(current);
      }
      const range = person && rangeInRun(entry.run, mention.start, mention.end);
      if (!person || !range) continue;
      const known = takeSame(left, person, range);
      const made = known ?? { key: nextKey++, person, range, because: resolution.because };
      entry.marked.set(mention.start, made);
      if (!known) marked.added.push(made);
    }
    marked.removed.push(...left);
    return marked;
  };
}

/** A line that changed beside a name was read again, and the name is where it was: its mark and its open card stay. */
function takeSame(forgotten: Set<PageMention>, person: PersonId, range: Range): PageMention | undefined {
  for (const mention of forgotten) {
    const { range: before } = mention;
    const isSame =
      before.startContainer === range.startContainer &&
      before.startOffset === range.startOffset &&
      before.endContainer === range.endContainer &&
      before.endOffset === range.endOffset;
    if (!isSame || mention.person !== person) continue;
    forgotten.delete(mention);
    return mention;
  }
  return undefined;
}

function possibleOf({ passage, mention, resolution }: Decision): readonly PossibleMention[] {
  if (resolution.kind !== 'possible') return [];
  const surface = passage.text.slice(mention.start, mention.end);
  return [{ among: resolution.among, surface, because: resolution.because }];
}
