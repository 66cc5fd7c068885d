import type { Settings } from './settings.ts';

/** `www.` is the same site to a reader. */
export const siteOf = (host: string): string =>
  host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');

/** `example.com` covers itself and every subdomain of it, never `badexample.com`. */
export const coversHost = (site: string, host: string): boolean => host === site || host.endsWith(`.${site}`);

/** Whether names are marked on a host. */
export const isOnFor = (settings: Pick<Settings, 'enabled' | 'offHosts'>, host: string): boolean =>
  settings.enabled && !settings.offHosts.some((off) => coversHost(siteOf(off), siteOf(host)));

/**
 * The list of hosts that are off after one was switched. Switching a host on also removes the entries that cover it;
 * switching it off removes the ones it covers.
 */
export function switchHost(offHosts: readonly string[], host: string, on: boolean): readonly string[] {
  const site = siteOf(host);
  if (on) return offHosts.filter((off) => !coversHost(siteOf(off), site));
  return [...offHosts.filter((off) => !coversHost(site, siteOf(off))), site].toSorted();
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
