import { fail, succeed, type Result } from './result.ts';
import { parseHost } from './site-switch.ts';

/**
 * Why something typed is no site. `wildcard`: a star elsewhere than in front. `not-web`: an address that no page of the
 * web has, and that RoleCall never reads. `many`: more than one. `no-site`: anything else.
 */
export type SiteProblem = 'empty' | 'wildcard' | 'not-web' | 'many' | 'no-site';

/** The host that somebody typed: a host, `*.host`, or an address; paths are cut, since sites are switched as a whole. */
export function checkSite(typed: string): Result<string, SiteProblem> {
  const text = typed.trim();
  if (text === '') return fail('empty');
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https' && scheme !== '*') return fail('not-web');
  if (/[\s,;]/.test(text)) return fail('many');
  // `*://*.example.com/*` is how extensions' own patterns are written.
  const bare = text
    .replace(/^\*:\/\//, '')
    .replace(/\/\*$/, '')
    .replace(/^\*\./, '');
  if (bare.split('/')[0]?.includes('*')) return fail('wildcard');
  const host = parseHost(bare);
  return host === undefined ? fail('no-site') : succeed(host);
}
