import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareBuild } from './prepare-build.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'rolecall-build-'));
  await cp(path.resolve(import.meta.dirname, '../data'), path.join(root, 'data'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const json = async (file: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(path.join(root, file), 'utf8'));

test('writes dataset, hash, names and evidence; what is unchanged keeps its age', { timeout: 60_000 }, async () => {
  await prepareBuild(root);
  const dataset = await json('public/dataset.json');
  expect(dataset['people']).toBeInstanceOf(Array);
  const { hash } = await json('.cache/generated/dataset-hash.json');
  expect(hash).toMatch(/^[0-9a-f]{32}$/);
  expect(await json('.cache/generated/about-dataset.json')).toMatchObject({
    hash,
    people: (dataset['people'] as []).length,
  });
  expect(await json('.cache/generated/evidence.json')).toHaveProperty('people');
  const before = await stat(path.join(root, '.cache/generated/scout-index.ts'));
  await prepareBuild(root);
  expect((await stat(path.join(root, '.cache/generated/scout-index.ts'))).mtimeMs).toBe(before.mtimeMs);
  expect((await json('.cache/generated/dataset-hash.json'))['hash']).toBe(hash);
});

test('a broken person file stops the build with file, field and reason', { timeout: 60_000 }, async () => {
  const file = path.join(root, 'data/people/dan-levy.json');
  const person = JSON.parse(await readFile(file, 'utf8'));
  person.roles[0].end = 'spring 2022';
  await writeFile(file, JSON.stringify(person, null, 2));
  await expect(prepareBuild(root)).rejects.toThrow(
    /data\/people\/dan-levy\.json: roles\[0\]\.end: expected a date .*found "spring 2022"/,
  );
});
