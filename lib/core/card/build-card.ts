import type { Claim, Language, NonEmpty, Source, SourceId } from '../model/claim.ts';
import type { Departure, Manner } from '../model/departure.ts';
import { comparePartialDates, daySpanOf, type IsoDay, type PartialDate } from '../model/partial-date.ts';
import { isPersonLink, type Gender, type Person, type PersonId } from '../model/person.ts';
import { type Post, type Role } from '../model/role.ts';
import { formatDate } from '../wording/format-date.ts';
import { messagesFor, type Messages } from '../wording/messages.ts';
import type {
  CardModel,
  CitedText,
  DepartureModel,
  LabelledText,
  RoleModel,
  SourceModel,
  SourceNumbers,
} from './card-model.ts';
import { changeBetween, isMetaRole, standingOn } from './role-at.ts';
import { timeOf } from './role-lanes.ts';
import { sameWeeks, type Moment } from './same-weeks.ts';
import { nowStatus, thenStatus } from './status.ts';
import { buildSuccession } from './succession.ts';
import { capitalise, citedText, monogramOf, roleDates, roleDuration, spanOf, textOf, type Words } from './words.ts';

/** The date of the page a name was read on, and how it was found. */
export type ArticleDate = { readonly day: IsoDay; readonly guessed: boolean };

/** What a card is made from: one person's record, and the records it points to. */
export type CardInput = {
  readonly person: Person;
  /** Names of the people whom the record, or a post they shared, points to. */
  readonly people: ReadonlyMap<PersonId, Pick<Person, 'id' | 'name' | 'roles'>>;
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly posts: readonly Post[];
  /** Everybody's comings and goings, for who else came or left in the same weeks. */
  readonly moments?: readonly Moment[];
  readonly language: Language;
  readonly today: IsoDay;
  readonly article?: ArticleDate;
};

/** Builds the whole card. Throws when a record cites a source that is not there: the dataset was checked at build time. */
export function buildCard(input: CardInput): CardModel {
  const { person, language } = input;
  const messages = messagesFor(language);
  const numbering = numberSources(input.sources, messages);
  const words: Words = { language, messages, cite: numbering.cite, link: linker(input.people) };
  const { article } = input;
  const then = article && {
    then: thenStatus(person, article, words),
    change: changeBetween(standingOn(person, article.day), standingOn(person, input.today)),
  };
  const now = nowStatus(person, input.today, words);
  return {
    person: person.id,
    language,
    name: person.name,
    monogram: monogramOf(person.name),
    summary: person.summary[language],
    ...then,
    now: then?.change === 'none' && now.tone === 'in-post' ? { ...now, value: messages.sameRole } : now,
    departures: person.departures.toReversed().map((departure) => departureModel(departure, input, words)),
    succession: buildSuccession(person, input, words),
    history: newestFirst(person.roles).map((role) => roleModel(role, words)),
    sources: numbering.list(),
  };
}

function numberSources(sources: CardInput['sources'], messages: Messages) {
  const numbers = new Map<SourceId, number>();
  const cite = (ids: readonly SourceId[]): SourceNumbers =>
    ids
      .map((id) => {
        const known = numbers.get(id);
        if (known !== undefined) return known;
        numbers.set(id, numbers.size + 1);
        return numbers.size;
      })
      .toSorted((a, b) => a - b);
  const list = (): readonly SourceModel[] =>
    [...numbers].map(([id, number]) => {
      const source = sources[id];
      if (!source) throw new Error(`source ${id} is cited and missing`);
      const { publisher, title, url, lang, published } = source;
      return {
        number,
        publisher,
        title,
        url,
        lang,
        ...(published ? { date: formatDate(published, messages, 'short') } : {}),
      };
    });
  return { cite, list };
}

function linker(people: CardInput['people']): Words['link'] {
  return (neighbour) => {
    if (!isPersonLink(neighbour)) return neighbour;
    const person = people.get(neighbour);
    return person ? { name: person.name, person: person.id } : { name: neighbour };
  };
}

