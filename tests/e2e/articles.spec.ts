import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsOf, waitForMarks } from '../../tools/browsers/marks.ts';
import { closeCard, openCard } from './harness/card.ts';
import { inEachBrowser, root, type Session } from './harness/session.ts';

/** Three real articles that stand beside the project where it is worked on, and nowhere else. */
const folder = path.resolve(root, '../shared/articles');

const people: Readonly<Record<string, string>> = {
  Zuckerberg: 'Mark Zuckerberg',
  Levy: 'Dan Levy',
  Klein: 'Michelle Klein',
  Hegeman: 'John Hegeman',
  Bocking: 'Andrew Bocking',
  LeCun: 'Yann LeCun',
  Wang: 'Alexandr Wang',
  Gleit: 'Naomi Gleit',
  Shih: 'Clara Shih',
  Rosen: 'Guy Rosen',
};
const given = 'Mark|Dan|Michelle|John|Andrew|Yann|Alexandr|Naomi|Clara|Guy';
const anyName = new RegExp(`(?:(?:${given}) )?(?:${Object.keys(people).join('|')})`, 'g');

/** Every name of the ten in a text, found without any of the project's code. */
const namesIn = (text: string): readonly string[] => [...text.matchAll(anyName)].map((match) => match[0]);
const personOf = (name: string): string => people[name.split(' ').at(-1) ?? ''] ?? '';

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The article as a page, its date where publishers put it. */
function pageOf(article: string): { readonly html: string; readonly text: string } {
  const date = /\bdate (\d{4}-\d{2}(?:-\d{2})?)\s+/.exec(article);
  const text = article.slice((date?.index ?? 0) + (date?.[0].length ?? 0));
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  const data = JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', datePublished: date?.[1] });
  const body = paragraphs.map((part) => `<p>${escapeHtml(part)}</p>`).join('\n');
  const head = `<meta charset="utf-8"><title>Meta</title><script type="application/ld+json">${data}</script>`;
  return {
    html: `<!doctype html><html lang="fr"><head>${head}</head><body><article>${body}</article></body></html>`,
    text,
  };
}

const files = {
  levy: 'fr-2023-03-levy-quitte-meta.txt',
  leaks: 'fr-2025-01-zuckerberg-fuites.txt',
  hegeman: 'fr-2025-11-18-hegeman-quitte-meta.txt',
} as const;

async function openArticle({ web, open }: Session, file: string) {
  const { html, text } = pageOf(await readFile(path.join(folder, file), 'utf8'));
  const page = await open(web.put(`/article/${file}`, { body: html, headers: { 'content-type': 'text/html' } }));
  return { page, text };
}

/** What each card must say, as the articles have it. */
const departures: readonly (readonly [file: string, name: string, says: readonly RegExp[]])[] = [
  [files.levy, 'Dan Levy', [/Vice President, Business Messaging/, /Announced 20 March 2023/, /family/, /spokesperson/]],
  [files.levy, 'Michelle Klein', [/Announced March 2023/, /Confirmed by: Meta/, /same week as Dan Levy/]],
  [
    files.hegeman,
    'John Hegeman',
    [/Announced 18 November 2025/, /start his own company/, /Andrew Bocking/, /Bloomberg/],
  ],
  [files.hegeman, 'Clara Shih', [/Head of Business AI/, /chose/, /Naomi Gleit/, /November 2024|Nov 2024/]],
];

describe.skipIf(!existsSync(folder))('the three articles', () => {
  inEachBrowser('are read', (session) => {
    test.each(Object.values(files))('%s: every name of the ten is marked, and nobody else’s', async (file) => {
      const { page, text } = await openArticle(session(), file);
      const names = namesIn(text);
      expect(names.length).toBeGreaterThan(5);
      expect(textsOf(await waitForMarks(page))).toEqual(names);
      await page.close();
    });

    test.each(Object.values(files))('%s: each written form opens the right person’s card', async (file) => {
      const { page, text } = await openArticle(session(), file);
      await waitForMarks(page);
      for (const name of new Set(namesIn(text))) {
        expect(`${name}: ${(await openCard(session(), page, name)).name}`).toBe(`${name}: ${personOf(name)}`);
        await closeCard(session(), page);
      }
      await page.close();
    });

    test.each(departures)('%s: the departure of %s is told as the article tells it', async (file, name, says) => {
      const { page } = await openArticle(session(), file);
      await waitForMarks(page);
      const { text } = await openCard(session(), page, name);
      for (const part of says) expect(text).toMatch(part);
      await page.close();
    });
  });
});
