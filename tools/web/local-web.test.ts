import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openLocalWeb, type LocalWeb } from './local-web.ts';

let web: LocalWeb;
beforeAll(async () => {
  web = await openLocalWeb();
  web.mount('/sample', path.resolve(import.meta.dirname, '../../tests/sample'), {
    headers: { 'content-security-policy': "default-src 'none'" },
    rewrite: (html) => html.replace('<!doctype html>', '<!doctype html><!-- rewritten -->'),
  });
});
afterAll(() => web.close());
beforeEach(() => web.forget());

test('serves a folder with the headers given, rewriting only HTML', async () => {
  const page = await fetch(`${web.origin}/sample/en/index.html`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(await page.text()).toMatch(/^<!doctype html><!-- rewritten -->/);
  const css = await fetch(`${web.origin}/sample/paper.css`);
  expect(await css.text()).toMatch(/^:root/);
  expect((await fetch(`${web.origin}/sample/none.html`)).status).toBe(404);
});

test('nothing outside the folder is served', async () => {
  expect((await fetch(`${web.origin}/sample/..%2f..%2fpackage.json`)).status).toBe(404);
});

test('a single answer is served at its path', async () => {
  const address = web.put('/odd.xml', { body: '<a/>', headers: { 'content-type': 'application/xml' } });
  const answer = await fetch(address);
  expect(answer.headers.get('content-type')).toBe('application/xml');
  expect(await answer.text()).toBe('<a/>');
});

/** Asks as a browser asks its proxy. */
const viaProxy = (url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: web.port, path: url }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('as a proxy it serves its own pages and refuses, and notes, everything else', async () => {
  expect(await viaProxy(`${web.origin}/sample/paper.css`)).toBe(200);
  expect(await viaProxy('http://example.com/ad.js')).toBe(502);
  const tunnel = await new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port: web.port, method: 'CONNECT', path: 'example.com:443' })
      .on('connect', (response) => resolve(response.statusCode))
      .on('error', reject)
      .end();
  });
  expect(tunnel).toBe(502);
  expect(web.requests()).toEqual([
    { method: 'GET', url: `${web.origin}/sample/paper.css`, own: true },
    { method: 'GET', url: 'http://example.com/ad.js', own: false },
    { method: 'CONNECT', url: 'example.com:443', own: false },
  ]);
});
