import type { Source, SourceId } from '../model/claim.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Person, PersonId } from '../model/person.ts';
import type { Post } from '../model/role.ts';

/** Everything the extension knows, decoded and in finished wording. */
export type Dataset = {
  /** The day the facts were last worked on. */
  readonly asOf: PartialDate;
  readonly people: readonly Person[];
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly posts: readonly Post[];
  /** Former ids and the id they became: notes and links outlive a rename. */
  readonly redirects: Readonly<Record<string, PersonId>>;
};
