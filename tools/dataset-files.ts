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
    return fail([`line ${lineOfFault(text)}: is not JSON (${error.message})`]);
  }
}

/** The engine gives a position for some faults only; the first line up to which the text is broken gives it for all. */
function lineOfFault(text: string): number {
  const lines = text.split('\n');
  let [sound, broken] = [0, lines.length];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (isBroken(lines.slice(0, middle).join('\n'))) broken = middle;
    else sound = middle;
  }
  return broken;
}

/** True unless the text could still be completed to JSON, as far as the engine can tell. */
function isBroken(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(message)?.[1];
    const breaksOff = /unexpected end|unterminated/i.test(message);
    return !breaksOff && (position === undefined || Number(position) < beginning.length);
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
