import { partsOf, type IsoDay, type PartialDate } from '../model/partial-date.ts';
import type { Messages } from './messages.ts';

/** `short` fits a chip or a rail (`20 Mar 2023`); `long` a sentence (`20 March 2023`). */
export type DateStyle = 'short' | 'long';

/** Words a date with the precision it has, never more. */
export function formatDate(date: PartialDate | IsoDay, messages: Messages, style: DateStyle = 'long'): string {
  const { year, month, day, approximate } = partsOf(date);
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC', calendar: 'gregory' };
  if (month !== undefined) options.month = style === 'long' ? 'long' : 'short';
  if (day !== undefined) options.day = 'numeric';
  // en-GB puts the day first, as the dates' precision grows; the locale of the messages decides the language.
  const locale = messages.locale === 'en' ? 'en-GB' : messages.locale;
  const formatted = new Intl.DateTimeFormat(locale, options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const text = day === 1 ? formatted.replace(/^1(?=\s)/, messages.firstDay) : formatted;
  return approximate ? messages.about(text) : text;
}
