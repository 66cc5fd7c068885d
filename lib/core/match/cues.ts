/**
 * Every kind of evidence, its weight and its meaning, in one place. Weights add up; a name is *sure* from {@link sureFrom} on and
 * *possible* from {@link possibleFrom} on. They were set on the labelled passages in `tests/corpus/`, never on single examples.
 */
export const weights = {
  // What the written form says by itself.
  'full-name': 3,
  'ordinary-full-name': -1.5,
  /** A full name that also reads as plain words. */
  'wordy-full-name': -2.6,
  'only-surname-of-its-kind': 2.2,
  'rare-surname': 0.6,
  'uncommon-surname': -2,
  'ordinary-surname': -3.5,
  nickname: 0.2,
  'short-nickname': -1.4,
  'given-name': -12,
  /** A matching initial before a surname. */
  initial: 2,
  /** Written in lower case where names have capitals. */
  'lower-case': -1,
  'lower-case-word': -9,

  // The company, near and far.
  'company-in-sentence': 3.6,
  /** A platform's name in the sentence, not as a place where something was posted. */
  'platform-in-sentence': 2.3,
  /** A word for a company role next to the name, with the company in the sentence. */
  'role-near': 1.2,
  'company-in-next-sentence': 3.5,
  'company-in-text': 2.4,
  'platform-in-text': 0.9,
  'company-on-page': 1.5,
  'platform-on-page': 0.6,
  /** A colleague whose full name nobody else bears. */
  'colleague-in-text': 1.8,
  'colleague-on-page': 1,
  /** Two of them or more. */
  'several-colleagues': 1.7,
  /** Somebody else of the dataset with an ordinary name beside this one: chance seldom brings two together. */
  'ordinary-colleague-in-text': 1.7,
  /** Another organisation from the person's own record. */
  'own-organisation': 2.5,
  /** The same beside a full name: Reed Hastings of Netflix is hardly another one. */
  'own-organisation-of-full-name': 3.5,

  /** The same full name is beyond doubt elsewhere on the page. */
  'named-elsewhere': 2.6,

  // Who bears the surname on this page.
  'introduced-before': 6,
  'introduced-later': 5.5,
  /** An ordinary surname that is introduced further down in the same paragraph, as headlines do and prose seldom does. */
  'introduced-later-in-prose': 2.5,
  /** Introduced in one breath with somebody else of that surname. */
  'introduced-beside-another': 1.5,
  /** Somebody else with the surname was introduced last. */
  'other-bearer': -7,
  /** Another given name or initial stands before the surname. */
  'other-given-name': -12,
  /** A capitalised word that may be another given name. */
  'unknown-word-before': -6.5,
  /** A capitalised word follows that may be the rest of another name: Wang Xiaochuan, Sandberg Phoenix. */
  'unknown-word-after': -8,
  /** "Kevin Chan of Rice University": said to belong to something that is not on record. */
  'other-affiliation': -4,
  /** "in Houston", "w Krakowie": where nobody is, but a place of that name. */
  'place-before': -9,
  'wrong-title': -10,
  'middle-initial': -10,
  'other-language-ending': -10,
  /** "the Zuckerbergs" */
  family: -10,

  // What betrays a namesake.
  'known-other': -12,
  'thing-name': -12,
  'double-surname': -12,
  'betraying-word-near': -4,
  'betraying-word': -1.8,
  'other-occupation-near': -4,
  'other-occupation-in-sentence': -2,
  /** Several people of the dataset fit equally well. */
  'several-people': -6,
} as const;

export type CueKind = keyof typeof weights;

export const sureFrom = 1.9;
export const possibleFrom = -0.5;
