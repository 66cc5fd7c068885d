import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comparePartialDates, type PartialDate } from '../lib/core/model/partial-date.ts';
import { buildDataset } from './build-dataset.ts';
import { formatProblem, parseJson, readDatasetFiles } from './dataset-files.ts';

describe('a file that is not JSON', () => {
  it('is named with the line of the fault', () => {
    const result = parseJson('{\n  "a": 1,\n  "b": }\n}\n');
    expect(result.ok ? '' : result.error[0]).toMatch(/^line 3: is not JSON/);
  });

  it('is named with the line wherever the fault stands', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `  "key${index}": "a: {b}",`);
    lines[29] = '  "key29": "x" "y",';
    const result = parseJson(`{\n${lines.join('\n')}\n  "last": 1\n}\n`);
    expect(result.ok ? '' : result.error[0]).toMatch(/^line 31: is not JSON/);
  });

  it('is named with its last line when it breaks off', () => {
    const result = parseJson('{\n  "a": 1,\n');
    expect(result.ok ? '' : result.error[0]).toMatch(/^line 3: is not JSON/);
  });

  it('may be missing', () => {
    expect(parseJson(undefined)).toEqual({ ok: false, error: ['the file is missing'] });
  });
});

it('finds a key that is written twice, which JSON would forgive', () => {
  expect(parseJson('{\n  "a": 1,\n  "b": 2,\n  "a": 3\n}\n')).toEqual({
    ok: false,
    error: ['line 4: the key "a" stands on line 2 too'],
  });
});

describe('a data folder', () => {
  let root = '';

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'rolecall-data-'));
    await cp(path.resolve(import.meta.dirname, '../data'), path.join(root, 'data'), { recursive: true });
  });

  afterEach(() => rm(root, { recursive: true }));

  it('is as old as the newest page anybody’s record rests on', async () => {
    const files = await readDatasetFiles(path.join(root, 'data'));
    const dates = files.ok ? files.value.people.map((person) => (person as { asOf: PartialDate }).asOf) : [];
    const asOf = files.ok ? (files.value.asOf as PartialDate) : undefined;
    expect(dates).toContain(asOf);
    expect(dates.filter((date) => comparePartialDates(asOf, date) < 0)).toEqual([]);
  });

  it('is packed when it holds', async () => {
    const dataset = await buildDataset(root);
    const packed = JSON.parse(await readFile(path.join(root, 'public/dataset.json'), 'utf8')) as { asOf: string };
    expect(packed.asOf).toBe(dataset.asOf);
  });

  it('is not packed when one file is broken, and all broken files are named', async () => {
    await writeFile(path.join(root, 'data/people/dan-levy.json'), '{ "id": ');
    await rm(path.join(root, 'data/posts.json'));
    const files = await readDatasetFiles(path.join(root, 'data'));
    const problems = files.ok ? [] : files.error.map(formatProblem);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^data\/people\/dan-levy\.json: line 1: is not JSON/);
    expect(problems[1]).toBe('data/posts.json: the file is missing');
    await expect(buildDataset(root)).rejects.toThrow('data/posts.json: the file is missing');
  });

  it('is not packed when one field is wrong, which is named', async () => {
    const file = path.join(root, 'data/people/dan-levy.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"male"', '"man"'));
    await expect(buildDataset(root)).rejects.toThrow(/data\/people\/dan-levy\.json: gender: expected/);
  });
});
