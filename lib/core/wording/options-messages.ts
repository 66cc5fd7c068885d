import type { AboutDataset } from '../dataset/about-dataset.ts';
import type { SiteProblem } from '../model/check-site.ts';
import type { Language } from '../model/claim.ts';
import type { MarkColour, MarkLine } from '../model/mark-look.ts';
import type { SiteRule, Sureness } from '../model/settings.ts';
import { optionsEn } from './options-en.ts';
import { optionsFr } from './options-fr.ts';

/** A choice and what it means. */
type Choice = { readonly name: string; readonly hint: string };

/** What only the settings say: kept apart, so that pages do not load it. A new language is one file and one line below. */
export type OptionsMessages = {
  readonly optionsTitle: string;
  readonly enabledLabel: string;
  readonly enabledHint: string;
  readonly languageLabel: string;
  readonly languageBrowser: string;
  readonly openOnLabel: string;
  readonly openOnRest: string;
  readonly openOnKey: string;
  readonly openOnClick: string;
  readonly openDelayLabel: string;
  readonly siteField: string;
  readonly siteAdd: string;
  readonly siteRemove: (host: string) => string;
  readonly siteAlready: (host: string) => string;
  readonly refusalsHeading: string;
  readonly refusalsHint: string;
  /** `where`: a host, or an address without its scheme. */
  readonly refusalWhere: (scope: 'page' | 'site', where: string) => string;
  readonly refusalRemove: (name: string, where: string) => string;

  readonly generalHeading: string;
  readonly sitesHeading: string;
  readonly sitesHint: string;
  readonly siteRules: Readonly<Record<SiteRule, string>>;
  readonly onlyHeading: string;
  readonly onlyEmpty: string;
  readonly exceptHeading: string;
  readonly exceptEmpty: string;
  /** Beside the list of exceptions when only chosen sites are on. */
  readonly neverHeading: string;
  readonly siteProblems: Readonly<Record<SiteProblem, string>>;

  readonly cardHeading: string;

  readonly lookHeading: string;
  readonly lineLabel: string;
  readonly lines: Readonly<Record<MarkLine, string>>;
  readonly colourLabel: string;
  readonly colours: Readonly<Record<MarkColour, string>>;
  readonly previewLabel: string;
  readonly onLight: string;
  readonly onDark: string;
  /** A sentence with the three kinds of marks in it. */
  readonly sample: readonly [
    before: string,
    same: string,
    between: string,
    moved: string,
    then: string,
    left: string,
    after: string,
  ];
  readonly lookOff: string;

  readonly surenessHeading: string;
  readonly surenesses: Readonly<Record<Sureness, Choice>>;
  readonly surenessHint: string;

  readonly keysHeading: string;
  readonly keysHint: string;
  readonly keyCommand: string;
  readonly keyKeys: string;
  readonly keyNone: string;
  readonly keysChange: string;
  readonly keysOwn: string;
  readonly keyNames: Readonly<Record<string, string>>;
  /** Keys that are not the browser's to change: what is done, and the keys. */
  readonly fixedKeys: readonly (readonly [string, string])[];

  readonly notesHeading: string;
  readonly notesHint: string;
  readonly notesOut: string;
  readonly notesIn: string;
  readonly notesSafety: string;

  readonly dataHeading: string;
  readonly dataAsOf: string;
  readonly dataVersion: string;
  readonly dataCoverage: string;
  readonly dataCounts: (about: AboutDataset) => string;
  readonly dataLicence: string;
  readonly dataLicenceWords: string;
  readonly rebuild: string;
  readonly rebuildHint: string;
  readonly rebuilding: (done: number, all: number) => string;
  readonly rebuildDone: string;
  readonly rebuildCancelled: string;
  readonly rebuildFailed: string;
  readonly cancel: string;

  readonly resetHeading: string;
  readonly resetSettings: string;
  readonly resetSettingsHint: string;
  readonly resetDone: string;
  readonly undo: string;
  readonly erase: (notes: number) => string;
  readonly eraseHint: string;
  readonly eraseStart: string;
  readonly eraseNone: string;
  readonly eraseBackup: string;
  readonly eraseSaved: (notes: number) => string;
  readonly eraseNow: string;
  readonly eraseDone: string;
  readonly eraseFailed: string;
};

const catalogue: Readonly<Record<Language, OptionsMessages>> = { en: optionsEn, fr: optionsFr };

export const optionsMessagesFor = (language: Language): OptionsMessages => catalogue[language];
