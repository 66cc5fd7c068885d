import type { Language } from '../model/claim.ts';
import { browserEn } from './browser-en.ts';
import { browserFr } from './browser-fr.ts';

/** What is said in the browser's own places: address bar, context menu, side panel. No script of a page carries it. */
export type BrowserMessages = {
  /** The address bar's first line while nothing, or nobody in particular, is typed. */
  readonly keywordEmpty: string;
  readonly keywordSearch: (query: string) => string;
  /** `%s` is filled in by the browser. */
  readonly menuLookUp: string;
  readonly openPanel: string;
  readonly openInTab: string;
};

const catalogue: Readonly<Record<Language, BrowserMessages>> = { en: browserEn, fr: browserFr };

export const browserMessagesFor = (language: Language): BrowserMessages => catalogue[language];
