import type { PersonId } from '../model/person.ts';
import { mostPossible, type PageReport, type PersonFound, type PossibleFound } from './requests.ts';

/** Somebody named in a tab, and the document to ask for a jump. */
export type PersonInTab = PersonFound & { readonly frame: number };

export type TabReport = {
  readonly host: string;
  readonly people: readonly PersonInTab[];
  /** Without those who are named beyond doubt as well. */
  readonly possible: readonly PossibleFound[];
  readonly article?: NonNullable<PageReport['article']>;
};

/**
 * One list for a tab from its documents' reports: the top document's people first, in its order, then each frame's.
 * The page's host and date are the top document's: a frame's date is an advertisement's or a comment's.
 * @param reports by frame id; 0 is the top document. Undefined without a top document: nothing of ours runs there.
 */
export function mergeReports(reports: ReadonlyMap<number, PageReport>): TabReport | undefined {
  const top = reports.get(0);
  if (!top) return undefined;
  const found = new Map<PersonId, PersonInTab>();
  for (const [frame, report] of [...reports].toSorted(([a], [b]) => a - b)) {
    for (const { person, count } of report.people) {
      const known = found.get(person);
      found.set(person, known ? { ...known, count: known.count + count } : { person, count, frame });
    }
  }
  const possible = doubtfulOf([...reports.values()], new Set(found.keys()));
  return { host: top.host, people: [...found.values()], possible, ...(top.article ? { article: top.article } : {}) };
}

/** Each once, in the order of the documents. */
function doubtfulOf(reports: readonly PageReport[], sure: ReadonlySet<PersonId>): readonly PossibleFound[] {
  const found = new Map<string, PossibleFound>();
  for (const one of reports.flatMap(({ possible = [] }) => possible)) {
    const key = `${one.surface} ${one.among.join(' ')}`;
    if (!found.has(key) && one.among.some((person) => !sure.has(person))) found.set(key, one);
  }
  return [...found.values()].slice(0, mostPossible);
}
