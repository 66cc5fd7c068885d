import type { ArticleDate } from '../../lib/core/card/build-card.ts';
import { chooseArticleDate } from '../../lib/core/article/choose-date.ts';
import type { PageInfo } from '../../lib/core/match/mention.ts';
import { makeIsoDay } from '../../lib/core/model/partial-date.ts';
import { readDateCandidates } from '../../lib/page/article-candidates.ts';

export type PageFacts = {
  readonly info: () => PageInfo;
  readonly article: () => ArticleDate | undefined;
  /** The page may say something else by now. */
  readonly forget: () => void;
};

const metaContent = (document: Document, selector: string): string | undefined =>
  document.querySelector(selector)?.getAttribute('content')?.trim() || undefined;

/** What the page says about itself; read when asked for, and again after the address has changed. */
export function createPageFacts(document: Document): PageFacts {
  let known: { readonly address: string; readonly article: ArticleDate | undefined } | undefined;

  const article = (): ArticleDate | undefined => {
    const address = document.location?.href ?? '';
    if (known?.address !== address) {
      const now = new Date();
      const today = makeIsoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
      known = { address, article: chooseArticleDate(readDateCandidates(document), today) };
    }
    return known.article;
  };

  const info = (): PageInfo => {
    const description = metaContent(document, 'meta[name="description"], meta[property="og:description"]');
    const published = article()?.day;
    const lang = document.documentElement.lang || undefined;
    return {
      title: document.title,
      ...(description ? { description } : {}),
      ...(lang ? { lang } : {}),
      url: document.location?.href ?? '',
      ...(published ? { published } : {}),
    };
  };

  return { info, article, forget: () => (known = undefined) };
}
