import type { ArticleDate } from '../../lib/core/card/build-card.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { Reply } from '../../lib/core/protocol/requests.ts';
import { callBackground } from '../../lib/platform/client.ts';

export type CardWanted = {
  readonly person: PersonId;
  readonly language: Language;
  readonly article: ArticleDate | undefined;
};

export type CardData = {
  /** Asks for it now, so that it may be at hand later. */
  readonly prepare: (wanted: CardWanted) => void;
  readonly get: (wanted: CardWanted) => Promise<Reply<'card.get'>>;
  /** The answer, if it has come already. */
  readonly atHand: (wanted: CardWanted) => Reply<'card.get'> | undefined;
};

/** A reader goes back and forth between a few names; more is not worth the page's memory. */
const most = 12;
/** "Today" and "as of" move on: an answer serves this long, in ms. */
const freshFor = 10 * 60_000;

type Entry = { readonly asked: number; readonly coming: Promise<Reply<'card.get'>>; reply?: Reply<'card.get'> };

/** Answers for cards, asked for while the pointer still rests. Failures are not kept. */
export function createCardData(): CardData {
  const entries = new Map<string, Entry>();
  const keyOf = (wanted: CardWanted): string => JSON.stringify(wanted);

  const settle = async (key: string, entry: Entry): Promise<void> => {
    const reply = await entry.coming;
    if (reply.ok) entry.reply = reply;
    else if (entries.get(key) === entry) entries.delete(key);
  };

  const ask = (wanted: CardWanted): Entry => {
    const key = keyOf(wanted);
    const known = entries.get(key);
    if (known && performance.now() - known.asked < freshFor) return known;
    const { person, language, article } = wanted;
    const coming = callBackground('card.get', { person, language, ...(article ? { article } : {}) });
    const entry: Entry = { asked: performance.now(), coming };
    entries.delete(key);
    entries.set(key, entry);
    const [oldest] = entries.keys();
    if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    void settle(key, entry);
    return entry;
  };

  return {
    prepare: (wanted) => void ask(wanted),
    get: (wanted) => ask(wanted).coming,
    atHand: (wanted) => {
      const known = entries.get(keyOf(wanted));
      return known && performance.now() - known.asked < freshFor ? known.reply : undefined;
    },
  };
}
