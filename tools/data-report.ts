import path from 'node:path';
import type { Dataset } from '../lib/core/dataset/dataset.ts';
import type { NonEmpty } from '../lib/core/model/claim.ts';
import { comparePartialDates, daySpanOf, type PartialDate } from '../lib/core/model/partial-date.ts';
import type { Person } from '../lib/core/model/person.ts';
import { metaFamily, type Role } from '../lib/core/model/role.ts';
import { loadDataset } from './build-dataset.ts';
import { formatProblem } from './dataset-files.ts';

const share = (part: number, whole: number): string =>
  `${part} of ${whole}${whole === 0 ? '' : ` (${Math.round((100 * part) / whole)}%)`}`;

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].toSorted(([a, left], [b, right]) => right - left || a.localeCompare(b));
}

const listOf = (counts: readonly (readonly [string, number])[], most = 12): string =>
  counts
    .slice(0, most)
    .map(([key, count]) => `${key} ${count}`)
    .join(', ') + (counts.length > most ? `, and ${counts.length - most} more` : '');

const isHere = ({ org }: Role): boolean => metaFamily.has(org);
const hasTwo = ({ sources }: { readonly sources: NonEmpty<unknown> }): boolean => sources.length > 1;

function factLines({ people, sources, posts }: Dataset): readonly string[] {
  const roles = people.flatMap((person) => person.roles);
  const departures = people.flatMap((person) => person.departures);
  const pages = Object.values(sources);
  return [
    `people      ${people.length}, with ${roles.length} roles (${roles.filter(isHere).length} at Meta) and ${departures.length} departures`,
    `manners     ${listOf(countBy(departures, ({ manner }) => manner))}`,
    `reasons     stated for ${share(departures.filter(({ stated }) => stated).length, departures.length)}, successor named for ${share(departures.filter(({ successors }) => successors.length > 0).length, departures.length)}`,
    `sources     ${pages.length} pages by ${new Set(pages.map(({ publisher }) => publisher)).size} publishers`,
    `            two or more for ${share(roles.filter(hasTwo).length, roles.length)} roles and ${share(departures.filter(hasTwo).length, departures.length)} departures`,
    `languages   of pages: ${listOf(countBy(pages, ({ lang }) => lang))}`,
    `dated       ${share(roles.filter(({ start }) => start).length, roles.length)} roles have a start, ${share(departures.filter(({ effective }) => effective).length, departures.length)} departures a last day`,
    `posts       ${posts.length}, held ${roles.filter(({ post }) => post).length} times`,
  ];
}

function nameLines({ people }: Dataset): readonly string[] {
  const forms = people.flatMap(({ names }) => names);
  return [
    `name forms  ${forms.length}, ${forms.filter(({ strength }) => strength === 'full').length} of them full`,
    `            by script: ${listOf(
      countBy(forms, ({ script = 'Latn' }) => script),
      20,
    )}`,
    `            in a script besides Latin: ${share(people.filter(({ names }) => names.some(({ script }) => script)).length, people.length)} people`,
    `confusables ${people.reduce((sum, { confusables }) => sum + confusables.length, 0)} for ${people.filter(({ confusables }) => confusables.length > 0).length} people`,
  ];
}

const newestFirst = (a: PartialDate, b: PartialDate): number => comparePartialDates(b, a);

function ageLines({ people, asOf }: Dataset): readonly string[] {
  const newest = people.toSorted((a, b) => newestFirst(a.asOf, b.asOf)).slice(0, 5);
  return [
    `as of       ${asOf}; records by year: ${countBy(people, (person) =>
      String(daySpanOf(person.asOf).first.slice(0, 4)),
    )
      .toSorted(([a], [b]) => b.localeCompare(a))
      .map(([year, count]) => `${year} ${count}`)
      .join(', ')}`,
    `newest      ${newest.map(({ name, asOf: date }) => `${name} (${date})`).join(', ')}`,
  ];
}

type Gap = readonly [label: string, has: (person: Person) => boolean];

const leftTheCompany = ({ departures }: Person): boolean => departures.some(({ manner }) => manner !== 'changed-role');

const gaps: readonly Gap[] = [
  [
    'a single source',
    ({ roles, departures }) => new Set([...roles, ...departures].flatMap(({ sources }) => sources)).size < 2,
  ],
  ['no dated role', ({ roles }) => roles.every(({ start, end }) => !start && end.kind !== 'ended')],
  [
    'every role here ended and no departure told',
    (person) => !leftTheCompany(person) && person.roles.filter(isHere).every(({ end }) => end.kind === 'ended'),
  ],
  [
    'nothing known of how they stand now',
    (person) => !leftTheCompany(person) && person.roles.filter(isHere).every(({ end }) => end.kind === 'unknown'),
  ],
];

function gapLines({ people }: Dataset): readonly string[] {
  return gaps.map(([label, has]) => {
    const found = people.filter(has).map(({ id }) => id);
    const shown = `${found.slice(0, 6).join(', ')}${found.length > 6 ? ', …' : ''}`;
    return `gap         ${label}: ${found.length}${found.length === 0 ? '' : ` (${shown})`}`;
  });
}

const loaded = await loadDataset(path.resolve(import.meta.dirname, '../data'));
if (loaded.ok) {
  const { dataset } = loaded.value;
  for (const lines of [factLines, nameLines, ageLines, gapLines]) console.log(lines(dataset).join('\n'));
} else {
  for (const problem of loaded.error) console.error(formatProblem(problem));
  process.exitCode = 1;
}
