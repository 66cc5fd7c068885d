import { checkDataset } from '../lib/core/dataset/check-dataset.ts';
import { decodeDataset } from '../lib/core/dataset/decode-dataset.ts';

/** The smallest data folder that decodes and holds; tests change one thing in it and see what is found. */

type Json = Record<string, unknown>;

/** Whatever somebody editing a file can put anywhere. */
// oxlint-disable-next-line typescript/no-explicit-any -- seeded faults are of every type and in every place
type Anything = any;

export type MutableFiles = {
  asOf: Anything;
  people: Anything[];
  sources: Anything;
  titles: Anything;
  units: Anything;
  posts: Anything;
  redirects: Anything;
};

const text = (en: string, fr: string): Json => ({ en, fr });

const adasRoles = (): Json[] => [
  {
    org: 'Facebook',
    title: 'Head of Engines',
    unit: 'Engines',
    post: 'head-of-engines',
    start: '2018',
    end: '2021-01',
    note: text('She built the first engine.', 'Elle construit la première machine.'),
    sources: ['gazette-2024-06-10-first'],
  },
  {
    org: 'Meta',
    title: 'Head of Engines',
    unit: 'Engines',
    post: 'head-of-engines',
    start: '2022-01',
    end: '2024-06',
    successor: 'ben-second',
    sources: ['gazette-2024-06-10-first', 'courier-2024-06-first'],
  },
];

const adasDeparture = (): Json => ({
  announced: '2024-05-30',
  effective: '2024-06',
  manner: 'resigned',
  stated: {
    text: text(
      'She said that she wanted to write: “a book, at last”.',
      'Elle a dit vouloir écrire\u00a0: «\u00a0un livre, enfin\u00a0».',
    ),
    sources: ['gazette-2024-06-10-first'],
  },
  confirmedBy: text('A spokesperson', 'Un porte-parole'),
  successors: ['ben-second'],
  sources: ['gazette-2024-06-10-first'],
});

const ada = (): Json => ({
  $schema: '../schema/person.schema.json',
  id: 'ada-first',
  name: 'Ada First',
  gender: 'female',
  summary: text('Led the analytical engine until 2024.', 'A dirigé la machine analytique jusqu’en 2024.'),
  asOf: '2024-06-10',
  names: [
    { text: 'Ada First', form: 'full', strength: 'full' },
    { text: 'First', form: 'surname', strength: 'needs-context' },
  ],
  roles: adasRoles(),
  departures: [adasDeparture()],
  confusables: [{ who: text('Ada First, a racehorse', 'Ada First, cheval de course'), words: ['jockey', 'Epsom'] }],
});

const ben = (): Json => ({
  id: 'ben-second',
  name: 'Ben Second',
  gender: 'male',
  summary: text('Leads the analytical engine.', 'Dirige la machine analytique.'),
  asOf: '2024-07-01',
  names: [
    { text: 'Ben Second', form: 'full', strength: 'full' },
    { text: 'Бен Секонд', script: 'Cyrl', form: 'full', strength: 'full' },
  ],
  roles: [
    {
      org: 'Meta',
      title: 'Head of Engines',
      post: 'head-of-engines',
      start: '2024-06',
      currentAsOf: '2024-07-01',
      predecessor: 'ada-first',
      sources: ['courier-2024-06-first'],
    },
  ],
  departures: [],
  confusables: [],
});

export const minimalFiles = (): MutableFiles => ({
  asOf: '2024-07-01',
  people: [ada(), ben()],
  sources: {
    'gazette-2024-06-10-first': {
      publisher: 'The Gazette',
      title: 'Ada First leaves the engine',
      url: 'https://gazette.example/2024/06/10/first',
      published: '2024-06-10',
      lang: 'en',
    },
    'courier-2024-06-first': {
      publisher: 'Le Courrier',
      title: 'Ada First cède la machine à Ben Second',
      url: 'https://courrier.example/machine/42',
      published: '2024-06',
      lang: 'fr',
    },
  },
  titles: { 'Head of Engines': { fr: { m: 'directeur des machines', f: 'directrice des machines' } } },
  units: { Engines: { fr: 'Machines' } },
  posts: [
    {
      id: 'head-of-engines',
      title: text('Head of engines', 'Direction des machines'),
      lane: text('Engines', 'Machines'),
      order: 10,
    },
  ],
  redirects: { 'ada-lovelace-first': 'ada-first' },
});

/** What the checks find after one change to a data folder that holds, as `file: path: reason`. */
export function findingsAfter(change: (files: MutableFiles) => unknown): readonly string[] {
  const files = minimalFiles();
  change(files);
  const decoded = decodeDataset(files);
  const problems = decoded.ok ? checkDataset(decoded.value, files) : decoded.error;
  return problems.map(({ file, path, reason }) => [file, path, reason].filter((part) => part !== '').join(': '));
}

/** A seeded fault, and the finding it must give. */
export type Fault = readonly [name: string, change: (files: MutableFiles) => unknown, finding: string];

export const roleIn = (files: MutableFiles, person = 0, index = 0) => files.people[person].roles[index];

export const departureIn = (files: MutableFiles) => files.people[0].departures[0];

export const addRole = (files: MutableFiles, person: number, fields: object) =>
  files.people[person].roles.push({ ...roleIn(files, person), ...fields });

export const addPerson = (files: MutableFiles, fields: object) =>
  files.people.push({
    ...structuredClone(files.people[1]),
    id: 'cy-third',
    name: 'Cy Third',
    names: [{ text: 'Cy Third', form: 'full', strength: 'full' }],
    roles: [
      { org: 'Meta', title: 'Head of Engines', start: '2020', end: '2021-12', sources: ['courier-2024-06-first'] },
    ],
    ...fields,
  });
