import { buildCard, type ArticleDate } from '../../lib/core/card/build-card.ts';
import type { CardModel } from '../../lib/core/card/card-model.ts';
import { collectMoments } from '../../lib/core/card/same-weeks.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import type { Person } from '../../lib/core/model/person.ts';
import type { Post } from '../../lib/core/model/role.ts';
import { claim, day, departure, idOf, person, post, role, sources } from '../fictitious-people.ts';
import { realDataset } from './dataset.ts';

/** The gallery's "today": a fixed day, so that pictures of one state are the same every day. */
export const today = day('2026-11-24');

const real = realDataset();
const moments = collectMoments(real.people);

/** A card of a real person. */
export function realCard(name: string, language: Language, article?: ArticleDate): CardModel {
  const found = real.people.find((candidate) => candidate.id === idOf(name));
  if (!found) throw new Error(`${name} is not in the dataset`);
  const people = new Map(real.people.map((entry) => [entry.id, entry]));
  const common = { person: found, people, sources: real.sources, posts: real.posts, moments };
  return buildCard({ ...common, language, today, ...(article ? { article } : {}) });
}

/** A card of somebody who does not exist. */
export function fictitiousCard(
  subject: Person,
  language: Language,
  {
    article,
    others = [],
    posts = [],
  }: { article?: ArticleDate; others?: readonly Person[]; posts?: readonly Post[] } = {},
): CardModel {
  const people = new Map(others.map((entry) => [entry.id, entry]));
  return buildCard({ person: subject, people, sources, posts, language, today, ...(article ? { article } : {}) });
}

