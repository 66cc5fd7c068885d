import {
  comparePartialDates,
  daySpanOf,
  isSurelyBefore,
  type IsoDay,
  type PartialDate,
} from '../model/partial-date.ts';
import type { Departure } from '../model/departure.ts';
import type { Person } from '../model/person.ts';
import type { Role } from '../model/role.ts';
import { formatDate } from '../wording/format-date.ts';
import type { ArticleDate } from './build-card.ts';
import type { StatusModel } from './card-model.ts';
import { departureMoment, isMetaRole, standingOn, type Standing } from './role-at.ts';
import { capitalise, type Words } from './words.ts';

/** The words a status needs: a popup line has them without a card's source numbers. */
export type StatusWords = Pick<Words, 'language' | 'messages'>;

/** The line for the article's date. */
export function thenStatus(person: Person, article: ArticleDate, words: StatusWords): StatusModel {
  const { messages } = words;
  const date = formatDate(article.day, messages, 'short');
  return {
    heading: messages.then,
    qualifier: article.guessed ? messages.probably(date) : date,
    ...(article.guessed ? { guessed: true as const } : {}),
    ...standingText({ person, day: article.day, standing: standingOn(person, article.day), words }),
  };
}

/** The line for today, which always says as of when it was known. */
export function nowStatus(person: Person, today: IsoDay, words: StatusWords): StatusModel {
  const { messages } = words;
  const standing = standingOn(person, today);
  const asOf =
    standing.kind === 'in-post' && standing.role.end.kind === 'current' ? standing.role.end.asOf : person.asOf;
  const text = standingText({ person, day: today, standing, words });
  const elsewhere = standing.kind === 'left' || standing.kind === 'unknown' ? lastElsewhere(person, words) : undefined;
  return {
    heading: messages.now,
    qualifier: messages.asOf(formatDate(asOf, messages, 'short')),
    ...text,
    ...(elsewhere && !text.detail ? { detail: elsewhere } : {}),
  };
}

type StandingOfPerson = {
  readonly person: Person;
  readonly day: IsoDay;
  readonly standing: Standing;
  readonly words: StatusWords;
};

type StandingText = Pick<StatusModel, 'value' | 'detail' | 'tone'>;

function standingText({ person, day, standing, words }: StandingOfPerson): StandingText {
  const { messages } = words;
  const tone = standing.kind;
  switch (standing.kind) {
    case 'in-post':
      return { tone, value: titleAt(standing.role, words) };
    case 'leaving': {
      const exit = exitText(standing.departure, { person, day, role: standing.role, words });
      return standing.role ? { tone, value: titleAt(standing.role, words), detail: exit } : { tone, value: exit };
    }
    case 'left':
      return { tone, ...leftText(person, standing, words) };
    case 'not-yet':
      return { tone, value: messages.notYetAtMeta };
    case 'unknown':
      return { tone, value: messages.roleUnknown, ...lastSeen(standing.lastRole, day, words) };
  }
}

type ExitInput = Omit<StandingOfPerson, 'standing'> & { readonly role: Role | undefined };

/** "Leaving" is said only once the exit was announced; before that, a year known only coarsely is told as such. */
function exitText(departure: Departure, { person, day, role, words }: ExitInput): string {
  const { messages } = words;
  const { announced, effective } = departure;
  const company = companyOf(role);
  if (announced && daySpanOf(announced).first <= day) {
    return messages.leavingCompany(company, formatDate(announced, messages, 'short'), person.gender);
  }
  const during = effective ?? announced;
  return during
    ? messages.leftDuring(company, formatDate(during, messages, 'short'))
    : messages.leavingCompany(company, undefined, person.gender);
}

function leftText(
  person: Person,
  { departure, lastRole }: Extract<Standing, { kind: 'left' }>,
  { messages }: StatusWords,
): Pick<StatusModel, 'value' | 'detail'> {
  const dated = (date: PartialDate): string => formatDate(date, messages, 'short');
  const company = companyOf(lastRole);
  const died = departure?.manner === 'died' ? departureMoment(departure) : undefined;
  if (departure?.manner === 'died') return { value: messages.diedOn(died && dated(died), person.gender) };
  const moment = departure ? departure.effective : endOf(lastRole);
  if (departure && !departure.effective) {
    const value = messages.leftCompany(company, undefined, person.gender);
    if (departure.announced) return { value, detail: messages.announcedOnly(dated(departure.announced)) };
    return departure.shownBy ? { value, detail: messages.goneBy(dated(departure.shownBy)) } : { value };
  }
  const value = messages.leftCompany(company, moment && dated(moment), person.gender);
  const unconfirmed = departure?.planned && moment && isSurelyBefore(person.asOf, moment);
  return unconfirmed ? { value, detail: messages.asPlanned(formatDate(person.asOf, messages, 'short')) } : { value };
}

/** The last role on record, and when a page showed it, if one did: before the day in question, or only after it. */
function lastSeen(role: Role | undefined, day: IsoDay, words: StatusWords): Pick<StatusModel, 'detail'> {
  if (!role) return {};
  const { messages } = words;
  const title = titleAt(role, words);
  if (!role.seen) return { detail: messages.lastSeenAs(title) };
  const isLater = daySpanOf(role.seen.first).first > day;
  const seen = isLater ? messages.laterSeenAs(title) : messages.lastSeenAs(title);
  return { detail: `${seen}, ${formatDate(isLater ? role.seen.first : role.seen.last, messages, 'short')}` };
}

/** A subsidiary keeps its own name, in the title and in "left …". */
const titleAt = (role: Role, { language, messages }: StatusWords): string => {
  const title = role.title[language];
  const isNamed = role.org === 'Meta' || role.org === 'Facebook' || title.includes(role.org);
  return capitalise(isNamed ? title : messages.roleAt(title, role.org), messages);
};

const companyOf = (role: Role | undefined): string => role?.org ?? 'Meta';

const endOf = (role: Role | undefined): PartialDate | undefined =>
  role?.end.kind === 'ended' ? role.end.on : undefined;

/** The newest known job outside the company that nothing shows as ended. */
function lastElsewhere(person: Person, words: StatusWords): string | undefined {
  const role = person.roles
    .filter((candidate) => !isMetaRole(candidate) && candidate.end.kind === 'current')
    .toSorted((a, b) => comparePartialDates(a.start, b.start))
    .at(-1);
  return role && capitalise(words.messages.roleAt(role.title[words.language], role.org), words.messages);
}
