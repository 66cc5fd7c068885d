import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadDataset } from './build-dataset.ts';
import { formatProblem } from './dataset-files.ts';
import { readCorpus, type LabelledPassage } from './accuracy/corpus.ts';
import { figuresOf, measureAll } from './accuracy/measure.ts';
import { formatMeasured, formatMistake, formatRows, tableHead } from './accuracy/report.ts';
import { openOwnSpotter, simpleSpotters } from './accuracy/spotters.ts';

const root = path.resolve(import.meta.dirname, '..');
const usage = `usage: npm run accuracy [-- --mistakes] [-- --record]

Measures spotting on the labelled passages in tests/corpus/, per file, language and phenomenon, beside simple rules.
  --mistakes   also every passage that is not wholly right
  --record     writes the figures to tests/corpus/recorded.json: the tests fail below them`;

/** Passages whose people are all in the dataset; the others cannot be asked for. */
export function answerable(passages: readonly LabelledPassage[], ids: ReadonlySet<string>): readonly LabelledPassage[] {
  return passages.filter((passage) => passage.labels.every(({ person }) => ids.has(person)));
}

async function run(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== '--mistakes' && arg !== '--record')) {
    console.error(usage);
    return 2;
  }
  const loaded = await loadDataset(path.join(root, 'data'));
  if (!loaded.ok) {
    console.error(loaded.error.map(formatProblem).join('\n'));
    return 2;
  }
  const { dataset } = loaded.value;
  const ids = new Set<string>(dataset.people.map((person) => person.id));
  const corpus = readCorpus(path.join(root, 'tests/corpus'));
  const spotter = openOwnSpotter(dataset);
  const everything = [...corpus.values()].flat();
  const passages = answerable(everything, ids);
  console.log(
    `${passages.length} passages (${everything.length - passages.length} name somebody who is not in the data)\n`,
  );
  console.log(tableHead);
  for (const [name, simple] of simpleSpotters(dataset))
    console.log(formatRows([[name, measureAll(passages, simple).all]])[0]);
  const measured = measureAll(passages, spotter);
  const parts = [...corpus].map(([file, part]) => [file, measureAll(answerable(part, ids), spotter)] as const);
  console.log(
    [...formatRows(parts.map(([file, part]) => [file, part.all] as const)), '', ...formatMeasured(measured)].join('\n'),
  );
  if (args.includes('--mistakes')) console.log(`\n${measured.mistakes.map(formatMistake).join('\n')}`);
  if (args.includes('--record')) {
    const recorded = Object.fromEntries(parts.map(([file, part]) => [file, figuresOf(part.all)]));
    writeFileSync(path.join(root, 'tests/corpus/recorded.json'), `${JSON.stringify(recorded, undefined, 2)}\n`);
  }
  return 0;
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
