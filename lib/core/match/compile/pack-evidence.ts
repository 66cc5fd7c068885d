import { foldWord } from '../fold.ts';
import { scriptOfText } from '../script.ts';
import type { Person } from '../../model/person.ts';
import { metaFamily } from '../../model/role.ts';
import { packText } from './spelling.ts';
import { standingOf } from './standing.ts';

/** Names of others, and of things, that hold the person's surname: from the words and from what stands before the comma. */
export function phrasesOf(person: Person): readonly string[] {
  const surnames = standingOf(person).surnames.map((surname) => surname.split(' ').at(-1) ?? surname);
  const own = new Set(person.names.map((form) => packText(form.text, 'Latn')));
  const candidates = person.confusables.flatMap((other) => [...other.words, other.who.en.split(/[,(;]/)[0] ?? '']);
  return candidates
    .map((text) => packText(text, 'Latn'))
    .filter((text) => text.includes(' ') && text.split(' ').length <= 5 && !own.has(text))
    .filter((text) => surnames.some((surname) => text.split(' ').includes(surname)));
}

/** The company's own names betray nobody, even where a colleague is listed as somebody with a similar name. */
const isCompany = /^(?:meta|facebook|instagram|whatsapp|oculus)\b/;

export function aboutLine(person: Person): string {
  const gender = person.gender === 'female' ? 'f' : person.gender === 'male' ? 'm' : 'u';
  const elsewhere = person.roles
    .map((role) => role.org)
    .filter((org) => !metaFamily.has(org) && !/^(meta|facebook)\b/i.test(org));
  const orgs = [...new Set(elsewhere.map((org) => packText(org, 'Latn')))].filter((org) => org.length > 2);
  const betraying = person.confusables
    .flatMap((other) => other.words)
    .map((word) => packText(word, scriptOfText(word) ?? 'Latn'));
  const words = [...new Set(betraying)].filter(
    (word) => word.length > 1 && !orgs.includes(word) && !isCompany.test(word),
  );
  return [gender, orgs.join('|'), words.join('|')].join('\t').replace(/\t+$/, '');
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
