import type { Claim, LocalText, NonEmpty, Source, SourceId } from '../lib/core/model/claim.ts';
import type { Departure } from '../lib/core/model/departure.ts';
import type { IsoDay, PartialDate } from '../lib/core/model/partial-date.ts';
import type { Neighbour, Person, PersonId } from '../lib/core/model/person.ts';
import type { Post, PostId, Role, RoleEnd } from '../lib/core/model/role.ts';

/** Builders of people who do not exist, for tests and the gallery. Strings stand for the branded types. */

export const date = (text: string): PartialDate => text as PartialDate;
export const day = (text: string): IsoDay => text as IsoDay;
export const id = (text: string): PersonId => text as PersonId;

const both = (text: string | LocalText): LocalText => (typeof text === 'string' ? { en: text, fr: text } : text);

const cited = (ids: readonly string[]): NonEmpty<SourceId> => {
  const [first = 'courier', ...rest] = ids;
  return [first as SourceId, ...(rest as SourceId[])];
};

export const claim = (text: string | LocalText, ...sources: readonly string[]): Claim => ({
  text: both(text),
  sources: cited(sources),
});

type RoleDraft = {
  readonly title: string | LocalText;
  readonly org?: string;
  readonly unit?: string | LocalText;
  readonly start?: string;
  /** `2023-05`: ended then; `as of 2026-01`: current; absent: not known. */
  readonly end?: string;
  readonly post?: string;
  readonly interim?: true;
  readonly predecessor?: string | { readonly name: string };
  readonly successor?: string | { readonly name: string };
  readonly note?: string | LocalText;
  readonly disputed?: NonEmpty<Claim>;
  readonly sources?: readonly string[];
};

const endOf = (end: string | undefined): RoleEnd => {
  if (end === undefined) return { kind: 'unknown' };
  return end.startsWith('as of ') ? { kind: 'current', asOf: date(end.slice(6)) } : { kind: 'ended', on: date(end) };
};

export function role(draft: RoleDraft): Role {
  const { title, org = 'Meta', unit, start, end, post, note, sources = ['courier'], ...kept } = draft;
  const { predecessor, successor, interim, disputed } = kept;
  return {
    org,
    title: both(title),
    end: endOf(end),
    sources: cited(sources),
    ...(unit === undefined ? {} : { unit: both(unit) }),
    ...(start === undefined ? {} : { start: date(start) }),
    ...(post === undefined ? {} : { post: post as PostId }),
    ...(note === undefined ? {} : { note: both(note) }),
    ...(predecessor === undefined ? {} : { predecessor: predecessor as Neighbour }),
    ...(successor === undefined ? {} : { successor: successor as Neighbour }),
    ...(interim ? { interim } : {}),
    ...(disputed ? { disputed } : {}),
  };
}

type DepartureDraft = Partial<Omit<Departure, 'announced' | 'effective' | 'sources' | 'successors'>> & {
  readonly announced?: string;
  readonly effective?: string;
  readonly successors?: readonly (string | { readonly name: string })[];
  readonly sources?: readonly string[];
};

export function departure(draft: DepartureDraft): Departure {
  const { announced, effective, manner = 'not-stated', successors = [], sources = ['courier'], ...kept } = draft;
  return {
    ...kept,
    manner,
    successors: successors as readonly Neighbour[],
    sources: cited(sources),
    ...(announced === undefined ? {} : { announced: date(announced) }),
    ...(effective === undefined ? {} : { effective: date(effective) }),
  };
}

type PersonDraft = Partial<Pick<Person, 'gender' | 'departures'>> & {
  readonly name: string;
  readonly summary?: string | LocalText;
  readonly asOf?: string;
  readonly roles: NonEmpty<Role>;
};

export function person(draft: PersonDraft): Person {
  const { name, gender = 'unstated', summary = 'Nobody real.', asOf = '2026-06', roles, departures = [] } = draft;
  return {
    id: idOf(name),
    name,
    gender,
    summary: both(summary),
    asOf: date(asOf),
    names: [{ text: name, form: 'full', strength: 'full' }],
    roles,
    departures,
    confusables: [],
  };
}

/** The id that the builder gives to somebody of that name. */
export const idOf = (name: string): PersonId =>
  id(
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );

export const post = (name: string, title: string | LocalText, fate?: Claim): Post => ({
  id: name as PostId,
  title: both(title),
  lane: both(title),
  order: 1,
  ...(fate ? { fate } : {}),
});

const source = (name: string, publisher: string, title: string): Source => ({
  id: name as SourceId,
  publisher,
  title,
  url: `https://${name}.example/article`,
  published: date('2025-11-18'),
  lang: 'en',
});

/** Every source that the builders cite. */
export const sources: Readonly<Record<SourceId, Source>> = Object.fromEntries(
  [
    source('courier', 'The Morning Courier', 'Head of Engines to leave Meta in spring'),
    source('ledger', 'The Ledger', 'Who runs the engine room now'),
    source('gazette', 'Gazette du Soir', 'Une page se tourne à la direction des moteurs'),
  ].map((entry) => [entry.id, entry]),
);
