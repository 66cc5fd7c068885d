import type { PersonId } from './person.ts';
import { coversHost, siteOf } from './site-switch.ts';

/** The reader says that a name is not this person, on one page or on a whole site. */
export type Refusal = {
  readonly person: PersonId;
  readonly scope: RefusalScope;
  /** `page`: its address without the part after `#`. `site`: its host, as `offHosts` writes it. */
  readonly where: string;
};

export const refusalScopes = ['page', 'site'] as const;
export type RefusalScope = (typeof refusalScopes)[number];

/** More than anybody makes by hand; the oldest make room for new ones. */
export const mostRefusals = 500;

/** The refusal of a person at an address; undefined where there is no page to speak of (a blank frame, a local file's site). */
export function refusalAt(person: PersonId, scope: RefusalScope, address: string): Refusal | undefined {
  const url = URL.parse(address);
  if (!url || !/^(?:https?|file):$/.test(url.protocol)) return undefined;
  if (scope === 'site') return url.hostname === '' ? undefined : { person, scope, where: siteOf(url.hostname) };
  url.hash = '';
  return { person, scope, where: url.href };
}

const isSame = (a: Refusal, b: Refusal): boolean => a.person === b.person && a.scope === b.scope && a.where === b.where;

/** With one more. */
export function addRefusal(refusals: readonly Refusal[], added: Refusal): readonly Refusal[] {
  const others = refusals.filter((known) => !isSame(known, added));
  return [...others, added].slice(-mostRefusals);
}

export const dropRefusal = (refusals: readonly Refusal[], dropped: Refusal): readonly Refusal[] =>
  refusals.filter((known) => !isSame(known, dropped));

/** Whom the reader does not want marked at an address. */
export function refusedAt(refusals: readonly Refusal[], address: string): ReadonlySet<PersonId> {
  const url = URL.parse(address);
  if (!url || refusals.length === 0) return new Set();
  url.hash = '';
  const site = siteOf(url.hostname);
  const applies = ({ scope, where }: Refusal): boolean =>
    scope === 'page' ? where === url.href : site !== '' && coversHost(where, site);
  return new Set(refusals.filter(applies).map(({ person }) => person));
}
