import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createEventSeal, shareEventSeal } from '../../lib/page/event-seal.ts';

/**
 * Runs before any script of the page, so that its listeners stand first; all it does is register them.
 * The reader script, which comes when the page is there, finds the seal in the world that both share.
 */
export default defineUnlistedScript(() => shareEventSeal(createEventSeal(window)));
