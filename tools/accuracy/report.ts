import type { Label } from './corpus.ts';
import { figuresOf, type Counts, type Measured, type Mistake } from './measure.ts';

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);

function row(name: string, counts: Counts): string {
  const { precision, recall, f1, exact, clean } = figuresOf(counts);
  const cleanText = counts.nobody === 0 ? '     –' : percent(clean);
  return `${name.padEnd(34)}${String(counts.passages).padStart(5)}${String(counts.labels).padStart(6)} ${percent(precision)} ${percent(recall)} ${percent(f1)} ${percent(exact)} ${cleanText}`;
}

export const tableHead = `${''.padEnd(34)}texts names  prec.    rec.     F1  exact  clean`;

/** Lines of a table: one row per name. */
export const formatRows = (rows: Iterable<readonly [string, Counts]>): readonly string[] =>
  [...rows].map(([name, counts]) => row(name, counts));

export const sortedByName = (map: ReadonlyMap<string, Counts>): readonly (readonly [string, Counts])[] =>
  [...map].sort(([a], [b]) => a.localeCompare(b));

const show = (text: string, labels: readonly Label[]): string =>
  labels.map((label) => `${JSON.stringify(text.slice(label.start, label.end))} = ${label.person}`).join(', ');

/** One line per mistaken passage and what is wrong with it. */
export function formatMistake({ passage, missed, wrong, inexact }: Mistake): string {
  const parts = [
    missed.length > 0 ? `missed ${show(passage.text, missed)}` : '',
    wrong.length > 0 ? `wrong ${show(passage.text, wrong)}` : '',
    inexact.length > 0 ? `inexact ${show(passage.text, inexact)}` : '',
  ];
  return `${passage.id} [${passage.tags.join(', ')}] ${parts.filter((part) => part !== '').join('; ')}\n    ${passage.text.replace(/\n/g, ' ⏎ ')}`;
}

/** The whole report for one set of passages. */
export function formatMeasured(measured: Measured): readonly string[] {
  return [
    tableHead,
    ...formatRows([['all', measured.all]]),
    '',
    ...formatRows(sortedByName(measured.byLanguage)),
    '',
    ...formatRows(sortedByName(measured.byTag)),
  ];
}
