import type { Language } from './claim.ts';

export type Settings = {
  /** `browser`: follow the browser's language. */
  readonly language: 'browser' | Language;
  /** Hosts on which nothing is scanned, without port, e.g. `example.com`; subdomains included. */
  readonly offHosts: readonly string[];
  /** False switches spotting off everywhere. */
  readonly enabled: boolean;
};

export const defaultSettings: Settings = { language: 'browser', offHosts: [], enabled: true };
