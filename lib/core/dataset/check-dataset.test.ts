import { describe, expect, it } from 'vitest';
import { addPerson, departureIn, findingsAfter, roleIn } from '../../../tests/builders.ts';

describe('a data folder that holds', () => {
  it('gives no finding', () => {
    expect(findingsAfter(() => undefined)).toEqual([]);
  });

  it('may hand a post over within a month, and leave it to somebody in the interim', () => {
    const findings = findingsAfter((files) =>
      addPerson(files, {
        summary: { en: 'Led the engine for a month.', fr: 'A dirigé la machine pendant un mois.' },
        roles: [
          {
            org: 'Meta',
            title: 'Head of Engines',
            post: 'head-of-engines',
            interim: true,
            start: '2024-05',
            end: '2024-06',
            sources: ['courier-2024-06-first'],
          },
        ],
      }),
    );
    expect(findings).toEqual([]);
  });

  it('may say that a departure took effect at once', () => {
    const findings = findingsAfter((files) => {
      roleIn(files, 0, 1).end = '2024-05';
      departureIn(files).effective = departureIn(files).announced;
      departureIn(files).immediate = true;
      roleIn(files, 1).start = '2024-05-30';
    });
    expect(findings).toEqual([]);
  });

  it('may come back, and keep a seat on the board', () => {
    const findings = findingsAfter((files) => {
      files.titles['Member of the Board of Directors'] = { fr: 'membre du conseil d’administration' };
      files.people[0].asOf = '2024-09';
      files.asOf = '2024-09';
      files.people[0].roles.push({
        org: 'Meta',
        title: 'Head of Engines',
        start: '2024-08',
        end: '2024-09',
        sources: ['courier-2024-06-first'],
      });
      files.people[0].roles.push({
        org: 'Meta',
        title: 'Member of the Board of Directors',
        currentAsOf: '2024-09',
        sources: ['courier-2024-06-first'],
      });
    });
    expect(findings).toEqual([]);
  });
});
