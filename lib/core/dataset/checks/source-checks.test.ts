import { expect, test } from 'vitest';
import { findingsAfter, departureIn, roleIn, type Fault } from '../../../../tests/builders.ts';

const faults: readonly Fault[] = [
  [
    'a citation without its source',
    (files) => (roleIn(files).sources = ['nowhere-2020']),
    'people/ada-first.json: roles[0].sources: "nowhere-2020" is not in sources.json',
  ],
  [
    'a claim’s citation without its source',
    (files) => (departureIn(files).stated.sources = ['nowhere-2020']),
    'people/ada-first.json: departures[0].stated.sources: "nowhere-2020" is not in sources.json',
  ],
  [
    'a source cited twice in a list',
    (files) => roleIn(files).sources.push('gazette-2024-06-10-first'),
    'people/ada-first.json: roles[0].sources: cites "gazette-2024-06-10-first" twice',
  ],
  [
    'a source nobody cites',
    (files) =>
      (files.sources['spare-2020'] = { ...files.sources['courier-2024-06-first'], url: 'https://spare.example/' }),
    'sources.json: spare-2020: is cited nowhere',
  ],
  [
    'one page under two ids',
    (files) => {
      files.sources['copy-2024'] = {
        ...files.sources['courier-2024-06-first'],
        url: 'http://www.courrier.example/machine/42/#top',
      };
      roleIn(files).sources.push('copy-2024');
    },
    'sources.json: copy-2024.url: is the page of "courier-2024-06-first" too',
  ],
  [
    'a feed’s marks in an address',
    (files) => (files.sources['courier-2024-06-first'].url += '?utm_source=rss'),
    'sources.json: courier-2024-06-first.url: carries the marks of a feed or a newsletter: cut them off',
  ],
  [
    'a copied article',
    (files) => (files.sources['courier-2024-06-first'].url = 'https://dnyuz.com/2024/06/10/first'),
    'sources.json: courier-2024-06-first.url: dnyuz.com copies others’ articles: cite the original',
  ],
  [
    'a test host',
    (files) => (files.sources['courier-2024-06-first'].url = 'https://preprod.courrier.example/42'),
    'sources.json: courier-2024-06-first.url: preprod.courrier.example is a test or mirror host: cite the public address',
  ],
  [
    'a host with a closing dot',
    (files) => (files.sources['courier-2024-06-first'].url = 'https://courrier.example./42'),
    'sources.json: courier-2024-06-first.url: courrier.example. is a test or mirror host: cite the public address',
  ],
  [
    'a publisher who reposts',
    (files) => (files.sources['courier-2024-06-first'].publisher = 'Le Courrier (repost)'),
    'sources.json: courier-2024-06-first.publisher: names a copy: cite the original, or leave the fact out',
  ],
  [
    'a source newer than the record',
    (files) => (files.sources['gazette-2024-06-10-first'].published = '2024-06-11'),
    'people/ada-first.json: asOf: "gazette-2024-06-10-first" is of 2024-06-11, which is later',
  ],
  [
    'a post’s fate without its source',
    (files) =>
      (files.posts[0].fate = { text: { en: 'It was abolished.', fr: 'Supprimé.' }, sources: ['nowhere-2020'] }),
    'posts.json: [0].fate.sources: "nowhere-2020" is not in sources.json',
  ],
];

test.each(faults)('%s', (_name, change, finding) => {
  expect(findingsAfter(change)).toContain(finding);
});
