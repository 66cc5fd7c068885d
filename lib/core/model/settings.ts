import type { Language } from './claim.ts';
import type { MarkColour, MarkLine } from './mark-look.ts';
import type { Refusal } from './refusal.ts';

/** `rest`: when the pointer rests on a name; `key`: only while Shift is held; `click`: only on a click or tap. */
export const openings = ['rest', 'key', 'click'] as const;
export type Opening = (typeof openings)[number];

/** Milliseconds that a reader may choose for the rest on a name. */
export const openDelays = { least: 0, most: 2_000 } as const;

/** `except`: everywhere but on `offHosts`; `only`: on `onHosts`, and there too not on `offHosts`. */
export const siteRules = ['except', 'only'] as const;
export type SiteRule = (typeof siteRules)[number];

/** `strict`: only names beside which the page itself speaks of the company or of somebody from it. */
export const surenesses = ['usual', 'strict'] as const;
export type Sureness = (typeof surenesses)[number];

export type Settings = {
  /** `browser`: follow the browser's language. */
  readonly language: 'browser' | Language;
  /** Hosts on which nothing is scanned, without port, e.g. `example.com`; subdomains included. */
  readonly offHosts: readonly string[];
  /** False switches spotting off everywhere. */
  readonly enabled: boolean;
  /** Absent: `except`. */
  readonly siteRule?: SiteRule;
  /** Written as `offHosts`; absent: none. */
  readonly onHosts?: readonly string[];
  /** What opens a card; absent: `rest`. */
  readonly openOn?: Opening;
  /** Rest on a name before its card opens, in ms; absent: `timings.openDelay`. */
  readonly openDelay?: number;
  /** Absent: `usual`. */
  readonly sureness?: Sureness;
  /** How the marks are drawn; absent: `kinds`. */
  readonly markLine?: MarkLine;
  /** Absent: `usual`. */
  readonly markColour?: MarkColour;
  /** Names that the reader says are not this person, oldest first, at most `mostRefusals`; absent: none. */
  readonly refusals?: readonly Refusal[];
};

export const defaultSettings: Settings = { language: 'browser', offHosts: [], enabled: true };
