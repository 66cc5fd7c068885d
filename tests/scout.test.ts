import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileIndex } from '../lib/core/dataset/compile-index.ts';
import type { Dataset } from '../lib/core/dataset/dataset.ts';
import type { PageInfo } from '../lib/core/match/mention.ts';
import { createReader, type Reader } from '../lib/core/match/reader.ts';
import { createScoutOf, type Scout } from '../lib/core/match/scout.ts';
import { loadDataset } from '../tools/build-dataset.ts';
import { readCorpus } from '../tools/accuracy/corpus.ts';

const root = path.resolve(import.meta.dirname, '..');

let dataset: Dataset;
let reader: Reader;
let scout: Scout;

beforeAll(async () => {
  const loaded = await loadDataset(path.join(root, 'data'));
  if (!loaded.ok) throw new Error('the data does not hold');
  dataset = loaded.value.dataset;
  const index = compileIndex(dataset);
  reader = createReader(index);
  scout = createScoutOf(index);
});

const sureIn = (text: string, info: PageInfo): number => {
  const passage = reader.read(text);
  const decisions = passage ? reader.decide({ passages: [passage], info }) : [];
  return decisions.filter(({ resolution }) => resolution.kind === 'sure').length;
};

describe('the scout passes over nobody whom the reader finds', () => {
  it('in the labelled corpus: a passage with a sure mention has a strong place', () => {
    const passages = [...readCorpus(path.join(root, 'tests/corpus')).values()].flat();
    const found = passages.filter(({ text, info }) => sureIn(text, info) > 0);
    expect(found.length).toBeGreaterThan(300);
    const missed = found.filter(({ text, info }) => scout.look(`${info.title ?? ''}\n${text}`).strong.length === 0);
    expect(missed.map(({ text }) => text)).toEqual([]);
  }, 60_000);

  it('under every full name of the dataset, and in capitals, and with a soft hyphen', () => {
    const missed = dataset.people.flatMap((person) =>
      person.names
        .filter(({ form }) => form === 'full')
        .flatMap(({ text }) => [text, text.toUpperCase(), `${text.slice(0, -2)}\u00ad${text.slice(-2)}`])
        .map((text) => `Meta: ${text}, vice president.`)
        .filter((text) => sureIn(text, {}) > 0 && scout.look(text).strong.length === 0),
    );
    expect(missed).toEqual([]);
  }, 60_000);

  it('places are where the names are', () => {
    const before = 'Nothing happens here for a while. '.repeat(40);
    for (const name of [
      'Mark Zuckerberg',
      'Марк Цукерберг',
      'マーク・ザッカーバーグ',
      '扎克伯格',
      '마크 저커버그',
      'מארק צוקרברג',
    ]) {
      const { strong } = scout.look(`${before}${name}. ${before}`);
      expect(strong.length, name).toBeGreaterThan(0);
      for (const place of strong) {
        expect(place).toBeGreaterThanOrEqual(before.length);
        expect(place).toBeLessThan(before.length + name.length);
      }
    }
  });

  it('soft hyphens before a name do not move its place', () => {
    const text = `${'Donau\u00addampf\u00adschiff '.repeat(50)}Mark Zuckerberg`;
    const [place = -1] = scout.look(text).strong;
    expect(text.slice(place)).toBe('Zuckerberg');
  });
});

describe('the scout turns away', () => {
  it.each([
    'The quick brown fox jumps over the lazy dog. Brown, White and Martin were there, and so was Li.',
    'Der Vorstand weil groß, Klein gedruckt: Wolf, Stein und Berg.',
    'Le petit Martin et la rose de Levy-Dubois.',
    'He is a friend of a Brown and of a Martin, said a spokesman; a Levy was there.',
  ])('a text that names nobody: %s', (text) => {
    expect(scout.look(text).strong).toEqual([]);
  });
});
