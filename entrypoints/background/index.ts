import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import datasetHash from '../../.cache/generated/dataset-hash.json';
import { decodePackagedDataset } from '../../lib/core/dataset/decode-dataset.ts';
import type { Dataset } from '../../lib/core/dataset/dataset.ts';
import { makeIsoDay, type IsoDay } from '../../lib/core/model/partial-date.ts';
import { createDatasetCache } from '../../lib/platform/dataset-cache.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { openNotes } from '../../lib/platform/open-notes.ts';
import { openWelcomeAtInstall } from '../../lib/platform/open-welcome.ts';
import { serveBackground } from '../../lib/platform/serve.ts';
import { watchSettings } from '../../lib/platform/settings-store.ts';
import { createTabBadge } from '../../lib/platform/tab-badge.ts';
import { createHandlers } from './handlers.ts';
import { createFinding } from './people-finder.ts';
import { serveCommands } from './serve-commands.ts';
import { serveKeyword } from './serve-keyword.ts';
import { servePageMenu } from './serve-page-menu.ts';
import { tendNotes } from './tend-notes.ts';

/** Reads the dataset out of the package: a file of our own, not a request to anybody. */
async function loadPackaged(): Promise<Dataset> {
  const response = await fetch(browser.runtime.getURL('dataset.json'));
  const decoded = decodePackagedDataset(await response.json());
  if (decoded.ok) return decoded.value;
  const [first] = decoded.error;
  throw new Error(`${first.file} ${first.path}: ${first.reason} (${decoded.error.length} problems in all)`);
}

/** The reader's own calendar day. */
function today(): IsoDay {
  const now = new Date();
  return makeIsoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Listeners are registered in the first turn: a worker that is started by an event hears only those. */
export default defineBackground(() => {
  const dataset = createDatasetCache({ hash: datasetHash.hash, loadPackaged });
  const notes = openNotes();
  const badge = createTabBadge();
  const finder = createFinding(dataset, today);
  const menu = servePageMenu(notes, finder);
  tendNotes(notes);
  serveCommands();
  serveKeyword(finder);
  openWelcomeAtInstall((error) => logFailure('opening the welcome page', error));
  serveBackground(createHandlers({ dataset, notes, badge, menu, today }));

  const fill = (): void =>
    void dataset.ensure().catch((error: unknown) => logFailure('filling the dataset cache', error));
  const compare = (): void => void notes.verify().catch((error: unknown) => logFailure('comparing the notes', error));
  const renewMenu = (): void => void menu.renew().catch((error: unknown) => logFailure('renewing the menu', error));
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup]) {
    event.addListener(fill);
    event.addListener(compare);
    event.addListener(renewMenu);
  }
  // The language may be another.
  watchSettings(renewMenu, new AbortController().signal);
});
