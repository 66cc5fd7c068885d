import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { DatasetFiles, DatasetProblem } from '../lib/core/dataset/decode-dataset.ts';
import { isNonEmpty, type NonEmpty } from '../lib/core/model/claim.ts';
import { comparePartialDates, isPartialDate, type PartialDate } from '../lib/core/model/partial-date.ts';
import { fail, succeed, type Result } from '../lib/core/model/result.ts';

/** A file that could not be read has nothing to decode; its problems are reported like any other. */
type ReadJson = (file: string) => Promise<unknown>;

/**
 * Reads a data folder from disk. Nothing is decoded: the values are whatever the files hold.
 * Fails with every file that is missing or is not JSON, each with its line.
 * @param folder the folder that holds `people/`, `sources.json`, `titles.json`, …
 */
export async function readDatasetFiles(folder: string): Promise<Result<DatasetFiles, NonEmpty<DatasetProblem>>> {
  const problems: DatasetProblem[] = [];
  const read: ReadJson = async (file) => {
    const result = parseJson(await textOf(path.join(folder, file)));
    if (result.ok) return result.value;
    problems.push(...result.error.map((reason) => ({ file, path: '', reason })));
    return undefined;
  };
  const people: unknown[] = [];
  for (const file of await peopleFiles(folder)) people.push(await read(file));
  const files: DatasetFiles = {
    asOf: newestAsOf(people),
    people,
    sources: await read('sources.json'),
    titles: await read('titles.json'),
    units: await read('units.json'),
    posts: await read('posts.json'),
    redirects: await read('redirects.json'),
  };
  return isNonEmpty(problems) ? fail(problems) : succeed(files);
}

/** `data/people/x.json: roles[0].start: reason` */
export const formatProblem = ({ file, path: field, reason }: DatasetProblem): string =>
  ['data/' + file, field, reason].filter((part) => part !== '').join(': ');

async function peopleFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(path.join(folder, 'people'));
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => `people/${name}`);
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Parses JSON; the reasons for refusing it begin with the line, counted from 1. */
export function parseJson(text: string | undefined): Result<unknown, NonEmpty<string>> {
  if (text === undefined) return fail(['the file is missing']);
  try {
    const value: unknown = JSON.parse(text);
    const twice = keysWrittenTwice(text);
    return isNonEmpty(twice) ? fail(twice) : succeed(value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = /position (\d+)/.exec(error.message)?.[1];
    const line = text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
    return fail([`line ${line}: is not JSON (${error.message})`]);
  }
}

/** `JSON.parse` keeps the last of two equal keys and says nothing: a merge can lose a record that way. */
function keysWrittenTwice(text: string): readonly string[] {
  const first = new Map<string, number>();
  return text.split('\n').flatMap((line, index) => {
    const key = /^ {2}("(?:[^"\\]|\\.)*"):/.exec(line)?.[1];
    if (key === undefined) return [];
    const before = first.get(key);
    first.set(key, before ?? index + 1);
    return before === undefined ? [] : [`line ${index + 1}: the key ${key} stands on line ${before} too`];
  });
}

/** The day the facts were last worked on is that of the newest page anybody's record rests on. */
function newestAsOf(people: readonly unknown[]): PartialDate | undefined {
  const dates = people.flatMap((person) =>
    typeof person === 'object' && person !== null && 'asOf' in person && typeof person.asOf === 'string'
      ? [person.asOf]
      : [],
  );
  return dates.filter(isPartialDate).toSorted(comparePartialDates).at(-1);
}
