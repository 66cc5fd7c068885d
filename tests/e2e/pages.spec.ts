import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { listMarks, textsOf } from '../../tools/browsers/marks.ts';
import { foreignRequests } from './harness/foreign-requests.ts';
import { collectErrors, ourErrors } from './harness/page-errors.ts';
import { families, inEachBrowser, root } from './harness/session.ts';
import { isUntouched, rememberDom } from './harness/settled-dom.ts';

/** Saved pages of real sites that stand beside the project where it is worked on, and nowhere else. */
const folder = path.resolve(root, '../shared/pages');
const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];

/** The strictest policy a site can send, with its own styles; nothing it refers to is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'";

/**
 * Saved pages without their scripts, which would not hold still to be compared, and without what they refer to: a
 * browser connects ahead to addresses that the policy then forbids. Whatever is asked for now is asked for by us.
 */
const holdStill = (html: string): string =>
  html
    .replaceAll(/<script\b[\s\S]*?<\/script\s*>/gi, '')
    .replaceAll(/<link\b[^>]*>/gi, '')
    .replaceAll(/<meta\b[^>]*http-equiv\s*=\s*["']?refresh[^>]*>/gi, '')
    .replaceAll(/\s(?:src|srcset|poster|background|data)\s*=/gi, ' data-taken-out=');

/** Longer than the reader takes on the longest of them; a page without names shows no sign of having been read. */
const readingTime = 900;

describe.skipIf(pages.length === 0)('real pages', () => {
  const marked = new Map<string, Map<string, readonly string[]>>(families.map((family) => [family, new Map()]));

  inEachBrowser('are left as they are', (session) => {
    beforeAll(() => {
      session().web.mount('/pages', folder, {
        headers: { 'content-security-policy': policy },
        rewrite: holdStill,
      });
    });

    test.each(pages)('%s', async (name) => {
      const { browser, web, family } = session();
      const page = await browser.newPage();
      const errors = collectErrors(page);
      await rememberDom(page);
      web.forget();
      await page.goto(`${web.origin}/pages/${name}`, { waitUntil: 'load' });
      await new Promise((resolve) => setTimeout(resolve, readingTime));
      marked.get(family)?.set(name, textsOf(await listMarks(page)));
      expect(await isUntouched(page)).toBe(true);
      expect(ourErrors(errors)).toEqual([]);
      expect(foreignRequests(web)).toEqual([]);
      await page.close();
    });
  });

  test.skipIf(families.length < 2)('are marked alike in both browsers', () => {
    const [first, second] = families.map((family) => Object.fromEntries(marked.get(family) ?? []));
    expect(Object.keys(first ?? {})).toHaveLength(pages.length);
    expect(second).toEqual(first);
  });
});
