import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findNode } from '../../tools/browsers/accessible-tree.ts';
import { waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { inEachBrowser } from './harness/session.ts';
import { addressBarOf } from './in-page/address-bar.ts';
import { chooseInMenu, selectFrom } from './in-page/context-menu.ts';

inEachBrowser('looking somebody up', (session) => {
  const ownPage = (hash: RegExp): Promise<Page> =>
    waitFor(`our page with ${hash}`, async () => {
      for (const one of await session().browser.pages()) {
        const address = await one.evaluate(() => location.href).catch(() => '');
        if (address.includes('/popup.html#') && hash.test(address)) return one;
      }
      return undefined;
    });

  const seesPerson = (page: Page, name: RegExp): Promise<unknown> =>
    waitFor(`${name} in full`, async () =>
      findNode(await session().browser.surfaceOf(page).tree(), { role: 'dialog', name }),
    );

  test('the keyword suggests people as one types, slips and accents forgiven, and Enter opens the person', async () => {
    const page = await session().open('/sample/en/culture.html');
    const bar = addressBarOf(session(), page);
    expect((await bar.type('hegemna')).some((line) => /John Hegeman – /.test(line))).toBe(true);
    const several = await bar.type('david');
    expect(several.filter((line) => /David .+ – /.test(line)).length).toBeGreaterThan(2);
    // Firefox's first line is its own.
    expect(several[0] === 'Search RoleCall for “david”').toBe(session().family === 'chromium');
    await bar.enter('hegeman');
    await seesPerson(await ownPage(/show=john-hegeman/), /: John Hegeman$/);
    // The tab that shows one person shows the next.
    await bar.enter('jerome pesenti');
    const second = await ownPage(/show=jerome-pesenti/);
    await seesPerson(second, /: J.r.me Pesenti$/);
    await second.close();
  });

  test('selected text opens the person named in it, or else the search', async () => {
    const page = await session().open('/sample/en/archive.html');
    await waitForMarks(page);
    const item = { id: 'look-up', label: /^Look up “.*” in RoleCall$/ };
    await chooseInMenu(session(), page, { ...item, spot: await selectFrom(page, 'Michelle Klein', 12) });
    const person = await ownPage(/show=michelle-klein/);
    await seesPerson(person, /: Michelle Klein$/);
    await person.close();
    await chooseInMenu(session(), page, { ...item, spot: await selectFrom(page, 'business messaging') });
    const found = await ownPage(/search=business/);
    const query = (): Promise<string> =>
      found.$eval('.rc-search input', (field) => (field as HTMLInputElement).value).catch(() => '');
    await waitFor('the search', async () => (await query()) === 'business messaging');
    await found.close();
    await page.close();
  });
});
