import { unspaced, scriptOfText, type Script } from './script.ts';
import type { Token } from './tokens.ts';

/** A list of evidence words made searchable. Words may be open at either end (`*`) or be several words. */
export type WordSet = {
  /** The items that a run of words holds, as found, with the position of their first word. */
  readonly find: (
    tokens: readonly Token[],
    from: number,
    to: number,
  ) => readonly { readonly at: number; readonly length: number; readonly word: string }[];
  /** Whether a stretch of unspaced text holds one of the items; the item. */
  readonly inText: (text: string) => string | undefined;
  readonly has: (word: string) => boolean;
};

const prefixKey = 2;

/** Letters that Arabic and Hebrew join in front of a noun. */
const joined: Readonly<Record<Script, RegExp>> = { Arab: /^[وف]?(?:[بكل]?ال|لل|[بكل])?/, Hebr: /^ו?[שכ]?[הבלמכ]?/ };

/** `packed`: folded items separated by `|`. */
export function makeWordSet(packed: string): WordSet {
  const whole = new Set<string>();
  const starts = new Map<string, string[]>();
  const ends: string[] = [];
  const phrases = new Map<string, string[]>();
  const stretches: string[] = [];
  for (const item of packed.split('|')) {
    if (item === '') continue;
    const script = scriptOfText(item);
    if (script !== undefined && unspaced.has(script)) stretches.push(item.replace(/\*/g, ''));
    else if (item.startsWith('*')) ends.push(item.replace(/\*/g, ''));
    else if (/[ '-]/.test(item)) add(phrases, item.split(/[ '-]/)[0] ?? '', item.replace(/\*$/, ''));
    else if (item.endsWith('*')) add(starts, item.slice(0, prefixKey), item.slice(0, -1));
    else if (script === 'Kore') add(starts, item.slice(0, prefixKey), item);
    else whole.add(item);
  }
  const has = (word: string): boolean =>
    whole.has(word) ||
    (starts.get(word.slice(0, prefixKey))?.some((start) => word.startsWith(start)) ?? false) ||
    (word.length > 5 && ends.some((end) => word.endsWith(end) && word.length > end.length + 2));
  return {
    has,
    inText: (text) => stretches.find((stretch) => text.includes(stretch)),
    find: (tokens, from, to) => {
      const found: { at: number; length: number; word: string }[] = [];
      for (let at = from; at < to; at += 1) {
        const token = tokens[at];
        if (!token) break;
        const phrase = phrases.get(token.text)?.find((item) => startsPhrase(tokens, at, item));
        if (phrase !== undefined) found.push({ at, length: phrase.split(/[ '-]/).length, word: phrase });
        else if (hasJoined(token, has)) found.push({ at, length: 1, word: token.text });
        else if (stretches.length > 0 && unspaced.has(token.script)) {
          const stretch = stretches.find((item) => token.text.includes(item));
          if (stretch !== undefined) found.push({ at, length: 1, word: stretch });
        }
      }
      return found;
    },
  };
}

function add(map: Map<string, string[]>, key: string, item: string): void {
  const same = map.get(key);
  if (same) same.push(item);
  else map.set(key, [item]);
}

function startsPhrase(tokens: readonly Token[], at: number, item: string): boolean {
  return item.split(/[ '-]/).every((part, offset) => tokens[at + offset]?.text === part);
}

function hasJoined(token: Token, has: (word: string) => boolean): boolean {
  if (has(token.text)) return true;
  const prefix = joined[token.script]?.exec(token.text)?.[0];
  return (
    prefix !== undefined &&
    prefix !== '' &&
    token.text.length - prefix.length > 2 &&
    has(token.text.slice(prefix.length))
  );
}
