import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerable } from '../tools/accuracy.ts';
import { readCorpus } from '../tools/accuracy/corpus.ts';
import { figuresOf, measureAll, type Figures } from '../tools/accuracy/measure.ts';
import { formatMistake } from '../tools/accuracy/report.ts';
import { openOwnSpotter } from '../tools/accuracy/spotters.ts';
import { loadDataset } from '../tools/build-dataset.ts';

const root = path.resolve(import.meta.dirname, '..');
const corpus = readCorpus(path.join(root, 'tests/corpus'));
const recorded = JSON.parse(readFileSync(path.join(root, 'tests/corpus/recorded.json'), 'utf8')) as Readonly<
  Record<string, Figures>
>;
const loaded = await loadDataset(path.join(root, 'data'));
if (!loaded.ok) throw new Error('the data does not hold');
const { dataset } = loaded.value;
const ids = new Set<string>(dataset.people.map((person) => person.id));
const spotter = openOwnSpotter(dataset);

/** Figures are shares of 1; JSON keeps them whole, so only arithmetic may differ. */
const tolerance = 1e-9;

describe('the labelled passages', () => {
  const everything = [...corpus.values()].flat();

  test('are many, in many languages, and name people of the data', () => {
    expect(everything.length).toBeGreaterThanOrEqual(500);
    expect(new Set(everything.map((passage) => passage.lang.split('-')[0])).size).toBeGreaterThanOrEqual(25);
    expect(answerable(everything, ids).length).toBe(everything.length);
  });

  test('have ids of their own within a file', () => {
    for (const passages of corpus.values()) {
      expect(new Set(passages.map((passage) => passage.id)).size).toBe(passages.length);
    }
  });
});

describe.each([...corpus])('%s', (file, passages) => {
  test('is spotted at least as well as recorded', () => {
    const measured = measureAll(answerable(passages, ids), spotter);
    const figures = figuresOf(measured.all);
    const least = recorded[file];
    expect(least, `no figures recorded: npm run accuracy -- --record`).toBeDefined();
    const lower = Object.entries(least ?? {}).filter(
      ([name, value]) => figures[name as keyof Figures] < value - tolerance,
    );
    expect(lower, measured.mistakes.map(formatMistake).join('\n')).toEqual([]);
  });
});
