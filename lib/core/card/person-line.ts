import type { Language } from '../model/claim.ts';
import type { IsoDay } from '../model/partial-date.ts';
import type { Person } from '../model/person.ts';
import type { PersonLine } from '../protocol/requests.ts';
import { messagesFor } from '../wording/messages.ts';
import type { ArticleDate } from './build-card.ts';
import { changeBetween, standingOn } from './role-at.ts';
import { nowStatus, thenStatus } from './status.ts';
import { monogramOf } from './words.ts';

export type LineInput = {
  readonly person: Person;
  readonly language: Language;
  readonly today: IsoDay;
  readonly article?: ArticleDate;
};

/** The line that the popup shows for somebody on the page: the card's then and now, without its sources. */
export function buildPersonLine({ person, language, today, article }: LineInput): PersonLine {
  const words = { language, messages: messagesFor(language) };
  const now = nowStatus(person, today, words);
  const then = article && {
    then: thenStatus(person, article, words).value,
    change: changeBetween(standingOn(person, article.day), standingOn(person, today)),
  };
  return {
    person: person.id,
    name: person.name,
    monogram: monogramOf(person.name),
    ...then,
    now: now.value,
    ...(now.detail ? { detail: now.detail } : {}),
    tone: now.tone,
  };
}
