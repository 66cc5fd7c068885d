import browser from 'webextension-polyfill';
import { languages } from '../core/model/claim.ts';
import {
  bad,
  boolean,
  list,
  mapped,
  nonBlank,
  object,
  oneOf,
  optional,
  runDecoder,
  type Decoder,
} from '../core/model/decode.ts';
import { markColours, markLines } from '../core/model/mark-look.ts';
import { mostRefusals, refusalScopes, type Refusal } from '../core/model/refusal.ts';
import { defaultSettings, openDelays, openings, siteRules, surenesses, type Settings } from '../core/model/settings.ts';
import { personIdDecoder } from '../core/notes/decode-note.ts';
import { hearUntil } from './hear-until.ts';

const key = 'settings';

const delay: Decoder<number> = (value, path, report) => {
  if (typeof value === 'number' && value >= openDelays.least && value <= openDelays.most) return value;
  report(path, `expected ${openDelays.least} to ${openDelays.most} ms`);
  return bad;
};

/** A list that grew too long elsewhere is cut, not refused with everything else. */
const refusals: Decoder<readonly Refusal[]> = mapped(
  list(object({ person: personIdDecoder, scope: oneOf(refusalScopes), where: nonBlank })),
  (all) => all.slice(-mostRefusals),
);

const stored = object({
  language: oneOf(['browser', ...languages]),
  offHosts: list(nonBlank),
  enabled: boolean,
  openOn: optional(oneOf(openings)),
  openDelay: optional(delay),
  siteRule: optional(oneOf(siteRules)),
  onHosts: optional(list(nonBlank)),
  sureness: optional(oneOf(surenesses)),
  markLine: optional(oneOf(markLines)),
  markColour: optional(oneOf(markColours)),
  refusals: optional(refusals),
});

/** Settings as saved; whatever does not decode (a newer version's, a damaged one) counts as the defaults. */
export async function readSettings(): Promise<Settings> {
  const found: Readonly<Record<string, unknown>> = await browser.storage.local.get(key);
  const decoded = runDecoder(stored, found[key]);
  return decoded.ok ? decoded.value : defaultSettings;
}

export const writeSettings = (settings: Settings): Promise<void> => browser.storage.local.set({ [key]: settings });

/** Changes what is stored now, which another part of the extension may have changed since it was read. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await writeSettings(change(await readSettings()));
}

/** Calls back with the new settings whenever any part of the extension changes them. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, key)) void readSettings().then(changed, () => undefined);
  };
  hearUntil(browser.storage.onChanged, listener, signal);
}
