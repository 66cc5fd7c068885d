import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { minimalFiles } from '../tests/builders.ts';
import { manners } from '../lib/core/model/departure.ts';
import { nameFormKinds } from '../lib/core/model/person.ts';

const data = path.resolve(import.meta.dirname, '../data');
const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(path.join(data, file), 'utf8'));

const schema = (await readJson('schema/person.schema.json')) as {
  readonly $defs: Readonly<
    Record<string, { readonly properties: Readonly<Record<string, { readonly enum?: string[] }>> }>
  >;
};
// The dialect editors know best keeps siblings of "$ref" for descriptions only, which strict mode would refuse.
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

const faultsOf = (person: unknown): readonly string[] =>
  validate(person) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

describe('the schema for editors', () => {
  it('accepts every person of the dataset', async () => {
    const files = (await readdir(path.join(data, 'people'))).filter((file) => file.endsWith('.json'));
    const faults: string[] = [];
    for (const file of files) {
      faults.push(...faultsOf(await readJson(`people/${file}`)).map((fault) => `${file}${fault}`));
    }
    expect(files.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it('knows the words the model knows', () => {
    expect(schema.$defs['departure']?.properties['manner']?.enum).toEqual([...manners]);
    expect(schema.$defs['name']?.properties['form']?.enum).toEqual([...nameFormKinds]);
  });

  test.each([
    ['a misspelt key', (person) => (person.roles[0].titel = 'x'), '/roles/0 must NOT have additional properties'],
    ['a month that does not exist', (person) => (person.roles[0].start = '2023-13'), '/roles/0/start must match'],
    ['ended and current at once', (person) => (person.roles[0].currentAsOf = '2024'), '/roles/0 must NOT be valid'],
    [
      'a claim without sources',
      (person) => (person.departures[0].stated.sources = []),
      '/departures/0/stated/sources must',
    ],
    ['one language only', (person) => delete person.summary.fr, "/summary must have required property 'fr'"],
    ['a manner of its own', (person) => (person.departures[0].manner = 'left'), '/departures/0/manner must be equal'],
    ['a flag that is false', (person) => (person.departures[0].planned = false), '/departures/0/planned must be equal'],
    ['an id with capitals', (person) => (person.id = 'Ada'), '/id must match'],
    [
      'a neighbour that is neither id nor name',
      (person) => (person.roles[0].successor = { id: 'x' }),
      '/roles/0/successor must',
    ],
    ['no roles', (person) => (person.roles = []), '/roles must NOT have fewer than 1 items'],
  ] satisfies readonly (readonly [
    string,
    (person: ReturnType<typeof minimalFiles>['people'][number]) => unknown,
    string,
  ])[])('refuses %s', (_name, change, fault) => {
    const [person] = minimalFiles().people;
    expect(faultsOf(person)).toEqual([]);
    change(person);
    expect(faultsOf(person).some((found) => found.startsWith(fault))).toBe(true);
  });
});
