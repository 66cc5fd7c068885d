import { isPlainObject } from '../model/decode.ts';
import { hashText } from './note-fingerprint.ts';

/**
 * The browser's sync storage takes 8,192 bytes an item and 102,400 in all, counted as the key and the value's JSON
 * (https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync). Some room is left in each.
 */
export const chunkLength = 8_000;
export const syncLimit = 100_000;

const headKey = 'notes-head';
const chunkPrefix = 'notes-';
const formatVersion = 1;

export type SyncItems = Readonly<Record<string, unknown>>;

type Head = { readonly version: number; readonly chunks: number; readonly print: string };

export const chunkKey = (index: number): string => `${chunkPrefix}${index}`;

/** Every key that may be ours. */
export const isSyncKey = (key: string): boolean => /^notes-(?:head|\d{1,3})$/.test(key);

/** @param payload ASCII, so that a character is a byte */
export function packSync(payload: string): SyncItems {
  const chunks = Math.ceil(payload.length / chunkLength);
  const head: Head = { version: formatVersion, chunks, print: hashText(payload) };
  const items: [string, unknown][] = [[headKey, head]];
  for (let index = 0; index < chunks; index += 1) {
    items.push([chunkKey(index), payload.slice(index * chunkLength, (index + 1) * chunkLength)]);
  }
  return Object.fromEntries(items);
}

/** Bytes as the browser counts them. */
export const syncSize = (items: SyncItems): number =>
  Object.entries(items).reduce((sum, [key, value]) => sum + key.length + JSON.stringify(value).length, 0);

export type Unpacked =
  | { readonly kind: 'absent' }
  /** Items of two writes, or not all of one: they arrive one by one, and what is missing is on its way. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'whole'; readonly payload: string };

export function unpackSync(items: SyncItems): Unpacked {
  const head = Object.hasOwn(items, headKey) ? items[headKey] : undefined;
  if (head === undefined) return { kind: 'absent' };
  if (!isHead(head)) return { kind: 'incomplete' };
  if (head.version > formatVersion) return { kind: 'newer' };
  const chunks = Array.from({ length: head.chunks }, (_, index) => items[chunkKey(index)]);
  const payload = chunks.every((chunk) => typeof chunk === 'string') ? chunks.join('') : undefined;
  return payload !== undefined && hashText(payload) === head.print
    ? { kind: 'whole', payload }
    : { kind: 'incomplete' };
}

const isHead = (value: unknown): value is Head =>
  isPlainObject(value) &&
  typeof value['version'] === 'number' &&
  typeof value['print'] === 'string' &&
  typeof value['chunks'] === 'number' &&
  Number.isInteger(value['chunks']) &&
  value['chunks'] >= 0 &&
  value['chunks'] <= 100;

/** Keys of an earlier, longer write that `items` does not replace. */
export const surplusKeys = (stored: SyncItems, items: SyncItems): readonly string[] =>
  Object.keys(stored).filter((key) => isSyncKey(key) && !Object.hasOwn(items, key));
