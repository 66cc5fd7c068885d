import type { Language } from './claim.ts';
import type { Refusal } from './refusal.ts';

/** `rest`: when the pointer rests on a name; `key`: only while Shift is held; `click`: only on a click or tap. */
export const openings = ['rest', 'key', 'click'] as const;
export type Opening = (typeof openings)[number];

/** Milliseconds that a reader may choose for the rest on a name. */
export const openDelays = { least: 0, most: 2_000 } as const;

export type Settings = {
  /** `browser`: follow the browser's language. */
  readonly language: 'browser' | Language;
  /** Hosts on which nothing is scanned, without port, e.g. `example.com`; subdomains included. */
  readonly offHosts: readonly string[];
  /** False switches spotting off everywhere. */
  readonly enabled: boolean;
  /** What opens a card; absent: `rest`. */
  readonly openOn?: Opening;
  /** Rest on a name before its card opens, in ms; absent: `timings.openDelay`. */
  readonly openDelay?: number;
  /** Names that the reader says are not this person, oldest first, at most `mostRefusals`; absent: none. */
  readonly refusals?: readonly Refusal[];
};

export const defaultSettings: Settings = { language: 'browser', offHosts: [], enabled: true };
