import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hints, latin, others } from '../../.cache/generated/scout-index.ts';
import { createScout } from '../../lib/core/match/scout.ts';
import { handNamesOver } from '../../lib/page/handed-names.ts';
import { takeFirstLook } from '../../lib/page/first-look.ts';
import { isPrivateDocument } from '../../lib/page/private-frame.ts';
import { announceNames, answerReports } from '../../lib/platform/bare-runtime.ts';
import { shadowRootOf } from '../../lib/platform/shadow-root-of.ts';

/**
 * The content script of every page: it looks for a place that may name somebody, and ends when it has found one; the
 * background then sends the reader (see docs/adr/0005). Declared by hand in the manifest rather than as WXT's kind of
 * content script, whose runtime announces itself to the page with an event and a message.
 */
export default defineUnlistedScript(() => {
  // An XML or SVG document opened by itself has no prose; a page being edited as a whole is the reader's own text.
  if (!(document instanceof HTMLDocument) || document.designMode === 'on' || isPrivateDocument(document)) return;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  if (window === window.top) answerReports(() => ({ host: location.hostname, people: [] }), signal);
  const found = (): void => {
    lifetime.abort();
    announceNames();
  };
  const names = { hints, latin, others: () => JSON.parse(others) as Readonly<Record<string, string>> };
  handNamesOver(names);
  takeFirstLook({ document, scout: createScout(names), shadowRootOf, found, signal });
});