export const longNamed = person({
  name: 'Maximiliana-Theodora Wolfeschlegelsteinhausen von Hohenzollern-Sigmaringen',
  gender: 'female',
  summary: {
    en: 'Ran an improbably named department whose title alone fills a card.',
    fr: 'A dirigé un département au nom improbable, dont l’intitulé suffit à remplir une fiche.',
  },
  roles: [
    role({
      title: {
        en: 'Senior Vice President, Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and Cross-Platform Integrity Infrastructure',
        fr: 'vice-présidente principale chargée de la Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      },
      start: '2019-03-11',
      end: 'as of 2026-06-02',
    }),
  ],
});

const manyTitles = [
  'Intern',
  'Engineer',
  'Senior Engineer',
  'Engineering Manager',
  'Director, Pumps',
  'Director, Valves',
  'Senior Director, Valves',
  'Vice President, Valves',
  'Vice President, Engines',
  'Head of Engines',
  'Chief Engine Officer',
  'Head of Boilers',
  'Chief Boiler Officer',
  'Chief Steam Officer',
];

export const manyRoles = person({
  name: 'Perpetua Okonkwo-Lindqvist',
  gender: 'female',
  summary: { en: 'Fourteen jobs in fifteen years.', fr: 'Quatorze postes en quinze ans.' },
  roles: manyTitles.map((title, index) =>
    role({
      title,
      unit: index > 4 ? 'Steam' : 'Water',
      org: index < 11 ? 'Facebook' : 'Meta',
      start: String(2011 + index),
      end: index === manyTitles.length - 1 ? 'as of 2026-05' : String(2012 + index),
    }),
  ) as unknown as Person['roles'],
});

export const disputed = person({
  name: 'Aurelio Vantongeren',
  gender: 'male',
  asOf: '2025-12-02',
  summary: { en: 'Ran the engine room until 2025.', fr: 'A dirigé la salle des machines jusqu’en 2025.' },
  roles: [
    role({
      title: { en: 'Head of Engines', fr: 'responsable des moteurs' },
      start: '2021~',
      end: '2025-11',
      disputed: [
        claim({ en: 'In the post since January 2021.', fr: 'En poste depuis janvier 2021.' }, 'courier'),
        claim({ en: 'Named in the autumn of 2020.', fr: 'Nommé à l’automne 2020.' }, 'gazette'),
      ],
    }),
  ],
  departures: [
    departure({
      announced: '2025-11-03',
      effective: '2025-11-28',
      manner: 'not-stated',
      stated: claim({ en: 'He said that it was time.', fr: 'Il a dit que le moment était venu.' }, 'courier'),
      reported: claim(
        {
          en: 'People familiar with the matter spoke of a quarrel over pumps.',
          fr: 'Des proches du dossier évoquent un désaccord sur les pompes.',
        },
        'ledger',
      ),
      disputed: [
        claim(
          { en: 'The company says that he resigned.', fr: 'Selon l’entreprise, il a démissionné.' },
          'courier',
          'ledger',
        ),
        claim({ en: 'He says that he was asked to go.', fr: 'Il dit avoir été prié de partir.' }, 'gazette'),
      ],
      confirmedBy: { en: 'A company spokesperson', fr: 'Un porte-parole de l’entreprise' },
      firstReportedBy: 'The Ledger',
      successors: ['odile-brancusi', { name: 'Tomasz Wrzesień' }],
      sources: ['courier', 'ledger', 'gazette'],
    }),
  ],
});

export const successor = person({
  name: 'Odile Brancusi',
  gender: 'female',
  roles: [
    role({ title: { en: 'Head of Engines', fr: 'responsable des moteurs' }, start: '2025-12', end: 'as of 2026-06' }),
  ],
});

const engines = post('head-of-engines', { en: 'Head of engines', fr: 'Direction des moteurs' });

const holder = (name: string, start: string, end: string): Person =>
  person({
    name,
    roles: [
      role({ title: { en: 'Head of Engines', fr: 'responsable des moteurs' }, post: 'head-of-engines', start, end }),
    ],
  });

/** Somebody in the middle of a long succession, with neighbours who are only names and one in the interim. */
export const succession = {
  posts: [engines],
  others: [
    holder('Bartholomew Quill', '2009', '2012-03'),
    holder('Ingrid Solheim', '2012-04', '2015'),
    person({
      name: 'Lucien Abara',
      roles: [
        role({
          title: { en: 'Head of Engines', fr: 'responsable des moteurs' },
          post: 'head-of-engines',
          start: '2019-08',
          end: '2019-12',
          interim: true,
        }),
      ],
    }),
  ],
  person: person({
    name: 'Xochitl Marchetti',
    gender: 'female',
    asOf: '2026-02',
    summary: { en: 'Ran the engine room from 2015 to 2019.', fr: 'A dirigé la salle des machines de 2015 à 2019.' },
    roles: [
      role({
        title: { en: 'Head of Engines', fr: 'responsable des moteurs' },
        post: 'head-of-engines',
        start: '2015-06',
        end: '2019-08',
        predecessor: { name: 'Fyodor Ruzicka' },
      }),
      role({
        org: 'Steamworks',
        title: { en: 'Chief Executive Officer', fr: 'directrice générale' },
        start: '2020',
        end: 'as of 2026-02',
      }),
    ],
    departures: [
      departure({
        announced: '2017-02',
        manner: 'changed-role',
        context: claim(
          { en: 'The pumps were moved to another division.', fr: 'Les pompes sont passées à une autre division.' },
          'courier',
        ),
      }),
      departure({
        announced: '2019-05-06',
        effective: '2019-08-30',
        manner: 'joined-other',
        next: claim(
          {
            en: 'She became chief executive of Steamworks.',
            fr: 'Elle est devenue directrice générale de Steamworks.',
          },
          'ledger',
        ),
        successors: ['lucien-abara'],
      }),
    ],
  }),
};

export const unknownNow = person({
  name: 'Ødegaard Þórsdóttir',
  summary: { en: 'Little is known of her after 2016.', fr: 'On sait peu de choses d’elle après 2016.' },
  asOf: '2016-04',
  roles: [role({ title: { en: 'Director, Valves', fr: 'directrice des vannes' }, start: '2014-02' })],
});

export const arabicNamed = person({
  name: 'ليلى المنصوري',
  gender: 'female',
  summary: { en: 'Runs the engine room.', fr: 'Dirige la salle des machines.' },
  roles: [
    role({
      title: { en: 'Head of Engines', fr: 'responsable des moteurs' },
      start: '2022',
      end: 'as of 2026-06',
      unit: { en: 'Steam', fr: 'Vapeur' },
    }),
  ],
});

export const died = person({
  name: 'Alma Fairweather',
  gender: 'female',
  asOf: '2021-10',
  summary: { en: 'Founding engineer.', fr: 'Ingénieure de la première heure.' },
  roles: [
    role({
      title: { en: 'Vice President, Boilers', fr: 'vice-présidente chargée des chaudières' },
      start: '2008',
      end: '2021-09-14',
    }),
  ],
  departures: [departure({ manner: 'died', effective: '2021-09-14' })],
});

export const articleOf = (text: string, guessed = false): ArticleDate => ({ day: day(text), guessed });
