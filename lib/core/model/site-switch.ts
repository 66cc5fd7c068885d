import type { Settings } from './settings.ts';

/** `www.` is the same site to a reader. */
export const siteOf = (host: string): string =>
  host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');

/** `example.com` covers itself and every subdomain of it, never `badexample.com`. */
export const coversHost = (site: string, host: string): boolean => host === site || host.endsWith(`.${site}`);

const isListed = (hosts: readonly string[], host: string): boolean =>
  hosts.some((listed) => coversHost(siteOf(listed), siteOf(host)));

type SiteSettings = Pick<Settings, 'enabled' | 'offHosts' | 'siteRule' | 'onHosts'>;

/** Whether names are marked on a host. */
export const isOnFor = ({ enabled, offHosts, siteRule, onHosts = [] }: SiteSettings, host: string): boolean =>
  enabled && !isListed(offHosts, host) && (siteRule !== 'only' || isListed(onHosts, host));

/**
 * The list of hosts that are off after one was switched. Switching a host on also removes the entries that cover it;
 * switching it off removes the ones it covers. (A list of hosts that are on is the same list, read the other way.)
 */
export function switchHost(offHosts: readonly string[], host: string, on: boolean): readonly string[] {
  const site = siteOf(host);
  if (on) return offHosts.filter((off) => !coversHost(siteOf(off), site));
  return [...offHosts.filter((off) => !coversHost(site, siteOf(off))), site].toSorted();
}

/** The settings after a site was switched on or off, whatever rule they follow. */
export function switchSite<S extends SiteSettings>(settings: S, host: string, on: boolean): S {
  const switched = { ...settings, offHosts: switchHost(settings.offHosts, host, on) };
  if (!on || settings.siteRule !== 'only' || isListed(settings.onHosts ?? [], host)) return switched;
  return { ...switched, onHosts: switchHost(settings.onHosts ?? [], host, false) };
}

/**
 * The host in what somebody typed (a host, a host with a path or port, a whole address), as `offHosts` writes it.
 * Undefined when there is none.
 */
export function parseHost(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#@]*@)?(\[[0-9a-f:.]+\]|[^/?#:\s@]+)(?::\d+)?(?:[/?#].*)?$/u.exec(
    text,
  )?.[1];
  if (host === undefined) return undefined;
  const labels = siteOf(host.replace(/^\*\./, '')).split('.');
  const isName = labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label));
  return isName || host.startsWith('[') ? labels.join('.') : undefined;
}
