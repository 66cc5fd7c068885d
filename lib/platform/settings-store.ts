import browser from 'webextension-polyfill';
import { languages } from '../core/model/claim.ts';
import {
  bad,
  boolean,
  list,
  nonBlank,
  object,
  oneOf,
  optional,
  runDecoder,
  type Decoder,
} from '../core/model/decode.ts';
import { defaultSettings, openDelays, openings, type Settings } from '../core/model/settings.ts';

const key = 'settings';

const delay: Decoder<number> = (value, path, report) => {
  if (typeof value === 'number' && value >= openDelays.least && value <= openDelays.most) return value;
  report(path, `expected ${openDelays.least} to ${openDelays.most} ms`);
  return bad;
};

const stored = object({
  language: oneOf(['browser', ...languages]),
  offHosts: list(nonBlank),
  enabled: boolean,
  openOn: optional(oneOf(openings)),
  openDelay: optional(delay),
});

/** Settings as saved; whatever does not decode (a newer version's, a damaged one) counts as the defaults. */
export async function readSettings(): Promise<Settings> {
  const found: Readonly<Record<string, unknown>> = await browser.storage.local.get(key);
  const decoded = runDecoder(stored, found[key]);
  return decoded.ok ? decoded.value : defaultSettings;
}

export const writeSettings = (settings: Settings): Promise<void> => browser.storage.local.set({ [key]: settings });

/** Calls back with the new settings whenever any part of the extension changes them. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, key)) void readSettings().then(changed, () => undefined);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
