import type { Span } from './fold.ts';

const stops = /[.!?。！？؟։।…\n]/g;
/** Words that a full stop shortens: no sentence ends after them. */
const shortened =
  /(?:^|[^\p{L}])(?:\p{L}{1,2}|mrs?|ms|dr|mme|mlle|prof|sr|sra|jr|st|inc|corp|ltd|co|vs|sen|rep|gov|gen|hon|dhr|mevr|bzw|usw|tzv|gosp|resp|etc|nr|max|approx|dl|dna|док|г-н|гг|проф|им)\.$/u;

/** A long line that ends in a letter or a comma only goes on in the next one, as in mail and plain text. */
const wrappedFrom = 60;

const isWrapped = (text: string, start: number, end: number): boolean =>
  end - 1 - text.lastIndexOf('\n', end - 2) > wrappedFrom &&
  end > start + 1 &&
  /[\p{L},]\n$/u.test(text.slice(start, end)) &&
  text[end] !== '\n';

/** The sentences of a folded text, in order, covering all of it. */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(stops)) {
    const end = found.index + 1;
    if (found[0] === '.') {
      const next = text[end];
      if (next !== undefined && !/[\s"'”’»)\]]/.test(next)) continue;
      if (shortened.test(text.slice(Math.max(start, end - 8), end))) continue;
    }
    if (found[0] === '\n' && isWrapped(text, start, end)) continue;
    if (text.slice(start, end).trim() !== '') spans.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '' || spans.length === 0) spans.push({ start, end: text.length });
  return spans;
}

/** The sentence that holds an offset. */
export function sentenceAt(spans: readonly Span[], offset: number): Span {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return spans[low] ?? { start: 0, end: 0 };
}

/** The sentence around a stretch of text; where a line break inside the stretch looks like an end, both sides of it. */
export function sentenceAround(spans: readonly Span[], stretch: Span): Span {
  return { start: sentenceAt(spans, stretch.start).start, end: sentenceAt(spans, stretch.end - 1).end };
}
