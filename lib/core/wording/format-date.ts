import { partsOf, type IsoDay, type PartialDate } from '../model/partial-date.ts';
import type { Messages } from './messages.ts';

/** `short` fits a chip or a rail (`20 Mar 2023`); `long` a sentence (`20 March 2023`). */
export type DateStyle = 'short' | 'long';

/** Words a date with the precision it has, never more. */
export function formatDate(date: PartialDate | IsoDay, messages: Messages, style: DateStyle = 'long'): string {
  const { year, month, day, approximate } = partsOf(date);
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  const formatted = formatterFor(messages.locale, precision, style).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const text = day === 1 ? formatted.replace(/^1(?=\s)/, messages.firstDay) : formatted;
  return approximate ? messages.about(text) : text;
}

type Precision = 'year' | 'month' | 'day';

/** Making a formatter takes longer than a hundred dates: each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(locale: string, precision: Precision, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${precision} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC', calendar: 'gregory' };
  if (precision !== 'year') options.month = style === 'long' ? 'long' : 'short';
  if (precision === 'day') options.day = 'numeric';
  // en-GB puts the day first, as the dates' precision grows; the locale of the messages decides the language.
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
  formatters.set(key, made);
  return made;
}
