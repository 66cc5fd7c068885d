import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import evidence from '../../.cache/generated/evidence.json';
import type { NameIndex } from '../../lib/core/match/name-index.ts';
import { createReader } from '../../lib/core/match/reader.ts';
import { createScout } from '../../lib/core/match/scout.ts';
import { handedNames } from '../../lib/page/handed-names.ts';
import { startReading } from './start-reading.ts';

const isHere = Symbol.for('rolecall.reader');

/**
 * The reader of a page that may name somebody, sent by the background when the lookout asks for it: it takes the text
 * apart, decides who is meant, marks them and shows the card.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { [isHere]?: true };
  if (world[isHere]) return;
  world[isHere] = true;
  const names = handedNames();
  if (!names) return;
  const { hints, latin, others } = names;
  // Both halves are our generated files; the cast is checked by the test that compiles and reads the whole.
  const index = { ...evidence, hints, scripts: { ...others(), Latn: latin } } as unknown as NameIndex;
  startReading(document, { reader: createReader(index), scout: createScout(names) });
});
