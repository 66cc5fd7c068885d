import { distanceTo, type Hit } from './evidence.ts';
import type { FoundName } from './found-name.ts';
import { isFullKind } from './name-forms.ts';
import { sentenceAround } from './sentences.ts';
import type { Weighing } from './weigh.ts';

export type Nearby = { readonly shown: string; readonly distance: number; readonly isBefore: boolean };

/** The hit closest to the name; hits that are closer to another of `rivals` are theirs. */
export function nearest(weighing: Weighing, hits: readonly Hit[], rivals: readonly FoundName[]): Nearby | undefined {
  const { analysis, name } = weighing;
  let best: Nearby | undefined;
  for (const hit of hits) {
    const distance = distanceTo(analysis, hit, name);
    if (distance === 0 || (best && best.distance <= distance)) continue;
    if (rivals.some((rival) => distanceTo(analysis, hit, rival) < distance)) continue;
    best = { shown: hit.shown, distance, isBefore: (analysis.tokens[hit.at]?.start ?? 0) < name.start };
  }
  return best;
}

/** Other names in the same sentence. */
export function neighbours({ analysis, name }: Weighing): readonly FoundName[] {
  const sentence = sentenceAround(analysis.sentences(), name);
  return analysis.names.filter(
    (other) => other !== name && other.start >= sentence.start && other.start < sentence.end,
  );
}

/** Other names in the sentence that may be a namesake's: full names, and the surname after somebody else's given name. */
export const rivalsOf = (weighing: Weighing): readonly FoundName[] =>
  neighbours(weighing).filter((other) => {
    const same = other.readings.filter((reading) => reading.person === weighing.reading.person);
    if (same.length === 0) return false;
    const before = weighing.analysis.tokens[other.firstToken - 1];
    return same.some(({ kind }) => isFullKind(kind)) || weighing.lexicon.words('givenNames').has(before?.text ?? '');
  });
