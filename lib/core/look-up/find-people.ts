import { buildPersonLine } from '../card/person-line.ts';
import type { Language } from '../model/claim.ts';
import type { IsoDay } from '../model/partial-date.ts';
import type { Person, PersonId } from '../model/person.ts';
import { makeEntry, search, wordsOf, type SearchEntry } from '../timeline/search-words.ts';

/** Somebody found, with what they do now in finished wording. */
export type Found = { readonly person: PersonId; readonly name: string; readonly now: string };

/** Where what was typed or selected leads. */
export type Aim =
  { readonly kind: 'person'; readonly found: Found } | { readonly kind: 'search'; readonly query: string };

export type PeopleFinder = {
  /** The best first: by name as it is written, by name with a slip of the hand, by role or company. */
  readonly find: (query: string, most: number) => readonly Found[];
  /** Whom a typed query means: the one person whose name it is, or who alone is found. */
  readonly aimOf: (query: string) => Aim;
  /** Whom a text selected on a page names: a whole name of one person only, with whatever words around it. */
  readonly aimOfSelection: (text: string) => Aim;
};

export type FinderOptions = { readonly language: Language; readonly today: IsoDay };

type Entry = {
  readonly person: Person;
  /** The words of the name as it is usually written. */
  readonly usual: readonly string[];
  /** Every written form of the name, each as its words. */
  readonly forms: readonly (readonly string[])[];
  /** Full names, of two words or more: they mean the person wherever they stand. */
  readonly full: readonly (readonly string[])[];
  readonly words: ReadonlySet<string>;
};

/** A longer query is no name; UTF-16 units. */
const longestQuery = 120;
/** A selection is looked through for names up to here, in words. */
const longestSelection = 400;

/** Makes everybody findable by name in any script, by role and by company. */
export function createPeopleFinder(people: readonly Person[], { language, today }: FinderOptions): PeopleFinder {
  const entries = people.map(entryOf);
  const byName = entries.map((entry) => ({ item: entry, words: [...entry.words] }));
  let byAll: readonly SearchEntry<Entry>[] | undefined;

  const found = ({ person }: Entry): Found => {
    const { name, now } = buildPersonLine({ person, language, today });
    return { person: person.id, name, now };
  };

  /** From the surest kind of find to the loosest; each is looked for when it is asked for. */
  function* ranksOf(query: string): Generator<readonly Entry[]> {
    const typed = query.slice(0, longestQuery);
    const wanted = wordsOf(typed);
    if (wanted.length === 0) return;
    yield entries.filter(({ forms }) => forms.some((form) => isSame(form, wanted)));
    yield entries.filter(({ usual }) => wanted.every((word) => usual.includes(word)));
    yield entries.filter(({ words }) => wanted.every((word) => words.has(word)));
    yield entries.filter(({ words }) => wanted.every((word) => startsOne(words, word)));
    yield search(byName, typed);
    byAll ??= entries.map((entry) => makeEntry(entry, [...entry.words, ...jobsOf(entry.person)]));
    yield search(byAll, typed);
  }

  const aimOf = (query: string): Aim => {
    for (const rank of ranksOf(query)) {
      const [only] = rank;
      if (only && rank.length === 1) return { kind: 'person', found: found(only) };
      if (only) break;
    }
    return { kind: 'search', query: plain(query) };
  };

  const find = (query: string, most: number): readonly Found[] => {
    const all = new Set<Entry>();
    for (const rank of ranksOf(query)) {
      for (const entry of rank.toSorted(whoIsFirst)) all.add(entry);
      if (all.size >= most) break;
    }
    return [...all].slice(0, most).map(found);
  };

  const aimOfSelection = (text: string): Aim => {
    const words = wordsOf(withoutEndings(text)).slice(0, longestSelection);
    const isWhole = entries.filter((entry) => words.length > 0 && words.every((word) => entry.words.has(word)));
    const isWithin = entries.filter(({ full }) => full.some((form) => contains(words, form)));
    for (const named of [isWhole, isWithin]) {
      const [only] = named;
      if (only && named.length === 1) return { kind: 'person', found: found(only) };
    }
    return { kind: 'search', query: plain(text) };
  };

  return { find, aimOf, aimOfSelection };
}

function entryOf(person: Person): Entry {
  const forms = [person.name, ...person.names.map(({ text }) => text)].map(wordsOf);
  const full = [person.name, ...person.names.filter(({ strength }) => strength === 'full').map(({ text }) => text)];
  return {
    person,
    usual: wordsOf(person.name),
    forms,
    full: full.map(wordsOf).filter((words) => words.length > 1),
    words: new Set(forms.flat()),
  };
}

const jobsOf = ({ roles }: Person): readonly string[] =>
  roles.flatMap(({ title, org, unit }) => [...Object.values(title), org, ...Object.values(unit ?? {})]);

/** Who is there today before who has left, then by name. */
function whoIsFirst({ person: a }: Entry, { person: b }: Entry): number {
  return Number(isThere(b)) - Number(isThere(a)) || (a.name < b.name ? -1 : 1);
}

const isThere = ({ roles }: Person): boolean => roles.some(({ end }) => end.kind === 'current');

const isSame = (form: readonly string[], wanted: readonly string[]): boolean =>
  form.length === wanted.length && form.every((word, index) => word === wanted[index]);

const startsOne = (words: ReadonlySet<string>, typed: string): boolean =>
  [...words].some((word) => word.startsWith(typed));

const contains = (words: readonly string[], form: readonly string[]): boolean =>
  words.some((_, at) => form.every((word, index) => words[at + index] === word));

/** "Bosworth’s", "d’Olivan": what a language hangs on a name is no part of it. */
const withoutEndings = (text: string): string => text.replace(/['’]s\b/gu, ' ').replace(/\b[dl]['’]/giu, ' ');

/** In one line, as a search field takes it. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, longestQuery);
