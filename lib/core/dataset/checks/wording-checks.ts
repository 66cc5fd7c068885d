import { languages, type Language, type LocalText } from '../../model/claim.ts';
import { metaFamily } from '../../model/role.ts';
import type { DatasetFiles, DatasetProblem } from '../decode-dataset.ts';
import { departuresOf, eachPerson, problemOf, rolesOf, textsOf, type Check, type Register } from './check.ts';

type Fault = { readonly pattern: RegExp; readonly reason: string };

const everywhere: readonly Fault[] = [
  { pattern: /['"`]/, reason: 'a straight apostrophe or quotation mark: use ’ “ ” « »' },
  { pattern: /\.\.\./, reason: 'three full stops: use …' },
  { pattern: / {2}|\u00a0 | \u00a0|[\n\t]/, reason: 'more than one space' },
  { pattern: /(?<=[\p{L}\d]) [-–] (?=[\p{L}\d])/u, reason: 'a hyphen as a dash' },
];

const inLanguage: Readonly<Record<Language, readonly Fault[]>> = {
  en: [
    { pattern: /[\s\u00a0\u202f][;:!?,.](?:\s|$)/, reason: 'a space before the punctuation' },
    { pattern: /[«»]/, reason: 'French quotation marks' },
  ],
  fr: [
    { pattern: /[^\u00a0]:(?:\s|$)/, reason: 'no no-break space (U+00A0) before ":"' },
    { pattern: /[^\u202f][;!?](?:[\s\u00a0»]|$)/, reason: 'no narrow no-break space (U+202F) before ; ! ?' },
    { pattern: /«(?!\u00a0)|(?<!\u00a0)»/, reason: 'no no-break space (U+00A0) inside « »' },
    { pattern: /[“”]/, reason: 'English quotation marks' },
    { pattern: /\d[ \u00a0]\d{3}(?!\d)/, reason: 'no narrow no-break space (U+202F) between thousands' },
    { pattern: /\d[ ](?:%|€|\$)/, reason: 'a space that breaks before the sign' },
    { pattern: /[\s\u00a0\u202f][,.](?:\s|$)/, reason: 'a space before the punctuation' },
  ],
};

const isSentence = (text: string): boolean =>
  /^["“«\u00a0]*[\p{Lu}\p{Nd}]/u.test(text) && /[.!?…](?:\u00a0?[»”])?$/.test(text);

/** Characters: what fits on one line of the card, with a little over. */
const longestLine = 120;

function registerFaults(text: string, register: Register): readonly string[] {
  if (register === 'sentence') return isSentence(text) ? [] : ['is not a sentence: a capital first, a full stop last'];
  if (register === 'phrase') return /[.;,]$/.test(text) ? ['ends with punctuation'] : [];
  return text.length > longestLine ? [`is ${text.length} characters long: at most ${longestLine}`] : [];
}

/** The faults of one text in both languages, each beginning with the language. */
export function faultsOf(text: LocalText, register: Register): readonly string[] {
  const words = text.en.split(' ').length;
  const same = text.en === text.fr && (register !== 'phrase' || words > 4) ? ['reads the same in both languages'] : [];
  return [
    ...same,
    ...languages.flatMap((language) => [
      ...[...everywhere, ...inLanguage[language]]
        .filter(({ pattern }) => pattern.test(text[language]))
        .map(({ reason }) => `${language}: ${reason}`),
      ...registerFaults(text[language], register).map((reason) => `${language}: ${reason}`),
    ]),
  ];
}

const everyTextIsWellSet: Check = eachPerson((person) =>
  textsOf(person).flatMap(({ path, text, register }) =>
    faultsOf(text, register).map((reason) => problemOf(person)(path, reason)),
  ),
);

/** The summary stands under the name, so it does not begin with it. */
const noSummaryRepeatsTheName: Check = eachPerson((person) =>
  languages
    .filter((language) => person.summary[language].startsWith(person.name))
    .map((language) => problemOf(person)(`summary.${language}`, 'begins with the name it stands under')),
);

/** The same sentence twice on one card is once too often. */
const nothingIsSaidTwice: Check = eachPerson((person) => {
  const sentences = textsOf(person).filter(({ register }) => register === 'sentence');
  return sentences.flatMap(({ path, text }, index) =>
    sentences.slice(0, index).some((earlier) => earlier.text.en === text.en)
      ? [problemOf(person)(path, 'says the same as a field above')]
      : [],
  );
});

const everyPrintedNameIsWellSet: Check = eachPerson((person) => {
  const straight = (path: string, name: string | undefined): readonly DatasetProblem[] =>
    name !== undefined && /['"]/.test(name) ? [problemOf(person)(path, 'a straight apostrophe: use ’')] : [];
  const bare = (neighbour: unknown): string | undefined =>
    typeof neighbour === 'object' && neighbour !== null && 'name' in neighbour ? String(neighbour.name) : undefined;
  return [
    ...straight('name', person.name),
    ...rolesOf(person).flatMap(({ role, path }) => [
      ...straight(`${path}.org`, role.org),
      ...straight(`${path}.predecessor.name`, bare(role.predecessor)),
      ...straight(`${path}.successor.name`, bare(role.successor)),
    ]),
    ...departuresOf(person).flatMap(({ departure, path }) =>
      departure.successors.flatMap((next, index) => straight(`${path}.successors[${index}].name`, bare(next))),
    ),
  ];
});

type Wording = string | { readonly m: string; readonly f: string };
type Vocabulary = Readonly<Record<string, { readonly fr: Wording }>>;

const wordingsOf = (fr: Wording): readonly string[] => (typeof fr === 'string' ? [fr] : [fr.m, fr.f]);

/** Titles and units stand in sentences and lists: a phrase each, in both languages. */
const everyTitleIsWellSet: Check = (_dataset, files) =>
  vocabulariesOf(files).flatMap(({ file, entries }) =>
    Object.entries(entries).flatMap(([en, { fr }]) =>
      wordingsOf(fr).flatMap((wording) =>
        faultsOf({ en, fr: wording }, 'phrase')
          .filter((reason) => !reason.startsWith('reads the same'))
          .map((reason) => ({ file, path: en, reason })),
      ),
    ),
  );

type VocabularyFile = { readonly file: string; readonly key: 'title' | 'unit'; readonly entries: Vocabulary };

function vocabulariesOf(files: DatasetFiles | undefined): readonly VocabularyFile[] {
  if (!files) return [];
  // Decoded already: whoever has a dataset has had these two decoded on the way.
  return [
    { file: 'titles.json', key: 'title', entries: files.titles as Vocabulary },
    { file: 'units.json', key: 'unit', entries: files.units as Vocabulary },
  ];
}

const everyWordIsUsed: Check = ({ people }, files) =>
  vocabulariesOf(files).flatMap(({ file, key, entries }) => {
    const used = new Set(people.flatMap(({ roles }) => roles.map((role) => role[key]?.en)));
    return Object.keys(entries)
      .filter((word) => !used.has(word))
      .map((word) => ({ file, path: word, reason: 'is used by no role' }));
  });

/** Two spellings of one title would make two posts of one on every timeline. */
const noWordStandsTwice: Check = (_dataset, files) =>
  vocabulariesOf(files).flatMap(({ file, entries }) => {
    const first = new Map<string, string>();
    return Object.keys(entries).flatMap((word) => {
      const folded = word.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ');
      const before = first.get(folded);
      first.set(folded, before ?? word);
      return before === undefined ? [] : [{ file, path: word, reason: `is "${before}" written otherwise` }];
    });
  });

/** A summary that says how somebody stands today. */
const speaksOfToday: Readonly<Record<Language, RegExp>> = {
  en: /^(?:Leads|Heads|Runs|Directs|Co-leads|Has led)\b|\bsince\b/,
  fr: /^(?:Dirige|Pilote|Mène|Préside|Copilote)\b|\bdepuis (?:\d{4}|début|mi-|fin|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/,
};

/** Nobody is said to hold now what no page of late shows: an old page tells of its own day. */
const theSummaryKnowsItsDay: Check = eachPerson((person) => {
  const standsToday = person.roles.some(
    ({ org, end }) => end.kind === 'current' || (!metaFamily.has(org) && end.kind === 'unknown'),
  );
  if (standsToday) return [];
  return languages
    .filter((language) => speaksOfToday[language].test(person.summary[language]))
    .map((language) => problemOf(person)('summary', `${language}: speaks of today, though no role is held as of late`));
});

export const wordingChecks: readonly Check[] = [
  theSummaryKnowsItsDay,
  everyTextIsWellSet,
  noSummaryRepeatsTheName,
  nothingIsSaidTwice,
  everyPrintedNameIsWellSet,
  everyTitleIsWellSet,
  everyWordIsUsed,
  noWordStandsTwice,
];
