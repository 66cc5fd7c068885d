import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** Pages to measure on: a folder of saved news pages where there is one, else pages made here. */
export type BenchPages = {
  readonly names: readonly string[];
  readonly origin: string;
  readonly isReal: boolean;
  readonly close: () => Promise<void>;
};

const withoutScripts = (html: string): string =>
  html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '').replaceAll(/<script\b[^>]*>/gi, '');

const vocabulary = (
  'the of and to in that said for on with his was at by from company market year Monday Paris London after Europe new ' +
  'report Bank Street growth president Minister city House Court more than people week Brown Martin quarter sales team'
).split(' ');

/** Deterministic: the same page at every run. */
function* words(seed: number): Generator<string> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield vocabulary[state % vocabulary.length] ?? 'the';
  }
}

/** `paragraphs` of 40 words with a link each; every `named`-th names somebody. */
function makePage(paragraphs: number, named: number): string {
  const source = words(paragraphs);
  const take = (count: number): string => Array.from({ length: count }, () => source.next().value as string).join(' ');
  const body = Array.from({ length: paragraphs }, (_, at) => {
    const name = named > 0 && at % named === 0 ? 'Mark Zuckerberg of Meta' : 'a spokesman';
    return `<p>${take(20)} <a href="#">${take(3)}</a> ${name} ${take(17)}.</p>`;
  });
  return `<!doctype html><html lang="en"><title>Bench</title><body>${body.join('\n')}</body></html>`;
}

const made: Readonly<Record<string, () => string>> = {
  'made-short': () => makePage(60, 0),
  'made-short-named': () => makePage(60, 10),
  'made-long': () => makePage(600, 0),
  'made-long-named': () => makePage(600, 20),
};

/** A document of 100,000 text nodes, for measuring what one more paragraph costs. */
export const hugePage = 'made-100000';

export async function servePages(folder: string | undefined): Promise<BenchPages> {
  const isReal = folder !== undefined && existsSync(folder);
  const names = isReal ? readdirSync(folder).filter((name) => name.endsWith('.html')) : Object.keys(made);
  const read = (name: string): string | undefined => {
    if (name === hugePage) return makePage(33_334, 0);
    if (Object.hasOwn(made, name)) return made[name]?.();
    return isReal && names.includes(name) ? withoutScripts(readFileSync(path.join(folder, name), 'utf8')) : undefined;
  };
  const server: Server = createServer((request, response) => {
    const html = read(decodeURIComponent((request.url ?? '/').slice(1)));
    response.statusCode = html === undefined ? 404 : 200;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // Nothing is fetched: what is measured is text, and the page must be there at once.
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-eval'",
    );
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { names, origin: `http://127.0.0.1:${port}`, isReal, close };
}
