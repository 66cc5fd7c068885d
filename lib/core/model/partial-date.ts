/**
 * Dates known to the year, the month or the day, as EDTF level 1 strings
 * (Extended Date/Time Format, ISO 8601-2:2019): `2023`, `2023-05`, `2023-05-20`,
 * each with an optional `~` for "approximate".
 *
 * The string itself is the value, so a date crosses messages, IndexedDB and JSON
 * unchanged, and nobody can make a precision appear that the source did not give.
 */
declare const partialDateBrand: unique symbol;
export type PartialDate = string & { readonly [partialDateBrand]: 'PartialDate' };

declare const isoDayBrand: unique symbol;
/** A whole day, `YYYY-MM-DD`, proleptic Gregorian, no time zone. */
export type IsoDay = string & { readonly [isoDayBrand]: 'IsoDay' };

export type DateParts = {
  readonly year: number;
  /** 1–12 */
  readonly month?: number;
  /** 1–31 */
  readonly day?: number;
  readonly approximate: boolean;
};

/** First and last day that the partial date can mean, both inclusive. */
export type DaySpan = { readonly first: IsoDay; readonly last: IsoDay };

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The parts of a date string, or undefined when it is not one (also for days that do not exist). */
export function parseDateParts(text: string): DateParts | undefined {
  const found = shape.exec(text);
  if (!found) return undefined;
  const year = Number(found[1]);
  const approximate = found[4] === '~';
  if (found[2] === undefined) return { year, approximate };
  const month = Number(found[2]);
  if (month < 1 || month > 12) return undefined;
  if (found[3] === undefined) return { year, month, approximate };
  const day = Number(found[3]);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day, approximate };
}

export function isPartialDate(text: string): text is PartialDate {
  return parseDateParts(text) !== undefined;
}

export function isIsoDay(text: string): text is IsoDay {
  return text.length === 10 && isPartialDate(text);
}

/** Parts of a value already known to be a date. */
export function partsOf(date: PartialDate | IsoDay): DateParts {
  const parts = parseDateParts(date);
  if (!parts) throw new TypeError(`not a partial date: ${date}`);
  return parts;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function makeIsoDay(year: number, month: number, day: number): IsoDay {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDay;
}

/** The days a date can mean. "Approximate" does not widen the span: by how much is not known. */
export function daySpanOf(date: PartialDate | IsoDay): DaySpan {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return { first: makeIsoDay(year, 1, 1), last: makeIsoDay(year, 12, 31) };
  if (day === undefined) {
    return { first: makeIsoDay(year, month, 1), last: makeIsoDay(year, month, daysInMonth(year, month)) };
  }
  const only = makeIsoDay(year, month, day);
  return { first: only, last: only };
}

/** True when every day of `a` is before every day of `b`. Strings of whole days compare as dates. */
export function isSurelyBefore(a: PartialDate | IsoDay, b: PartialDate | IsoDay): boolean {
  return daySpanOf(a).last < daySpanOf(b).first;
}

/** Orders by first possible day, then coarser dates first. Missing dates come first. */
export function comparePartialDates(a: PartialDate | undefined, b: PartialDate | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  const left = daySpanOf(a);
  const right = daySpanOf(b);
  if (left.first !== right.first) return left.first < right.first ? -1 : 1;
  if (left.last !== right.last) return left.last > right.last ? -1 : 1;
  return 0;
}

/** Days since 1970-01-01 (UTC); the unit of every axis and distance. */
export function dayNumber(day: IsoDay): number {
  const { year, month = 1, day: dayOfMonth = 1 } = partsOf(day);
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / 86_400_000);
}

/** The middle of the date's span as a day number: where a coarse date is drawn. */
export function midDayNumber(date: PartialDate): number {
  const { first, last } = daySpanOf(date);
  return (dayNumber(first) + dayNumber(last)) / 2;
}
