import type { NameIndex } from '../../lib/core/match/name-index.ts';
import type { PackedNames } from './in-page.ts';

/** The index as the content scripts carry it. */
export function packNames(index: NameIndex): PackedNames {
  const { hints, scripts, ...evidence } = index;
  const { Latn: latin = '', ...others } = scripts;
  return { hints, latin, others: JSON.stringify(others), evidence: JSON.stringify(evidence) };
}

const escape = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/** One expression of all these names, longest first. */
export const alternationOf = (names: readonly string[]): string =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|');
