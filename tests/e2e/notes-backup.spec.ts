import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { createChromeScope } from '../../tools/browsers/firefox-chrome-scope.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { builtExtension, families, startSession, type Session } from './harness/session.ts';

type Api = {
  readonly runtime: { readonly sendMessage: (message: unknown) => Promise<{ readonly ok: boolean }> };
  readonly storage: { readonly local: { readonly set: (items: object) => Promise<void> } };
};

/**
 * No test can press the question by which the browser asks for "downloads", so the extension under test has it from
 * the start: the one line of its manifest that is not as built.
 */
async function withDownloads(built: string, folder: string): Promise<string> {
  const copy = path.join(folder, 'extension');
  await cp(built, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    permissions: string[];
    optional_permissions?: string[];
  };
  manifest.permissions.push('downloads');
  delete manifest.optional_permissions;
  await writeFile(file, JSON.stringify(manifest));
  return copy;
}

/** Downloads go to a folder of the test's. */
async function downloadInto({ family, browser }: Session, folder: string): Promise<void> {
  const page = await browser.newPage();
  if (family === 'firefox') {
    await createChromeScope(page.browser())((place) => {
      type Preferences = { setIntPref: (n: string, v: number) => void; setStringPref: (n: string, v: string) => void };
      const { prefs } = (globalThis as unknown as { readonly Services: { readonly prefs: Preferences } }).Services;
      prefs.setIntPref('browser.download.folderList', 2);
      prefs.setStringPref('browser.download.dir', place);
    }, folder);
  } else {
    const client = await page.browser().target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }
  await page.close();
}

const writeNotes = (own: Page, count: number, length: number): Promise<void> =>
  own.evaluate(
    async (many, size) => {
      const scope = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
      const api = scope.browser ?? scope.chrome;
      for (let index = 0; index < many; index += 1) {
        const [id, fork] = [crypto.randomUUID(), crypto.randomUUID()];
        const params = { id, fork, person: 'dan-levy', body: `${index} é `.padEnd(size, 'x'), base: 0, writer: 'w' };
        const reply = await api.runtime.sendMessage({ name: 'note.save', params });
        if (!reply.ok) throw new Error(JSON.stringify(reply));
      }
    },
    count,
    length,
  );

const switchOn = (own: Page, at?: string): Promise<void> =>
  own.evaluate(
    (last) => {
      const scope = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
      const { local } = (scope.browser ?? scope.chrome).storage;
      return local
        .set({ 'notes-backup': { on: false } })
        .then(() => local.set({ 'notes-backup': { on: true, ...last } }));
    },
    at === undefined ? {} : { at },
  );

describe.each(families)('the weekly backup in %s', (family) => {
  let session: Session;
  let folder: string;
  const files = async (): Promise<readonly number[]> => {
    const place = path.join(folder, 'downloads');
    const names = await readdir(place, { recursive: true }).catch(() => []);
    const written = names.filter((name) => name.endsWith('.json'));
    // Chromium, told by a driver where to, gives names of its own.
    if (family === 'firefox') for (const name of written) expect(name).toMatch(/^RoleCall\/rolecall-notes-[\d-]+/);
    const texts = await Promise.all(written.map((name) => readFile(path.join(place, name), 'utf8')));
    return texts
      .map((text) => (JSON.parse(text) as { readonly notes: readonly unknown[] }).notes.length)
      .sort((a, b) => a - b);
  };
  const waitForFiles = (wanted: readonly number[]) =>
    waitFor(`backups of ${wanted.join()} notes`, async () => String(await files().catch(() => '')) === String(wanted));

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rolecall-backup-'));
    session = await startSession(family, { extension: await withDownloads(builtExtension(family), folder) });
    await downloadInto(session, path.join(folder, 'downloads'));
  });
  afterAll(async () => {
    await session.browser.close();
    await session.web.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('a short one is written by the background; a long one too, or by the page of notes where that cannot', async () => {
    const own = await session.browser.openOwnPage('options.html');
    await writeNotes(own, 1, 200);
    await switchOn(own);
    await waitForFiles([1]);
    // 2.7 MB: more than Chromium's worker can hand over.
    await writeNotes(own, 30, 90_000);
    await switchOn(own, '2026-01-01T00:00:00.000Z');
    // As long as the background may take to look again.
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    expect(await files()).toEqual(family === 'chromium' ? [1] : [1, 31]);
    const page = await session.browser.openOwnPage('notes.html');
    await waitForFiles([1, 31]);
    await page.close();
    await own.close();
  });
});
