/**
 * The dataset's names and evidence words, packed for the page: a few long strings, cheap to parse as JSON,
 * decoded only when a page needs them. Made by `compileIndex`, read by `createReader`; nobody else looks inside.
 */
export type NameIndex = {
  readonly version: 1;
  /** Person ids separated by spaces; everything else refers to them by position. */
  readonly people: string;
  /** Packed name forms per ISO 15924 script, decoded when a page shows that script. */
  readonly scripts: Readonly<Record<string, string>>;
};
