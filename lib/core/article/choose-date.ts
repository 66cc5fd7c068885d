import type { ArticleDate } from '../card/build-card.ts';
import { dayNumber, daysInMonth, isIsoDay, makeIsoDay, type IsoDay } from '../model/partial-date.ts';

/**
 * Where a date was read, in the order of trust:
 * 1. `json-ld`: `datePublished` of an article in JSON-LD;
 * 2. `meta`: Open Graph's and others' publication time;
 * 3. `time-published`: a `<time>` (or microdata) that says it is the publication;
 * 4. `json-ld-page`: `datePublished` of the page, which some sites renew with every edit — a guess;
 * 5. `url`: year, month and day in the address — a guess only when there is no day;
 * 6. `time`: the first `<time>` of the article — a guess.
 */
export type DateCandidate = {
  readonly from: 'json-ld' | 'meta' | 'time-published' | 'json-ld-page' | 'url' | 'time';
  readonly text: string;
};

const order: readonly DateCandidate['from'][] = ['json-ld', 'meta', 'time-published', 'json-ld-page', 'url', 'time'];
const guesses: ReadonlySet<DateCandidate['from']> = new Set(['json-ld-page', 'time']);

/** The web's first news pages; anything before is a misprint or a fiction. */
const earliest = '1994-01-01';

/** The day an article was published, or undefined when the page does not tell. `today` guards against dates not yet come. */
export function chooseArticleDate(candidates: readonly DateCandidate[], today: IsoDay): ArticleDate | undefined {
  for (const from of order) {
    for (const candidate of candidates) {
      if (candidate.from !== from) continue;
      const day = from === 'url' ? dayInPath(candidate.text) : dayInText(candidate.text);
      if (day && day >= earliest && dayNumber(day) <= dayNumber(today) + clockTolerance)
        return { day, guessed: guesses.has(from) };
    }
  }
  return undefined;
}

/** Days: today's article may be dated by a clock that is ahead of the reader's. */
const clockTolerance = 1;

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day as the publisher printed it: of `2025-11-18T23:30:00-05:00` the 18th, whatever day it is for the reader.
 * Also reads `20251118`, `2025/11/18`, RFC 2822 (`Tue, 18 Nov 2025 …`) and `November 18, 2025`.
 */
function dayInText(text: string): IsoDay | undefined {
  const iso = /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(text);
  if (iso) return validDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /(?:^|[\s,])(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})/.exec(text);
  if (dayFirst) return validDay(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /(?:^|[\s,])([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/.exec(text);
  if (monthFirst) return validDay(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  const stamp = /^\s*(\d{10})(\d{3})?\s*$/.exec(text);
  if (!stamp) return undefined;
  const day = new Date(Number(stamp[1]) * 1_000).toISOString().slice(0, 10);
  return isIsoDay(day) ? day : undefined;
}

const monthNumber = (name: string | undefined): number => monthNames.indexOf((name ?? '').toLowerCase()) + 1;

/** `/2025/11/18/`, `/2025-11-18-`, `/20251118/`, `/2025/nov/18/`. */
function dayInPath(path: string): IsoDay | undefined {
  const numeric = /(?:^|[/_-])((?:19|20)\d{2})([/_-]?)(\d{2})\2(\d{2})(?=[/_.-]|$)/.exec(path);
  if (numeric) return validDay(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]));
  const named = /\/((?:19|20)\d{2})\/([a-z]{3})\/(\d{1,2})(?=\/|$)/i.exec(path);
  return named ? validDay(Number(named[1]), monthNumber(named[2]), Number(named[3])) : undefined;
}

function validDay(year: number, month: number, day: number): IsoDay | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? makeIsoDay(year, month, day)
    : undefined;
}
