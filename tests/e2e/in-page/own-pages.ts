import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { root, type Session } from '../harness/session.ts';

/** Pages that each show one thing a page may do to us. */
const folder = path.join(root, 'tests/pages/behaviour');
const html = { 'content-type': 'text/html; charset=utf-8' };

/** Serves them below /behaviour, with headers of a page that may be kept. */
export const mountPages = ({ web }: Session): void =>
  web.mount('/behaviour', folder, { headers: { 'cache-control': 'max-age=600' } });

export const filler = (count: number): string =>
  '<p>Nothing of note happened here today, nor yesterday.</p>'.repeat(count);

export type MadePage = { readonly body: string; readonly headers?: Readonly<Record<string, string>> };

/** A page made on the spot. */
export function putPage({ web }: Session, name: string, page: string | MadePage): string {
  const { body, headers }: MadePage = typeof page === 'string' ? { body: page } : page;
  return web.put(`/made/${name}.html`, {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Meta</title></head><body>${body}</body></html>`,
    headers: { ...html, 'cache-control': 'max-age=600', ...headers },
  });
}

export const openMade = (session: Session, name: string, body: string): Promise<Page> =>
  session.open(putPage(session, name, body));
