import { foldWord } from '../fold.ts';
import { scriptOfText } from '../script.ts';
import type { Person } from '../../model/person.ts';
import { metaFamily } from '../../model/role.ts';
import { packText } from './spelling.ts';
import { thingWords, otherOccupations } from '../words/others.ts';
import { commonGivenNames, isOrdinaryFull, standingOf } from './standing.ts';

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/[|\n]+/));
const things = listed(thingWords);
const occupations = listed(otherOccupations);

/** Words a betraying expression has at most: longer ones are never met as they stand. */
const longestExpression = 3;

/** Names of others, and of things, that hold the person's surname: from the words and from what stands before the comma. */
export function phrasesOf(person: Person): readonly string[] {
  const surnames = standingOf(person).surnames.map((surname) => surname.split(' ').at(-1) ?? surname);
  const own = new Set(person.names.map((form) => packText(form.text, 'Latn')));
  const isNoticed = (parts: readonly string[]): boolean => {
    // Another given name, or a thing, right beside the surname is noticed without being listed.
    const at = parts.findIndex((part) => surnames.includes(part));
    return commonGivenNames.has(parts[at - 1] ?? '') || things.has(parts[at + 1] ?? '');
  };
  const candidates = person.confusables.flatMap((other) => [...other.words, other.who.en.split(/[,(;]/)[0] ?? '']);
  return candidates
    .map((text) => packText(text, 'Latn'))
    .filter((text) => text.includes(' ') && text.split(' ').length <= 5 && !own.has(text))
    .filter((text) => surnames.some((surname) => text.split(' ').includes(surname)))
    .filter((text) => !isNoticed(text.split(' ')))
    .flatMap((text) => [text, ...shortened(text)]);
}

/** A long name of a thing goes by its first words too: "Zuckerberg San Francisco General". */
function shortened(text: string): readonly string[] {
  const parts = text.split(' ');
  return parts.length < 4 ? [] : [parts.slice(0, 3).join(' ')];
}

/** The company's own names betray nobody, even where a colleague is listed as somebody with a similar name. */
const isCompany = /^(?:meta|facebook|instagram|whatsapp|oculus)\b/;

/** Somebody else's full name beside a person's is company, not betrayal: Justin Timberlake plays Sean Parker. */
const isSomebody = (words: string): boolean => words.includes(' ') && commonGivenNames.has(words.split(' ')[0] ?? '');

const isKin = /^(?:sister|brother|wife|husband|father|mother|soeur|frere|epouse|mari|pere|mere)$/;

/** `d` for designers, `f` for fashion, `p` for people of the press, by their titles. */
function tradesOf(person: Person): string {
  const titles = person.roles.map((role) => role.title.en).join(' ');
  return (
    (/design|creative/i.test(titles) ? 'd' : '') +
    (/fashion/i.test(titles) ? 'f' : '') +
    (/anchor|journalist|correspondent|editor|reporter|news/i.test(titles) ? 'p' : '')
  );
}

export function aboutLine(person: Person): string {
  const main = packText(person.name, 'Latn');
  const standing = standingOf(person);
  // Somebody whose full name nobody else bears is betrayed by nothing that is not listed everywhere.
  const isOrdinary =
    isOrdinaryFull({ text: person.name, form: 'full', strength: 'full' }, main, standing) ||
    standing.mark === 'ordinarySurname' ||
    standing.mark === 'unmistakableSurname';
  const gender = person.gender === 'female' ? 'f' : person.gender === 'male' ? 'm' : 'u';
  const elsewhere = person.roles
    .map((role) => role.org)
    .filter((org) => !metaFamily.has(org) && !/^(meta|facebook)\b/i.test(org));
  const orgs = [...new Set(elsewhere.map((org) => packText(org, 'Latn')))].filter(
    (org) => isOrdinary && org.length > 2,
  );
  const betraying = person.confusables
    .flatMap((other) => other.words)
    .map((word) => packText(word, scriptOfText(word) ?? 'Latn'));
  // Names that hold the surname are looked for as phrases; a relative is no namesake.
  const surnames = standing.surnames.map((surname) => surname.split(' ').at(-1) ?? surname);
  const isOwn = (word: string): boolean => surnames.some((surname) => word.split(' ').includes(surname));
  const words = [...new Set(betraying)].filter(
    (word) =>
      isOrdinary &&
      !isSomebody(word) &&
      word.length > 1 &&
      word.split(' ').length <= longestExpression &&
      !occupations.has(word) &&
      !orgs.includes(word) &&
      !isCompany.test(word) &&
      !isOwn(word) &&
      !isKin.test(word),
  );
  return [
    gender,
    orgs.filter((org) => org.split(' ').length <= longestExpression).join('|'),
    words.join('|'),
    tradesOf(person),
  ]
    .join('\t')
    .replace(/\t+$/, '');
}

export const packWords = (text: string): string =>
  [
    ...new Set(
      text
        .trim()
        .split(/[|\n]+/)
        .map((word) => foldMarked(word)),
    ),
  ]
    .filter((word) => word !== '')
    .sort()
    .join('|');

/** Folds a word but keeps the `*` that marks an open end. */
function foldMarked(word: string): string {
  const folded = foldWord(word.trim());
  return /\p{L}/u.test(folded) ? folded : '';
}
