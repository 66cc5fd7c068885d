import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { findNode } from '../../tools/browsers/accessible-tree.ts';
import { hoverMark, isCardOpen, listMarks, textsOf, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { countRecords } from './harness/dataset-store.ts';
import { collectErrors } from './harness/page-errors.ts';
import { inEachBrowser } from './harness/session.ts';
import { setSettings } from './harness/settings.ts';
import { seedNotes } from './in-page/seed-notes.ts';
import { tabTo } from './in-page/tab-to.ts';

type CommandsApi = { readonly commands: { readonly getAll: () => Promise<readonly { readonly shortcut?: string }[]> } };

/** The rules that the extension gave a page, joined. */
const givenRules = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules])
      .map(({ cssText }) => cssText)
      .join(' '),
  );

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

const says = (page: Page, words: string): Promise<unknown> =>
  waitFor(words, async () => (await textOf(page)).includes(words));

inEachBrowser('the settings', (session) => {
  afterEach(() => setSettings(session().browser, undefined));

  const openOptions = async (): Promise<Page> => {
    const page = await session().browser.openOwnPage('options.html');
    await says(page, 'RoleCall settings');
    return page;
  };

  test('the look of the marks changes in open pages, by keyboard alone', async () => {
    const page = await session().open('/sample/en/index.html');
    await waitForMarks(page);
    expect(await givenRules(page)).toBe('');
    const options = await openOptions();
    await tabTo(options, 'Underline');
    await options.keyboard.type('Bold');
    await tabTo(options, 'Colour');
    await options.keyboard.type('Green');
    await waitFor('the page to hear of both', async () => {
      const rules = await givenRules(page);
      return /dotted[^;]*2\.5px|2\.5px[^;]*dotted/.test(rules) && /138, 76|#1f8a4c/.test(rules);
    });
    await options.close();
    await setSettings(session().browser, undefined);
    await waitFor('the usual look', async () => !/2\.5px/.test(await givenRules(page)));
    await page.close();
  });

  test('without underlines, cards open all the same', async () => {
    await setSettings(session().browser, { language: 'browser', offHosts: [], enabled: true, markLine: 'off' });
    const page = await session().open('/sample/en/index.html');
    await waitForMarks(page);
    await waitFor('no line', async () => (await givenRules(page)).includes('none'));
    await hoverMark(page, 'Guy Rosen');
    await waitFor('the card', () => isCardOpen(page));
    await page.close();
  });

  test('only on chosen sites: marks go and come in an open page', async () => {
    const page = await session().open('/sample/en/index.html');
    await waitForMarks(page);
    const options = await openOptions();
    await tabTo(options, 'Work on every site');
    await options.keyboard.press('ArrowDown');
    await waitFor('the marks to go', async () => (await listMarks(page)).length === 0);
    await tabTo(options, 'Site');
    await options.keyboard.type('ex*mple.com\n');
    await says(options, 'A star can only stand in front');
    await options.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await options.keyboard.type(`${session().web.origin}/news\n`);
    await says(options, new URL(session().web.origin).hostname);
    await page.bringToFront();
    await waitForMarks(page);
    await options.close();
    await page.close();
  });

  test('strictly, a name alone is not marked, and one beside the company is', async () => {
    const bare = session().web.put('/made/strict.html', {
      body: '<!doctype html><html lang="en"><title>Boats</title><p>Sheryl Sandberg bought a boat.</p></html>',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    const alone = await session().open(bare);
    const full = await session().open('/sample/en/index.html');
    expect(textsOf(await waitForMarks(alone))).toEqual(['Sheryl Sandberg']);
    const before = textsOf(await waitForMarks(full));
    const options = await openOptions();
    await tabTo(options, 'When it is sure');
    await options.keyboard.press('ArrowDown');
    await waitFor('the mark to go', async () => (await listMarks(alone)).length === 0);
    expect(textsOf(await listMarks(full)).length).toBeGreaterThan(before.length / 2);
    const popup = await session().browser.openPopup(alone);
    await waitFor('the name apart, with the reason', async () =>
      findNode(await popup.tree(), { role: 'button', name: 'Sheryl Sandberg' }),
    );
    await popup.close();
    await Promise.all([options.close(), alone.close(), full.close()]);
  });

  test('tell the keys, the facts, and rebuild the cache', async () => {
    const options = await openOptions();
    const errors = collectErrors(options);
    await says(options, 'Next name on the page');
    const keys = await options.evaluate(async () => {
      const names = globalThis as unknown as Readonly<Record<string, CommandsApi | undefined>>;
      const known = await (names['browser'] ?? names['chrome'])?.commands.getAll();
      const told = [...document.querySelectorAll('tbody td')].map(({ textContent }) => textContent ?? '');
      return { known: known?.map(({ shortcut = '' }) => shortcut) ?? [], told };
    });
    expect(keys.known.length).toBeGreaterThanOrEqual(3);
    expect(keys.told.slice(0, keys.known.length)).toEqual(keys.known.map((key) => (key === '' ? 'none' : key)));
    const before = await waitFor('the cache', async () => (await countRecords(options)) ?? undefined);
    expect(await textOf(options)).toContain(`${before['people']} people`);
    await tabTo(options, 'Rebuild the cache');
    await options.keyboard.press('Enter');
    await says(options, 'The cache was rebuilt.');
    expect(await countRecords(options)).toEqual(before);
    expect(errors.all()).toEqual([]);
    await options.close();
  });

  test('a reset can be undone; notes go only after a backup', async () => {
    await setSettings(session().browser, { language: 'fr', offHosts: ['a.example'], enabled: true });
    const options = await session().browser.openOwnPage('options.html');
    await says(options, 'Réglages de RoleCall');
    await seedNotes(options, [{ person: 'dan-levy', body: 'Keep me in a file.' }]);
    await tabTo(options, 'Réinitialiser');
    await options.keyboard.press('Enter');
    await says(options, 'All settings are as at the beginning.');
    await tabTo(options, 'Undo');
    await options.keyboard.press('Enter');
    await says(options, 'a.example');
    await tabTo(options, 'Supprimer toutes les notes…');
    await options.keyboard.press('Enter');
    await says(options, 'Votre note sera supprimée définitivement.');
    const isLocked = (): Promise<boolean> =>
      options.evaluate(() => document.querySelector<HTMLButtonElement>('.rc-button-danger')?.disabled ?? false);
    expect(await isLocked()).toBe(true);
    await tabTo(options, '1. Enregistrer');
    await options.keyboard.press('Enter');
    await waitFor('the backup', async () => !(await isLocked()));
    // Firefox shows its list of downloads now, which keeps the keys until it goes: pressed here without them.
    await tabTo(options, '2. Supprimer');
    await options.evaluate(() => (document.activeElement as HTMLElement).click());
    await says(options, 'Toutes les notes sont supprimées.');
    await options.close();
    const notes = await session().browser.openOwnPage('notes.html');
    await says(notes, 'Pas encore de note.');
    await notes.close();
  });
});
