import { expect, test } from 'vitest';
import { findNode } from '../../tools/browsers/accessible-tree.ts';
import { listMarks, textsOf, waitForMarks } from '../../tools/browsers/marks.ts';
import { welcomePageOf } from '../../tools/browsers/open-extension.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { openCard } from './harness/card.ts';
import { collectErrors } from './harness/page-errors.ts';
import { inEachBrowser } from './harness/session.ts';

inEachBrowser(
  'the welcome page',
  (session) => {
    test('opens at installation, and its names can be hovered at once', async () => {
      const page = await welcomePageOf(session().browser);
      const errors = collectErrors(page);
      const marks = await waitForMarks(page);
      expect(textsOf(marks)).toEqual(['Sheryl Sandberg', 'Javier Olivan', 'Olivan', 'Mark Zuckerberg', 'Sandberg']);
      expect(marks.map(({ highlight }) => highlight)).toEqual(
        ['left', 'moved', 'moved', 'same', 'left'].map((kind) => `rolecall-${kind}`),
      );
      const card = await openCard(session(), page, 'Javier Olivan');
      expect(card.name).toBe('Javier Olivan');
      expect(card.text).toMatch(/2 Jun 2022.*Chief Growth Officer.*Chief Operating Officer/);
      expect(errors.all()).toEqual([]);
    });

    test('is a page like any other to the popup, but no site to switch off', async () => {
      const page = await welcomePageOf(session().browser);
      const popup = await session().browser.openPopup(page);
      await waitFor('the people', async () => findNode(await popup.tree(), { name: /Javier Olivan.*2 mentions/ }));
      expect(findNode(await popup.tree(), { role: /^(?:switch|checkbox)$/ })).toBeUndefined();
      await popup.close();
    });

    test('tells the keys as the browser has them, and what it may read', async () => {
      const page = await welcomePageOf(session().browser);
      const keys = await page.$$eval('kbd', (all) => all.map((key) => key.textContent));
      expect(keys).toEqual(['Alt+Shift+J', 'Alt+Shift+O', 'Alt+Shift+S', 'rc']);
      expect(await page.$('.rc-welcome-ask')).toBeNull();
      await page.close();
    });

    test('does not come back with an update', async () => {
      const page = await session().open('/sample/en/archive.html');
      await waitForMarks(page);
      await session().browser.reloadExtension();
      await page.reload();
      await waitForMarks(page);
      const others = await Promise.all(
        (await session().browser.pages()).map((each) => each.evaluate(() => location.href).catch(() => '')),
      );
      expect(others.filter((address) => address.includes('welcome'))).toEqual([]);
      expect(await listMarks(page)).not.toEqual([]);
      await page.close();
    });
  },
  { keepWelcome: true },
);