function departureModel(
  departure: Departure,
  { person, today, moments = [] }: CardInput,
  words: Words,
): DepartureModel {
  const { messages } = words;
  const dateSources = words.cite(departure.sources);
  const part = (label: string, claim: Claim | undefined): readonly LabelledText[] =>
    claim ? [{ label, ...citedText(claim, words) }] : [];
  return {
    kind: departure.manner,
    heading: headingOf(departure.manner, person.gender, messages),
    dates: departureDates(departure, today, words),
    manner: capitalise(messages.manner[departure.manner](person.gender), messages),
    dateSources,
    parts: [
      ...part(messages.reasonStated, departure.stated),
      ...part(messages.reasonReported, departure.reported),
      ...part(messages.contextLabel, departure.context),
      ...part(messages.nextLabel, departure.next),
    ],
    credits: [
      ...(departure.confirmedBy ? [messages.confirmedBy(textOf(departure.confirmedBy, words))] : []),
      ...(departure.firstReportedBy ? [messages.firstReportedBy(departure.firstReportedBy)] : []),
    ],
    successors: departure.successors.map(words.link),
    disputed: disputedTexts(departure.disputed, words),
    sameWeeks:
      departure.manner === 'changed-role' || departure.manner === 'died'
        ? []
        : sameWeeks({ person: person.id, departure }, moments, words),
  };
}

function headingOf(manner: Manner, gender: Gender, messages: Messages): string {
  if (manner === 'changed-role') return messages.roleChangeHeading;
  return manner === 'died' ? messages.deathHeading : messages.departureHeading(gender);
}

function departureDates(departure: Departure, today: IsoDay, words: Words): string {
  const { messages } = words;
  const { announced, effective, manner } = departure;
  if (manner === 'died') return effective ? formatDate(effective, messages) : '';
  const stillAhead = effective !== undefined && daySpanOf(effective).first > today;
  if (departure.immediate && announced && !stillAhead) return messages.announcedAtOnce(formatDate(announced, messages));
  const effectWord = departure.planned || stillAhead ? messages.effectivePlanned : messages.effective;
  return [
    ...(announced ? [messages.announced(formatDate(announced, messages))] : []),
    ...(effective ? [effectWord(formatDate(effective, messages))] : []),
  ].join(', ');
}

const disputedTexts = (claims: NonEmpty<Claim> | undefined, words: Words): readonly CitedText[] =>
  (claims ?? []).map((claim) => citedText(claim, words));

/** Newest first by start; a role without a start stands where its end puts it. */
function newestFirst(roles: readonly Role[]): readonly Role[] {
  const place = (role: Role): PartialDate | undefined =>
    role.start ?? (role.end.kind === 'ended' ? role.end.on : undefined);
  const ordered = roles.map((role, index) => ({ role, index }));
  return ordered
    .toSorted((a, b) => {
      const [left, right] = [place(a.role), place(b.role)];
      return left && right ? comparePartialDates(right, left) || b.index - a.index : b.index - a.index;
    })
    .map(({ role }) => role);
}

function roleModel(role: Role, words: Words): RoleModel {
  const unit = role.unit && textOf(role.unit, words);
  const title = capitalise(textOf(role.title, words), words.messages);
  const duration = roleDuration(role, words.messages);
  return {
    dates: roleDates(spanOf(role), words.messages),
    time: timeOf(role),
    ...(duration ? { duration } : {}),
    title,
    ...(unit && !title.toLowerCase().includes(unit.toLowerCase()) ? { unit } : {}),
    org: role.org,
    inFamily: isMetaRole(role),
    current: role.end.kind === 'current',
    interim: role.interim === true,
    ...(role.note ? { note: textOf(role.note, words) } : {}),
    sources: words.cite(role.sources),
    disputed: disputedTexts(role.disputed, words),
  };
}
