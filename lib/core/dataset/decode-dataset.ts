import {
  bad,
  either,
  finiteNumber,
  isBad,
  list,
  mapped,
  nonBlank,
  nonEmptyList,
  object,
  oneOf,
  optional,
  record,
  runDecoder,
  stringThat,
  type Decoded,
  type Decoder,
  type Problem,
} from '../model/decode.ts';
import type { Claim, LocalText, NonEmpty, Source, SourceId } from '../model/claim.ts';
import { manners, type Departure } from '../model/departure.ts';
import { comparePartialDates, isPartialDate, type PartialDate } from '../model/partial-date.ts';
import {
  nameFormKinds,
  type Confusable,
  type Gender,
  type NameForm,
  type Neighbour,
  type Person,
  type PersonId,
} from '../model/person.ts';
import { fail, succeed, type Result } from '../model/result.ts';
import type { Post, PostId, Role, RoleEnd } from '../model/role.ts';
import type { Dataset } from './dataset.ts';
import { withEvidence } from './evidence.ts';

/**
 * The dataset as its files hold it: `people` is the content of `data/people/*.json`, the rest one file each.
 * Role titles and units are English keys into one vocabulary, so a post has the same name everywhere.
 */
export type DatasetFiles = {
  readonly asOf: unknown;
  readonly people: readonly unknown[];
  readonly sources: unknown;
  readonly titles: unknown;
  readonly units: unknown;
  readonly posts: unknown;
  readonly redirects: unknown;
};

/** A problem with the file it stands in, relative to the data folder. */
export type DatasetProblem = Problem & { readonly file: string };

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const partialDate = stringThat<PartialDate>(isPartialDate, 'a date (2023, 2023-05, 2023-05-20, with ~ for about)');
const personId = stringThat<PersonId>((text) => kebab.test(text), 'a person id in kebab-case');
const postId = stringThat<PostId>((text) => kebab.test(text), 'a post id in kebab-case');
const sourceId = stringThat<SourceId>((text) => kebab.test(text), 'a source id in kebab-case');
const webAddress = stringThat<string>(
  (text) => /^https?:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/.test(text),
  'an http(s) address',
);
const languageTag = stringThat<string>((text) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text), 'a language tag');
const localText: Decoder<LocalText> = object({ en: nonBlank, fr: nonBlank });
const claim: Decoder<Claim> = object({ text: localText, sources: nonEmptyList(sourceId) });
const neighbour: Decoder<Neighbour> = either(personId, object({ name: nonBlank }), 'a person id or {"name": …}');
const flag = oneOf([true]);

const nameForm: Decoder<NameForm> = object({
  text: nonBlank,
  lang: optional(languageTag),
  script: optional(stringThat((text) => /^[A-Z][a-z]{3}$/.test(text), 'an ISO 15924 script')),
  form: oneOf(nameFormKinds),
  strength: oneOf(['full', 'needs-context']),
  misspelling: optional(flag),
});

const confusable: Decoder<Confusable> = object({ who: localText, words: list(nonBlank) });

const departure: Decoder<Departure> = object({
  announced: optional(partialDate),
  effective: optional(partialDate),
  immediate: optional(flag),
  manner: oneOf(manners),
  planned: optional(flag),
  stated: optional(claim),
  reported: optional(claim),
  context: optional(claim),
  confirmedBy: optional(localText),
  firstReportedBy: optional(nonBlank),
  successors: list(neighbour),
  next: optional(claim),
  disputed: optional(nonEmptyList(claim)),
  sources: nonEmptyList(sourceId),
});

/** A word in the other languages; one that agrees in gender has a form for each. */
const wording = either(nonBlank, object({ m: nonBlank, f: nonBlank }), 'text, or {"m": …, "f": …}');
const titleVocabulary = record(object({ fr: wording }));
const unitVocabulary = record(object({ fr: nonBlank }));

type Vocabulary = {
  readonly titles: Decoded<typeof titleVocabulary>;
  readonly units: Decoded<typeof unitVocabulary>;
};

/** Where the grammar needs a gender and none is stated, both are written out. */
function agree(word: Decoded<typeof wording>, gender: Gender): string {
  if (typeof word === 'string') return word;
  if (gender === 'unstated') return word.m === word.f ? word.m : `${word.f} ou ${word.m}`;
  return gender === 'female' ? word.f : word.m;
}

const roleFile = object({
  org: nonBlank,
  title: nonBlank,
  unit: optional(nonBlank),
  post: optional(postId),
  start: optional(partialDate),
  end: optional(partialDate),
  currentAsOf: optional(partialDate),
  interim: optional(flag),
  predecessor: optional(neighbour),
  successor: optional(neighbour),
  note: optional(localText),
  disputed: optional(nonEmptyList(claim)),
  sources: nonEmptyList(sourceId),
});

function roleEndOf(file: Decoded<typeof roleFile>): RoleEnd {
  if (file.end !== undefined) return { kind: 'ended', on: file.end };
  if (file.currentAsOf !== undefined) return { kind: 'current', asOf: file.currentAsOf };
  return { kind: 'unknown' };
}

