import browser from 'webextension-polyfill';
import type { Language } from '../core/model/claim.ts';
import type { Settings } from '../core/model/settings.ts';
import { chooseLanguage } from '../core/wording/messages.ts';

/** The language to speak: the one chosen, else the browser's own, else what the reader asks pages for. */
export function readerLanguage(settings: Pick<Settings, 'language'>): Language {
  if (settings.language !== 'browser') return settings.language;
  try {
    return chooseLanguage([browser.i18n.getUILanguage(), ...navigator.languages]);
  } catch {
    // The extension was updated under this script; the card that still stands keeps speaking.
    return chooseLanguage(navigator.languages);
  }
}
