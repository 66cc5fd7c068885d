import { expect, it } from 'vitest';
import type { PersonId } from '../core/model/person.ts';
import { decodePageRequest, decodeRequest } from '../core/protocol/decode-request.ts';
import { mostPossible } from '../core/protocol/requests.ts';
import { doubtfulNames } from './doubtful-names.ts';

const cox = 'chris-cox' as PersonId;
const doubt = (surface: string) => ({ among: [cox] as const, surface, because: [{ kind: 'ordinary-surname' }] });

it('names each way of writing once, on one line, and not without end', () => {
  const many = Array.from({ length: 50 }, (_, index) => doubt(`Cox ${index}`));
  const names = doubtfulNames({ possible: () => [doubt('Cox'), doubt('Chris\n  Cox'), doubt('Cox'), ...many] });
  expect(names.slice(0, 3).map(({ surface }) => surface)).toEqual(['Cox', 'Chris Cox', 'Cox 0']);
  expect(names).toHaveLength(mostPossible);
});

it('makes what a report may hold', () => {
  const possible = doubtfulNames({ possible: () => [doubt('Cox')] });
  const sent = JSON.parse(JSON.stringify({ name: 'page.found', params: { host: 'a.example', people: [], possible } }));
  expect(decodeRequest(sent)).toEqual({ ok: true, value: sent });
  expect(decodePageRequest(sent)).toBeUndefined();
});
