import { succeed } from '../../lib/core/model/result.ts';
import { callPage } from '../../lib/platform/client.ts';
import { sendReader } from '../../lib/platform/send-reader.ts';
import type { Handlers } from '../../lib/platform/serve.ts';

/** Hands on between a tab's frames and its top document, which is where their cards are drawn. */
export const frameHandlers: Pick<Handlers, 'frame.card' | 'frame.closed'> = {
  'frame.card': async ({ event }, { tab, frame }) => {
    if (tab === undefined || frame === undefined || frame === 0) return succeed(false);
    // The top document may name nobody, and so have no reader yet.
    if (event.kind === 'present') await sendReader(tab, 0);
    return succeed((await callPage({ tab, frame: 0 }, 'page.frame-card', { frame, event })) === true);
  },
  'frame.closed': async ({ frame }, { tab }) => {
    if (tab !== undefined) await callPage({ tab, frame }, 'page.frame-closed', {});
    return succeed(null);
  },
};
