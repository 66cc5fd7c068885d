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

/** Host (empty for a local file) and the address without its fragment; undefined for what is no page of its own. */
function pageAt(address: string): { readonly page: string; readonly host: string } | undefined {
  const page = address.split('#', 1)[0] ?? '';
  const host = /^(?:https?|file):\/\/(?:[^/?@]*@)?(\[[^\]]*\]|[^/?:]*)/.exec(page)?.[1];
  return host === undefined ? undefined : { page, host };
}

/**
 * The refusal of a person at an address, as documents tell theirs; undefined where there is no page to speak of (a
 * blank frame) or no site (a local file).
 */
export function refusalAt(person: PersonId, scope: RefusalScope, address: string): Refusal | undefined {
  const place = pageAt(address);
  if (!place) return undefined;
  if (scope === 'page') return { person, scope, where: place.page };
  return place.host === '' ? undefined : { person, scope, where: siteOf(place.host) };
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
  const place = pageAt(address);
  if (!place || refusals.length === 0) return new Set();
  const site = siteOf(place.host);
  const applies = ({ scope, where }: Refusal): boolean =>
    scope === 'page' ? where === place.page : site !== '' && coversHost(where, site);
  return new Set(refusals.filter(applies).map(({ person }) => person));
}
