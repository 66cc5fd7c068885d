import { comparePartialDates, type IsoDay, type PartialDate } from '../model/partial-date.ts';
import type { Person } from '../model/person.ts';
import type { Role } from '../model/role.ts';
import { formatDate } from '../wording/format-date.ts';
import type { ArticleDate, Words } from './build-card.ts';
import type { StatusModel } from './card-model.ts';
import { departureMoment, isMetaRole, standingOn, type Standing } from './role-at.ts';

/** The line for the article's date. */
export function thenStatus(person: Person, article: ArticleDate, words: Words): StatusModel {
  const { messages } = words;
  const standing = standingOn(person, article.day);
  const date = formatDate(article.day, messages, 'short');
  return {
    heading: article.guessed ? messages.thenGuessed(date) : messages.then(date),
    value: standingText(standing, person, words, 'then'),
    tone: standing.kind,
  };
}

/** The line for today, which always says as of when it was known. */
export function nowStatus(person: Person, today: IsoDay, words: Words): StatusModel {
  const { messages } = words;
  const standing = standingOn(person, today);
  const asOf = standing.kind === 'in-post' && standing.role.end.kind === 'current' ? standing.role.end.asOf : person.asOf;
  const elsewhere = standing.kind === 'left' || standing.kind === 'unknown' ? lastElsewhere(person, words) : undefined;
  return {
    heading: `${messages.now} · ${messages.asOf(formatDate(asOf, messages, 'short'))}`,
    value: standingText(standing, person, words, 'now'),
    ...(elsewhere ? { detail: elsewhere } : {}),
    tone: standing.kind,
  };
}

const titleAt = (role: Role, words: Words): string =>
  role.org === 'Meta' || role.org === 'Facebook'
    ? role.title[words.language]
    : words.messages.roleAt(role.title[words.language], role.org);

function standingText(standing: Standing, person: Person, words: Words, when: 'then' | 'now'): string {
  const { messages } = words;
  const dated = (date: PartialDate | undefined): string | undefined => date && formatDate(date, messages, 'short');
  switch (standing.kind) {
    case 'in-post':
      return capitalise(titleAt(standing.role, words), words);
    case 'leaving':
      return messages.leavingCompany(companyOf(standing.role), dated(standing.departure.announced), person.gender);
    case 'left': {
      const moment = standing.departure ? departureMoment(standing.departure) : endOf(standing.lastRole);
      return messages.leftCompany(companyOf(standing.lastRole), dated(moment), person.gender);
    }
    case 'not-yet':
      return messages.notYetAtMeta;
    case 'unknown':
      return when === 'now' && standing.lastRole
        ? messages.lastSeenAs(titleAt(standing.lastRole, words))
        : messages.roleUnknownThen;
  }
}

/** Whoever left Facebook or Meta left the company; a subsidiary of its own keeps its name. */
const companyOf = (role: Role | undefined): string => role?.org ?? 'Meta';

const endOf = (role: Role | undefined): PartialDate | undefined =>
  role?.end.kind === 'ended' ? role.end.on : undefined;

/** The newest known job outside the company that nothing shows as ended. */
function lastElsewhere(person: Person, words: Words): string | undefined {
  const role = person.roles
    .filter((candidate) => !isMetaRole(candidate) && candidate.end.kind === 'current')
    .toSorted((a, b) => comparePartialDates(a.start, b.start))
    .at(-1);
  return role && capitalise(words.messages.roleAt(role.title[words.language], role.org), words);
}

/** French titles are stored as they stand in a sentence. */
const capitalise = (text: string, words: Words): string =>
  text.charAt(0).toLocaleUpperCase(words.messages.locale) + text.slice(1);
