import type { Aim, Found, PeopleFinder } from '../../lib/core/look-up/find-people.ts';
import { browserMessagesFor } from '../../lib/core/wording/browser-messages.ts';
import { serveAddressKeyword, type KeywordLine } from '../../lib/platform/address-keyword.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { readerLanguage } from '../../lib/platform/reader-language.ts';
import { readSettings } from '../../lib/platform/settings-store.ts';
import { openTabView, showTabView } from '../../lib/platform/tab-view.ts';
import { viewOf } from './view-of.ts';

/** Chromium shows some eight lines in all, Firefox ten. */
const mostLines = 6;

/** `rc hegeman` in the address bar: suggestions as one types, and the person's view on Enter. */
export function serveKeyword(finder: () => Promise<PeopleFinder>): void {
  serveAddressKeyword({
    linesFor: async (typed) => {
      const people = await finder();
      const aim = people.aimOf(typed);
      const enter = aim.kind === 'person' ? lineOf(aim.found) : await searchLine(aim);
      const others = people.find(typed, mostLines).map(lineOf);
      return {
        enter,
        isSearch: aim.kind === 'search',
        others: others.filter(({ content }) => content !== enter.content),
      };
    },
    entered: (content, where) =>
      void open(content, where, finder).catch((error: unknown) => logFailure('opening from the address bar', error)),
  });
}

const lineOf = ({ name, now }: Found): KeywordLine => ({ content: name, strong: name, soft: now });

async function searchLine({ query }: Extract<Aim, { readonly kind: 'search' }>): Promise<KeywordLine> {
  const words = browserMessagesFor(readerLanguage(await readSettings()));
  return { content: query, strong: query === '' ? words.keywordEmpty : words.keywordSearch(query) };
}

type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

async function open(content: string, where: Where, finder: () => Promise<PeopleFinder>): Promise<void> {
  const view = viewOf((await finder()).aimOf(content));
  if (where === 'currentTab') await showTabView(view);
  else await openTabView(view, { active: where === 'newForegroundTab' });
}