function roleDecoder(vocabulary: Vocabulary, gender: Gender): Decoder<Role> {
  return mapped(roleFile, (file, path, report) => {
    const { title, unit, end, currentAsOf, ...kept } = file;
    const titleEntry = Object.hasOwn(vocabulary.titles, title) ? vocabulary.titles[title] : undefined;
    const unitEntry = unit !== undefined && Object.hasOwn(vocabulary.units, unit) ? vocabulary.units[unit] : undefined;
    if (!titleEntry) report(`${path}.title`, `"${title}" is not in titles.json`);
    if (unit !== undefined && !unitEntry) report(`${path}.unit`, `"${unit}" is not in units.json`);
    if (end !== undefined && currentAsOf !== undefined) report(path, 'has both "end" and "currentAsOf"');
    if (!titleEntry || (unit !== undefined && !unitEntry) || (end !== undefined && currentAsOf !== undefined))
      return bad;
    return {
      ...kept,
      title: { en: title, fr: agree(titleEntry.fr, gender) },
      ...(unit !== undefined && unitEntry ? { unit: { en: unit, fr: unitEntry.fr } } : {}),
      end: roleEndOf(file),
    };
  });
}

const gender = oneOf(['female', 'male', 'unstated']);

function personDecoder(vocabulary: Vocabulary): Decoder<Person> {
  const shape = (own: Gender) =>
    object({
      $schema: optional(nonBlank),
      id: personId,
      name: nonBlank,
      gender,
      summary: localText,
      asOf: partialDate,
      names: nonEmptyList(nameForm),
      roles: nonEmptyList(roleDecoder(vocabulary, own)),
      departures: list(departure),
      confusables: list(confusable),
    });
  const byGender = { female: shape('female'), male: shape('male'), unstated: shape('unstated') };
  return (value, path, report) => {
    const stated = typeof value === 'object' && value !== null && 'gender' in value ? value.gender : undefined;
    const decoder = byGender[stated === 'female' || stated === 'male' ? stated : 'unstated'];
    const decoded = decoder(value, path, report);
    if (isBad(decoded)) return bad;
    const { $schema: _, ...person } = decoded;
    return {
      ...person,
      departures: person.departures.toSorted((a, b) => comparePartialDates(momentOf(a), momentOf(b))),
    };
  };
}

const momentOf = (entry: Departure): PartialDate | undefined => entry.announced ?? entry.effective;

const postFile: Decoder<Post> = object({
  id: postId,
  title: localText,
  lane: localText,
  order: finiteNumber,
  fate: optional(claim),
});

const sourceFile = object({
  publisher: nonBlank,
  title: nonBlank,
  url: webAddress,
  published: optional(partialDate),
  lang: languageTag,
});

const sourcesFile: Decoder<Readonly<Record<SourceId, Source>>> = mapped(record(sourceFile, sourceId), (files) =>
  Object.fromEntries(Object.entries(files).map(([id, file]) => [id, { id: id as SourceId, ...file }])),
);

/** The file a person's record stands in; the id decides, the position is the fallback. */
function personFileName(value: unknown, index: number): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' && kebab.test(id) ? `people/${id}.json` : `people/(entry ${index})`;
}

type Collect = <T>(file: string, decoder: Decoder<T>, value: unknown) => T | undefined;

function collector(problems: DatasetProblem[]): Collect {
  return (file, decoder, value) => {
    const decoded = runDecoder(decoder, value);
    if (decoded.ok) return decoded.value;
    problems.push(...decoded.error.map((problem) => ({ file, ...problem })));
    return undefined;
  };
}

/**
 * Decodes the whole dataset from unknown values. All problems of all files are reported together.
 * Links between records are not checked here: that is `checkDataset`'s, which needs a decoded set.
 */
export function decodeDataset(files: DatasetFiles): Result<Dataset, NonEmpty<DatasetProblem>> {
  const problems: DatasetProblem[] = [];
  const collect = collector(problems);
  const asOf = collect('dataset.json', partialDate, files.asOf);
  const titles = collect('titles.json', titleVocabulary, files.titles);
  const units = collect('units.json', unitVocabulary, files.units);
  const sources = collect('sources.json', sourcesFile, files.sources);
  const posts = collect('posts.json', list(postFile), files.posts);
  const redirects = collect('redirects.json', record(personId), files.redirects);
  const person = personDecoder({ titles: titles ?? {}, units: units ?? {} });
  const people = files.people.map((value, index) => collect(personFileName(value, index), person, value));
  const [first, ...rest] = problems;
  if (first) return fail([first, ...rest]);
  if (!asOf || !sources || !posts || !redirects) throw new Error('a file decoded to nothing without a problem');
  const complete = people.flatMap((entry) => (entry ? [withEvidence(entry, sources)] : []));
  return succeed({ asOf, people: complete, sources, posts, redirects });
}

/** The packaged dataset is the same files in one object; whatever arrives is `unknown` until it decodes. */
export function decodePackagedDataset(value: unknown): Result<Dataset, NonEmpty<DatasetProblem>> {
  const shape = object({
    asOf: partialDate,
    people: list<unknown>((entry) => entry),
    sources: (entry: unknown) => entry,
    titles: (entry: unknown) => entry,
    units: (entry: unknown) => entry,
    posts: (entry: unknown) => entry,
    redirects: (entry: unknown) => entry,
  });
  const outer = runDecoder(shape, value);
  if (outer.ok) return decodeDataset(outer.value as DatasetFiles);
  const [first, ...rest] = outer.error.map((problem) => ({ file: 'dataset.json', ...problem }));
  return fail([first ?? { file: 'dataset.json', path: '', reason: 'could not be read' }, ...rest]);
}
