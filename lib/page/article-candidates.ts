import type { DateCandidate } from '../core/article/choose-date.ts';

/** JSON-LD blocks longer than this are catalogues, not an article's own description. UTF-16 units. */
const longestBlock = 200_000;

const metaNames: readonly (readonly [selector: string, from: DateCandidate['from']])[] = [
  ['meta[property="article:published_time"]', 'meta'],
  ['meta[property="og:article:published_time"]', 'meta'],
  ['meta[itemprop="datePublished"]', 'meta'],
  ['meta[name="article:published_time"]', 'meta'],
  ['meta[name="parsely-pub-date"]', 'meta'],
  ['meta[name="sailthru.date"]', 'meta'],
  ['meta[name="pubdate"], meta[name="publishdate"], meta[name="publish_date"], meta[name="publish-date"]', 'meta'],
  ['meta[name="DC.date.issued"], meta[name="dc.date"], meta[name="DC.date"], meta[name="dcterms.created"]', 'meta'],
  ['meta[name="citation_publication_date"], meta[name="citation_date"], meta[name="date"]', 'meta'],
];

/** Everything on the page that may tell when it was published. Read only once a page names somebody. */
export function readDateCandidates(document: Document): readonly DateCandidate[] {
  return [
    ...fromJsonLd(document),
    ...fromMeta(document),
    ...fromTimeElements(document),
    { from: 'url', text: document.location?.pathname ?? '' },
  ];
}

function fromJsonLd(document: Document): readonly DateCandidate[] {
  const found: DateCandidate[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > longestBlock) continue;
    try {
      collectPublished(JSON.parse(text), found, 0);
    } catch {
      // Broken JSON-LD is common, and only one of several sources.
      continue;
    }
  }
  return found;
}

/** Depth is bounded: the JSON is the page's. */
function collectPublished(value: unknown, found: DateCandidate[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 6) return;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, 100)) collectPublished(entry, found, depth + 1);
    return;
  }
  const node = value as Readonly<Record<string, unknown>>;
  const type = [node['@type']].flat().filter((entry) => typeof entry === 'string');
  const published = node['datePublished'];
  if (typeof published === 'string' && type.some((name) => /Article|Posting|Report|WebPage|Review|News/.test(name))) {
    found.push({ from: type.includes('WebPage') ? 'json-ld-page' : 'json-ld', text: published });
  }
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collectPublished(node[key], found, depth + 1);
}

function fromMeta(document: Document): readonly DateCandidate[] {
  return metaNames.flatMap(([selector, from]) => {
    const text = document.querySelector(selector)?.getAttribute('content')?.trim();
    return text ? [{ from, text }] : [];
  });
}

/** Of `<time>` elements, one that says it is the publication, else the first inside the article's head, else a lone one. */
function fromTimeElements(document: Document): readonly DateCandidate[] {
  const told = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"][datetime]',
  );
  const article = document.querySelector('article time[datetime], main time[datetime], header time[datetime]');
  const all = document.querySelectorAll('time[datetime]');
  const text = (element: Element | null): string | undefined => element?.getAttribute('datetime')?.trim() || undefined;
  const toldText = text(told) ?? document.querySelector('[itemprop="datePublished"]')?.getAttribute('content')?.trim();
  return [
    ...(toldText ? [{ from: 'time-published' as const, text: toldText }] : []),
    ...[article, all.length === 1 ? (all[0] ?? null) : null].flatMap((element) => {
      const value = text(element);
      return value ? [{ from: 'time' as const, text: value }] : [];
    }),
  ];
}
