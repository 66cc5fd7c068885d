import type { Source, SourceId } from '../../model/claim.ts';
import { isSurelyBefore } from '../../model/partial-date.ts';
import type { Person } from '../../model/person.ts';
import type { Dataset } from '../dataset.ts';
import type { DatasetProblem } from '../decode-dataset.ts';
import { citationsOf, eachPerson, problemOf, repeated, type Check } from './check.ts';
import { isSecondHand, refusalOf } from './refused-publishers.ts';

const sourceProblem = (id: string, key: string, reason: string): DatasetProblem => ({
  file: 'sources.json',
  path: key === '' ? id : `${id}.${key}`,
  reason,
});

const everyCitationHasItsSource: Check = eachPerson((person, { sources }) =>
  citationsOf(person).flatMap(({ path, sources: cited }) => [
    ...cited
      .filter((id) => !Object.hasOwn(sources, id))
      .map((id) => problemOf(person)(path, `"${id}" is not in sources.json`)),
    ...repeated(cited).map((id) => problemOf(person)(path, `cites "${id}" twice`)),
  ]),
);

const everySourceIsCited: Check = ({ people, sources, posts }) => {
  const cited = new Set<string>([
    ...people.flatMap((person) => citationsOf(person).flatMap((citation) => citation.sources)),
    ...posts.flatMap((post) => post.fate?.sources ?? []),
  ]);
  return Object.keys(sources)
    .filter((id) => !cited.has(id))
    .map((id) => sourceProblem(id, '', 'is cited nowhere'));
};

const everyPostFateHasItsSource: Check = ({ posts, sources }) =>
  posts.flatMap((post, index) =>
    (post.fate?.sources ?? [])
      .filter((id) => !Object.hasOwn(sources, id))
      .map((id) => ({ file: 'posts.json', path: `[${index}].fate.sources`, reason: `"${id}" is not in sources.json` })),
  );

/** One page under two addresses: the scheme, `www.`, a closing slash and a fragment do not make another. */
const pageOf = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.|m\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');

const noPageIsListedTwice: Check = ({ sources }) => {
  const first = new Map<string, SourceId>();
  return Object.values(sources).flatMap((source) => {
    const page = pageOf(source.url);
    const before = first.get(page);
    first.set(page, before ?? source.id);
    return before === undefined ? [] : [sourceProblem(source.id, 'url', `is the page of "${before}" too`)];
  });
};

const hostOf = (url: string): string => /^https?:\/\/([^/:?#]+)/.exec(url)?.[1] ?? '';

/** What feeds and newsletters hang on an address to follow the reader; the page is the same without. */
const tracking = /[?&](?:amp;)?(?:utm_\w+|ftag|fbclid|gclid|cid|ref|rss)=|[?&]partner=rss/i;

const addressFaults = (source: Source): readonly string[] => [
  ...(tracking.test(source.url) ? ['carries the marks of a feed or a newsletter: cut them off'] : []),
  ...(source.url.includes('&amp;') ? ['holds "&amp;" where "&" is meant'] : []),
  ...(/[\s"<>]/.test(source.url) ? ['holds a character no address has'] : []),
];

const everyAddressIsClean: Check = ({ sources }) =>
  Object.values(sources).flatMap((source) =>
    addressFaults(source).map((reason) => sourceProblem(source.id, 'url', reason)),
  );

const noRefusedPublisher: Check = ({ sources }) =>
  Object.values(sources).flatMap((source) => {
    const refusal = refusalOf(hostOf(source.url));
    return [
      ...(refusal === undefined ? [] : [sourceProblem(source.id, 'url', `${hostOf(source.url)} ${refusal}`)]),
      ...(isSecondHand(source.publisher)
        ? [sourceProblem(source.id, 'publisher', 'names a copy: cite the original, or leave the fact out')]
        : []),
    ];
  });

function newerThanRecord(person: Person, { sources }: Dataset): readonly DatasetProblem[] {
  const cited = new Set(citationsOf(person).flatMap((citation) => citation.sources));
  return [...cited].flatMap((id) => {
    const published = sources[id]?.published;
    return published && isSurelyBefore(person.asOf, published)
      ? [problemOf(person)('asOf', `"${id}" is of ${published}, which is later`)]
      : [];
  });
}

const noSourceIsNewerThanTheRecord: Check = eachPerson(newerThanRecord);

export const sourceChecks: readonly Check[] = [
  everyCitationHasItsSource,
  everySourceIsCited,
  everyPostFateHasItsSource,
  noPageIsListedTwice,
  everyAddressIsClean,
  noRefusedPublisher,
  noSourceIsNewerThanTheRecord,
];
