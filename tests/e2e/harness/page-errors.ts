import type { Page } from 'puppeteer-core';

export type PageErrors = { readonly all: () => readonly string[] };

/** Collects what a page's console and scripts complain of from now on. */
export function collectErrors(page: Page): PageErrors {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`));
  page.on('console', (message) => {
    const text = message.text();
    const isOurs = text.includes('[RoleCall]') || /(?:chrome|moz)-extension:/.test(message.location().url ?? '');
    if (message.type() === 'error' || (isOurs && message.type() === 'warn')) found.push(`${message.type()}: ${text}`);
  });
  return { all: () => [...found] };
}

/**
 * Of a page that runs no script of its own, the errors that can only be the extension's. Firefox reports what a site's
 * own policy keeps out (styles, fonts) as an error, too.
 */
export const ourErrors = (errors: PageErrors): readonly string[] =>
  errors
    .all()
    .filter(
      (error) =>
        /rolecall/i.test(error) ||
        (error.startsWith('uncaught:') && !/Content-Security-Policy|downloadable font/.test(error)),
    );
