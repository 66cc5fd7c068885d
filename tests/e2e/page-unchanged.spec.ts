import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../lib/core/model/settings.ts';
import { listMarks } from '../../tools/browsers/marks.ts';
import { inEachBrowser, root, type Session } from './harness/session.ts';
import { setSettings } from './harness/settings.ts';

/** Saved pages of real sites that stand beside the project where it is worked on, and nowhere else. */
const folder = path.resolve(root, '../shared/pages');
const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];

const policy = "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'";
const withoutScripts = (html: string): string =>
  html
    .replaceAll(/<script\b[\s\S]*?<\/script\s*>/gi, '')
    .replaceAll(/<meta\b[^>]*http-equiv\s*=\s*["']?refresh[^>]*>/gi, '');

/** As many pages at a time, each with and without: waiting is what takes most of the time. */
const batchSize = 5;
const batches = Array.from({ length: Math.ceil(pages.length / batchSize) }, (_, at) =>
  pages.slice(at * batchSize, (at + 1) * batchSize),
);
/** Longer than the reader takes on the longest of them; a page without names shows no sign of having been read. */
const readingTime = 1_500;

type Look = { readonly html: string; readonly text: string; readonly selected: string; readonly anchor: string };
type Seen = Look & { readonly console: readonly string[]; readonly marks: number };

/** Sent to the page as text: everything of it that a reader or a script could tell a change by. */
function lookAtPage(): Look {
  const selection = getSelection();
  const path: number[] = [];
  for (let node = selection?.anchorNode ?? null; node?.parentNode; node = node.parentNode) {
    path.push([...node.parentNode.childNodes].indexOf(node as ChildNode));
  }
  return {
    html: document.documentElement.outerHTML,
    text: document.body?.innerText ?? '',
    selected: String(selection),
    anchor: `${path.join('.')}:${selection?.anchorOffset} ${selection?.rangeCount}`,
  };
}

/**
 * What a console says, without what differs from load to load: which host it was, what a browser asks for on its own
 * account, and the order and number of complaints about resources that the policy refuses.
 */
const kindsOf = (lines: readonly string[]): readonly string[] =>
  [...new Set(lines.map((line) => line.replaceAll(/localhost|127\.0\.0\.1/g, 'host')))]
    .filter((line) => !line.includes('favicon.ico'))
    .toSorted();

/** Short, for a failure's message. */
const differenceOf = (a: string | readonly string[], b: string | readonly string[]): string => {
  const [left, right] = [new Set([a].flat()), new Set([b].flat())];
  return JSON.stringify([[...left].filter((one) => !right.has(one)), [...right].filter((one) => !left.has(one))]).slice(
    0,
    600,
  );
};

async function visit({ browser }: Session, address: string): Promise<{ readonly before: Look; readonly after: Seen }> {
  const page = await browser.newPage();
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`uncaught ${error instanceof Error ? error.message : String(error)}`));
  // Before the reader starts, a stretch of the page is selected, as by a hand.
  // As text: the page's policy allows no evaluation, and the look is to be the same both times.
  await page.evaluateOnNewDocument(`document.addEventListener('DOMContentLoaded', () => {
    const middle = document.body?.children[document.body.children.length >> 1];
    if (middle) getSelection().selectAllChildren(middle);
    globalThis.before = (${lookAtPage})();
  })`);
  await page.goto(address, { waitUntil: 'load' });
  await sleep(readingTime);
  const before = await page.evaluate(() => (globalThis as unknown as { before: Look }).before);
  const after = await page.evaluate(lookAtPage);
  const marks = (await listMarks(page)).length;
  await page.close();
  return {
    before,
    after: { ...after, console: kindsOf(lines), marks },
  };
}

describe.skipIf(pages.length === 0)('real pages, where there are saved ones beside the project', () => {
  inEachBrowser('are the same with and without', (session) => {
    beforeAll(async () => {
      session().web.mount('/pages', folder, {
        headers: { 'content-security-policy': policy },
        rewrite: withoutScripts,
      });
      await setSettings(session().browser, { ...defaultSettings, offHosts: ['localhost'] });
    });

    test.each(batches.map((names) => [names.join(', '), names] as const))('%s', async (_title, names) => {
      const { web } = session();
      const differing = await Promise.all(
        names.map(async (name) => {
          const [on, off] = await Promise.all(
            [web.origin, web.otherOrigin].map((origin) => visit(session(), `${origin}/pages/${name}`)),
          );
          if (!on || !off) return [`${name}: not visited`];
          const keys = ['html', 'text', 'selected', 'anchor'] as const;
          const since = keys
            .filter((key) => on.before[key] !== on.after[key])
            .map((key) => `${name}: ${key} before and after`);
          const { marks: _on, ...withUs } = on.after;
          const { marks, ...without } = off.after;
          const against = [...keys, 'console' as const]
            .filter((key) => String(withUs[key]) !== String(without[key]))
            .map((key) => `${name}: ${key} with and without: ${differenceOf(withUs[key], without[key])}`);
          return [...since, ...against, ...(marks > 0 ? [`${name}: marks although switched off`] : [])];
        }),
      );
      expect(differing.flat()).toEqual([]);
    });
  });
});
