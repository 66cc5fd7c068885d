/** Moments and sizes as the reader's language writes them. */
export type Formats = {
  readonly moment: (instant: string) => string;
  /** @param share 0 to 1 */
  readonly share: (share: number) => string;
  /** @param bytes rounded up to whole kilobytes */
  readonly size: (bytes: number) => string;
};

export function createFormats(locale: string): Formats {
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const shares = new Intl.NumberFormat(locale, { style: 'percent' });
  const sizes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte' });
  return {
    moment: (instant) => moments.format(new Date(instant)),
    share: (share) => shares.format(Math.ceil(share * 100) / 100),
    size: (bytes) => sizes.format(Math.ceil(bytes / 1_000)),
  };
}
