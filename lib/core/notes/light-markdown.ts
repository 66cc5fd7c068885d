/** What a note's text looks like: no markup comes out of it, only these shapes, which views draw themselves. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly address: string };

export type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string };

const bullet = /^\s{0,3}[-*+]\s+(.*)$/;
const number = /^\s{0,3}\d{1,3}[.)]\s+(.*)$/;
const heading = /^#{1,6}\s+(.*)$/;
const quote = /^>\s?(.*)$/;
const fence = /^```/;

type LineKind = 'blank' | 'bullets' | 'numbers' | 'heading' | 'quote' | 'fence' | 'paragraph';

function kindOf(line: string): LineKind {
  if (line.trim() === '') return 'blank';
  if (fence.test(line)) return 'fence';
  if (bullet.test(line)) return 'bullets';
  if (number.test(line)) return 'numbers';
  if (heading.test(line)) return 'heading';
  return quote.test(line) ? 'quote' : 'paragraph';
}

/** Paragraphs, headings, lists, quotes, code, and in them bold, italic, code and links to the web. */
export function parseLightMarkdown(text: string): readonly Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const kind = kindOf(lines[at] ?? '');
    let end = at + 1;
    if (kind === 'fence') {
      while (end < lines.length && !fence.test(lines[end] ?? '')) end += 1;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, end).join('\n') });
      end += 1;
    } else if (kind !== 'blank') {
      const goesOn = (line: string): boolean => kind !== 'heading' && kindOf(line) === kind;
      while (end < lines.length && goesOn(lines[end] ?? '')) end += 1;
      blocks.push(blockOf(kind, lines.slice(at, end)));
    }
    at = end;
  }
  return blocks;
}

const inner = { bullets: bullet, numbers: number, heading, quote } as const;

function blockOf(kind: Exclude<LineKind, 'blank' | 'fence'>, lines: readonly string[]): Block {
  const pattern = kind === 'paragraph' ? undefined : inner[kind];
  const texts = lines.map((line) => parseInline(pattern ? (pattern.exec(line)?.[1] ?? line) : line));
  return kind === 'bullets' || kind === 'numbers' ? { kind, items: texts } : { kind, lines: texts };
}

/** Links lead to the web and nowhere else; lengths are bounded so that no text can make this slow. */
const marks =
  /\*\*([^*\n]{1,500})\*\*|\*([^*\s][^*\n]{0,500})\*|(?<![\p{L}\p{N}_])_([^_\s][^_\n]{0,500})_(?![\p{L}\p{N}_])|`([^`\n]{1,500})`|\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()<>]{1,2000})\)|(https?:\/\/[^\s<>"]{1,2000}[^\s<>".,;:!?)\]'’»])/gu;

export function parseInline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > from) found.push({ kind: 'text', text: text.slice(from, match.index) });
    found.push(inlineOf(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ kind: 'text', text: text.slice(from) });
  return found;
}

function inlineOf([all, strong, star, underscore, code, label, address]: RegExpMatchArray): Inline {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  const emphasis = star ?? underscore;
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  if (code !== undefined) return { kind: 'code', text: code };
  return { kind: 'link', text: label ?? all, address: address ?? all };
}
