import { expect, test } from 'vitest';
import { findingsAfter, departureIn, roleIn, type Fault } from '../../../../tests/builders.ts';

const faults: readonly Fault[] = [
  [
    'a summary of today on an old page',
    (files) => {
      files.people[1].summary.en = 'Leads the engine room.';
      delete roleIn(files, 1).currentAsOf;
    },
    'people/ben-second.json: summary: en: speaks of today, though no role is held as of late',
  ],
  [
    'a straight apostrophe',
    (files) => (files.people[0].summary.fr = "A dirigé la machine jusqu'en 2024."),
    'people/ada-first.json: summary: fr: a straight apostrophe or quotation mark: use ’ “ ” « »',
  ],
  [
    'a colon without its space',
    (files) => (departureIn(files).stated.text.fr = 'Elle a dit vouloir écrire: « un livre ».'),
    'people/ada-first.json: departures[0].stated.text: fr: no no-break space (U+00A0) before ":"',
  ],
  [
    'a semicolon with a plain space',
    (files) => (roleIn(files).note.fr = 'Elle construit ; elle écrit.'),
    'people/ada-first.json: roles[0].note: fr: no narrow no-break space (U+202F) before ; ! ?',
  ],
  [
    'guillemets with plain spaces',
    (files) => (roleIn(files).note.fr = 'Elle écrit « un livre ».'),
    'people/ada-first.json: roles[0].note: fr: no no-break space (U+00A0) inside « »',
  ],
  [
    'English thousands in French',
    (files) => (roleIn(files).note.fr = 'Elle dirige 1 000 personnes.'),
    'people/ada-first.json: roles[0].note: fr: no narrow no-break space (U+202F) between thousands',
  ],
  [
    'French spacing in English',
    (files) => (roleIn(files).note.en = 'She built ; she wrote.'),
    'people/ada-first.json: roles[0].note: en: a space before the punctuation',
  ],
  [
    'one language in both fields',
    (files) => (roleIn(files).note.fr = roleIn(files).note.en),
    'people/ada-first.json: roles[0].note: reads the same in both languages',
  ],
  [
    'half a sentence',
    (files) => (roleIn(files).note.en = 'built the first engine'),
    'people/ada-first.json: roles[0].note: en: is not a sentence: a capital first, a full stop last',
  ],
  [
    'a summary of several lines',
    (files) => (files.people[0].summary.en = `Led ${'the analytical engine '.repeat(6)}until 2024.`),
    'people/ada-first.json: summary: en: is 147 characters long: at most 120',
  ],
  [
    'a summary that begins with the name',
    (files) => (files.people[0].summary.en = 'Ada First led the engine.'),
    'people/ada-first.json: summary.en: begins with the name it stands under',
  ],
  [
    'a sentence twice',
    (files) => (departureIn(files).context = structuredClone(departureIn(files).stated)),
    'people/ada-first.json: departures[0].context.text: says the same as a field above',
  ],
  [
    'a straight apostrophe in a bare name',
    (files) => (departureIn(files).successors = [{ name: "Mark D'Arcy" }]),
    'people/ada-first.json: departures[0].successors[0].name: a straight apostrophe: use ’',
  ],
  [
    'an unused title',
    (files) => (files.titles['Head of Looms'] = { fr: 'responsable des métiers à tisser' }),
    'titles.json: Head of Looms: is used by no role',
  ],
  [
    'an unused unit',
    (files) => (files.units['Looms'] = { fr: 'Métiers à tisser' }),
    'units.json: Looms: is used by no role',
  ],
  [
    'one title in two spellings',
    (files) => (files.titles['Head, of engines'] = { fr: 'responsable des machines' }),
    'titles.json: Head, of engines: is "Head of Engines" written otherwise',
  ],
  [
    'a badly set title',
    (files) => (files.titles['Head of Engines'].fr = "directeur de l'atelier"),
    'titles.json: Head of Engines: fr: a straight apostrophe or quotation mark: use ’ “ ” « »',
  ],
];

test.each(faults)('%s', (_name, change, finding) => {
  expect(findingsAfter(change)).toContain(finding);
});
