import { unspaced, type Script } from './script.ts';

/**
 * A Bloom filter over how names begin, as a string: six bits to a sign. It needs no building on the page, whatever the number
 * of names, and turns away nearly every word of a page that names nobody for the price of a few operations.
 */
const firstSign = 0x30;
const bitsPerSign = 6;
/** Bits per key: about one word in sixteen that begins like no name passes. */
const bitsPerKey = 16;

/** Letters of a word that count. */
export const keyLength = 4;
const lowerKeyLength = 6;
/** Signs that count where words are not spaced. */
export const unspacedKeyLength = 2;

const seed = 0x811c9dc5;
/** ASCII capitals differ from small letters in one bit: text need not be folded to be asked about. */
const mix = (hash: number, code: number): number => Math.imul(hash ^ (code < 0x80 ? code | 0x20 : code), 0x01000193);
/** The low bits of the product change least. */
const finish = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

/** The key of the first `length` units of a folded word; a shorter word is a key of its own. */
export function hashWord(word: string, length: number, from = 0): number {
  let hash = seed;
  const to = Math.min(word.length, from + length);
  for (let at = from; at < to; at += 1) hash = mix(hash, word.charCodeAt(at));
  return finish(hash);
}

/** Whether a word can begin a name: its first letters, from `least` of them on, are a key. Short anchors are keys of their own. */
export function mayBegin(word: string, filter: QuickFilter, { from = 0, least = 2 } = {}): boolean {
  let hash = seed;
  const to = Math.min(word.length, from + keyLength);
  for (let at = from; at < to; at += 1) {
    hash = mix(hash, word.charCodeAt(at));
    if (at - from + 1 >= least && filter(finish(hash))) return true;
  }
  return false;
}

/** The key under which a name's anchor is filed. Short anchors are keys of their own, see {@link mayBegin}. */
export function filterKey(anchor: string, script: Script): number {
  return hashWord(anchor, unspaced.has(script) ? unspacedKeyLength : keyLength);
}

/** Names in lower case are looked for under longer keys: far more words begin in lower case. */
export const lowerKey = (anchor: string): number => hashWord(`${anchor.slice(0, lowerKeyLength)}_`, lowerKeyLength + 1);

/** Builds the filter. Its size grows with the number of keys; the price of asking does not. */
export function makeFilter(keys: readonly number[]): string {
  let bits = 4096;
  while (bits < keys.length * bitsPerKey) bits *= 2;
  const signs = new Uint8Array(Math.ceil(bits / bitsPerSign));
  for (const key of keys) {
    const bit = key & (bits - 1);
    const sign = Math.floor(bit / bitsPerSign);
    signs[sign] = (signs[sign] ?? 0) | (1 << (bit % bitsPerSign));
  }
  return `${Math.log2(bits)} ${[...signs].map((sign) => String.fromCharCode(firstSign + sign)).join('')}`;
}

export type QuickFilter = (key: number) => boolean;

/** Opens a filter made by {@link makeFilter}; false means that no name has the key. */
export function openFilter(packed: string): QuickFilter {
  const space = packed.indexOf(' ');
  const mask = 2 ** Number(packed.slice(0, space)) - 1;
  const offset = space + 1;
  return (key) => {
    const bit = key & mask;
    return ((packed.charCodeAt(offset + ((bit / bitsPerSign) | 0)) - firstSign) & (1 << (bit % bitsPerSign))) !== 0;
  };
}
