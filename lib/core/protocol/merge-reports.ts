import type { PersonId } from '../model/person.ts';
import type { PageReport, PersonFound } from './requests.ts';

/** Somebody named in a tab, and the document to ask for a jump. */
export type PersonInTab = PersonFound & { readonly frame: number };

export type TabReport = {
  readonly host: string;
  readonly people: readonly PersonInTab[];
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
  return { host: top.host, people: [...found.values()], ...(top.article ? { article: top.article } : {}) };
}
