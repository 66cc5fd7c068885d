import { aboutLine, packWords, phrasesOf } from '../match/compile/pack-evidence.ts';
import { packNames } from '../match/compile/pack-names.ts';
import { openForms } from '../match/name-forms.ts';
import { inflect } from '../match/endings.ts';
import { packPeople } from '../match/people.ts';
import type { NameIndex } from '../match/name-index.ts';
import { corporate, employerBefore, placeNouns, placePrepositions, platform } from '../match/words/company.ts';
import { givenNames } from '../match/words/names.ts';
import {
  femaleTitles,
  kinWords,
  maleTitles,
  otherOccupations,
  apposedOccupations,
  plainTitles,
  thingWords,
} from '../match/words/others.ts';
import { roleWords } from '../match/words/roles.ts';
import type { Dataset } from './dataset.ts';

/** Everything spotting needs from the dataset, as plain JSON; what a page does not use stays an undecoded string. */
export function compileIndex(dataset: Dataset): NameIndex {
  const names = packNames(dataset.people);
  const words = {
    corporate: [corporate, ...inflect('meta', 'Latn'), ...inflect('мета', 'Cyrl')].join('|'),
    employerBefore,
    platform,
    placePrepositions,
    placeNouns,
    roleWords,
    otherOccupations,
    apposedOccupations,
    thingWords,
    kinWords,
    maleTitles,
    femaleTitles,
    plainTitles,
  };
  return {
    version: 1,
    people: packPeople(
      dataset.people.map((person) => person.id),
      openForms(names, 'Latn'),
    ),
    ...names,
    about: dataset.people.map(aboutLine).join('\n'),
    phrases: [...new Set(dataset.people.flatMap(phrasesOf))].sort().join('\n'),
    words: {
      ...Object.fromEntries(Object.entries(words).map(([name, text]) => [name, packWords(text)])),
      givenNames: [...new Set(givenNames)].sort().join('|'),
    },
  };
}
