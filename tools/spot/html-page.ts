import { parseHTML } from 'linkedom';
import type { PageInfo } from '../../lib/core/match/mention.ts';

/** A page as far as spotting sees it: the text of each block, inline elements joined, and what the page says about itself. */
export type Page = { readonly blocks: readonly string[]; readonly info: PageInfo };

const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const silentTags = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TITLE HEAD TEXTAREA SELECT OPTION SVG CODE KBD SAMP'.split(' '),
);

/** Reads an HTML page into blocks of text. */
export function readHtml(html: string): Page {
  // The parser builds no body for a fragment.
  const { document } = parseHTML(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const blocks: string[] = [];
  let current = '';
  const flush = (): void => {
    const text = current.replace(/[ \t\r\f]*\n[ \t\r\f]*/g, '\n').trim();
    if (text !== '') blocks.push(text);
    current = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) current += (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ');
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toUpperCase();
    if (silentTags.has(name)) return;
    if (name === 'BR') current += '\n';
    const isBlock = blockTags.has(name);
    if (isBlock) flush();
    for (const child of node.childNodes) walk(child);
    if (isBlock) flush();
  };
  if (document.body) walk(document.body);
  flush();
  const meta = (name: string): string | undefined =>
    document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? undefined;
  const entries = {
    title: document.title || meta('og:title'),
    description: meta('description') ?? meta('og:description'),
    lang: document.documentElement?.getAttribute('lang') ?? undefined,
    published: meta('article:published_time'),
  };
  return {
    blocks,
    info: Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && value !== '')),
  };
}
