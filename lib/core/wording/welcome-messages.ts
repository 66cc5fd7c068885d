import type { Language } from '../model/claim.ts';
import { welcomeEn } from './welcome-en.ts';
import { welcomeFr } from './welcome-fr.ts';

/** An article of our own, so that there is a name to point at. Its facts are the dataset's. */
export type SampleArticle = {
  readonly kicker: string;
  readonly headline: string;
  readonly byline: string;
  /** The day it is written as of, in words. */
  readonly dated: string;
  readonly paragraphs: readonly string[];
};

/** What the page says that opens when the extension is installed. */
export type WelcomeMessages = {
  readonly title: string;
  readonly headline: string;
  readonly lead: string;
  readonly article: SampleArticle;

  readonly gesturesHeading: string;
  readonly hover: string;
  readonly hoverHint: string;
  readonly button: string;
  readonly buttonHint: string;
  readonly lookUp: string;
  /** Stand before and after the keyword that is typed in the address bar. */
  readonly lookUpBefore: string;
  readonly lookUpAfter: string;
  /** Before a keyboard shortcut. */
  readonly keyNext: string;
  readonly keyCard: string;
  readonly keyPanel: string;

  readonly permissionHeading: string;
  readonly permission: string;
  readonly permissionOff: string;
  readonly permissionMissing: string;
  readonly permissionGive: string;

  readonly pinHeading: string;
  readonly pinChromium: string;
  readonly pinFirefox: string;

  readonly openTimeline: string;
  readonly openSettings: string;
};

const catalogue: Readonly<Record<Language, WelcomeMessages>> = { en: welcomeEn, fr: welcomeFr };

export const welcomeMessagesFor = (language: Language): WelcomeMessages => catalogue[language];
