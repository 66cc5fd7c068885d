import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import nameIndex from '../../.cache/generated/name-index.json';
import type { NameIndex } from '../../lib/core/match/name-index.ts';
import { createReader } from '../../lib/core/match/reader.ts';
import { createScout } from '../../lib/core/match/scout.ts';
import { startReading } from './start-reading.ts';

/**
 * The content script. Declared by hand in the manifest rather than as WXT's kind of content script, whose runtime
 * announces itself to the page with an event and a message.
 */
export default defineUnlistedScript(() => {
  // Our generated file; the cast is checked by the test that compiles and reads it.
  const index = nameIndex as unknown as NameIndex;
  startReading(document, { reader: createReader(index), scout: createScout(index) });
});
