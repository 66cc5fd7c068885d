import type { PartialDate } from './partial-date.ts';

export type NonEmpty<T> = readonly [T, ...T[]];

export const isNonEmpty = <T>(items: readonly T[]): items is NonEmpty<T> => items.length > 0;

/** Finished wording in each language the extension speaks. Adding a language here makes every gap a type error. */
export type LocalText = { readonly en: string; readonly fr: string };

export type Language = keyof LocalText;

export const languages: NonEmpty<Language> = ['en', 'fr'];

declare const sourceIdBrand: unique symbol;
export type SourceId = string & { readonly [sourceIdBrand]: 'SourceId' };

/** A published page that a fact rests on. */
export type Source = {
  readonly id: SourceId;
  readonly publisher: string;
  readonly title: string;
  /** Absolute http(s) address, as first published. */
  readonly url: string;
  readonly published?: PartialDate;
  /** BCP 47 tag of the page's language. */
  readonly lang: string;
};

/** A statement and what it rests on. Without a source it cannot be written down. */
export type Claim = { readonly text: LocalText; readonly sources: NonEmpty<SourceId> };
