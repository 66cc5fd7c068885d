import type { Dataset } from '../../lib/core/dataset/dataset.ts';
import { compileIndex } from '../../lib/core/dataset/compile-index.ts';
import { createReader } from '../../lib/core/match/reader.ts';
import { answerPassage } from '../spot/passage.ts';
import type { Label } from './corpus.ts';
import type { Spotter } from './measure.ts';

/** What the extension does. */
export function openOwnSpotter(dataset: Dataset): Spotter {
  const reader = createReader(compileIndex(dataset));
  return (passage) => answerPassage(reader, passage, false).map(({ start, end, person }) => ({ start, end, person }));
}

type Needle = { readonly text: string; readonly person: string };

const letter = /[\p{L}\p{M}]/u;
const spaced =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}]/u;

/** Every place where one of the needles stands as a whole word (as any stretch of text in other scripts), longest first. */
function search(text: string, needles: readonly Needle[]): readonly Label[] {
  const taken: Label[] = [];
  for (const { text: needle, person } of needles) {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      const end = at + needle.length;
      if (spaced.test(needle) && (letter.test(text[at - 1] ?? '') || letter.test(text[end] ?? ''))) continue;
      if (taken.some((other) => other.start < end && at < other.end)) continue;
      taken.push({ start: at, end, person });
    }
  }
  return taken;
}

const byLength = (a: Needle, b: Needle): number => b.text.length - a.text.length;

function needlesOf(dataset: Dataset, kinds: ReadonlySet<string>): readonly Needle[] {
  return dataset.people
    .flatMap((person) =>
      person.names.filter((name) => kinds.has(name.form)).map(({ text }) => ({ text, person: person.id })),
    )
    .sort(byLength);
}

/** The rules of thumb that the extension must beat. */
export function simpleSpotters(dataset: Dataset): ReadonlyMap<string, Spotter> {
  const full = needlesOf(dataset, new Set(['full']));
  const both = needlesOf(dataset, new Set(['full', 'surname']));
  return new Map<string, Spotter>([
    ['full names only', ({ text }) => search(text, full)],
    ['every surname', ({ text }) => search(text, both)],
    [
      'surname if the full name is there',
      ({ text }) => {
        const named = new Set(search(text, full).map(({ person }) => person));
        return search(
          text,
          both.filter(({ person }) => named.has(person)),
        );
      },
    ],
  ]);
}
