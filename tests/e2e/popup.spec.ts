import { expect, test } from 'vitest';
import { findNode, findNodes, outlineOf, textOf } from '../../tools/browsers/accessible-tree.ts';
import { isCardOpen, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { readCard } from './harness/card.ts';
import { inEachBrowser } from './harness/session.ts';
import { pressOn } from './in-page/press.ts';
import { englishNames } from './sample-names.ts';

/** Mentions of each person on the English page, in order of first mention. */
const counts = [...new Set(englishNames.map(([, person]) => person))].map((person) => ({
  person,
  count: englishNames.filter(([, other]) => other === person).length,
}));

inEachBrowser('the popup', (session) => {
  test('the badge counts the people of the page', async () => {
    const page = await session().open('/sample/en/index.html');
    await waitForMarks(page);
    await waitFor('the badge', async () => (await session().browser.badgeOf(page)) === String(counts.length));
    await page.close();
  });

  test('lists the people of the page with their counts, in the order of the text', async () => {
    const page = await session().open('/sample/en/index.html');
    await waitForMarks(page);
    const popup = await session().browser.openPopup(page);
    const rows = await waitFor('rows', async () => {
      const found = findNodes(await popup.tree(), { role: 'button', name: /mentions?/ });
      return found.length > 0 ? found : undefined;
    });
    expect(
      rows.map(({ name }) => /^(?:[A-Z]{2} )?(.+?) ?(?:[×x] ?\d+)? ?,? (\d+) mentions?/.exec(name)?.slice(1, 3)),
    ).toEqual(counts.map(({ person, count }) => [person, String(count)]));
    await popup.close();
    await page.close();
  });

  test('a press on a person goes to the mention and opens its card', async () => {
    const page = await session().open('/sample/en/index.html');
    await waitForMarks(page);
    await page.evaluate(() => scrollTo(0, 0));
    const popup = await session().browser.openPopup(page);
    await pressOn(popup, { role: 'button', name: /Guy Rosen.*mention/ });
    await waitFor('the card', () => isCardOpen(page));
    const card = await waitFor('its content', () => readCard(session(), page));
    expect(card.name).toBe('Guy Rosen');
    await page.close();
  });

  test('the timeline lists events of the dataset', async () => {
    const page = await session().open('/sample/en/index.html');
    await waitForMarks(page);
    const popup = await session().browser.openPopup(page);
    await pressOn(popup, { role: 'tab', name: 'Timeline' });
    const text = await waitFor('events', async () => {
      const panel = findNode(await popup.tree(), { role: 'tabpanel', name: 'Timeline' });
      // Firefox may rename the panel in its tree before it changes what is in it.
      return panel && textOf(panel).includes('to found a company') ? textOf(panel) : undefined;
    }).catch(async (error) => {
      throw new Error(`${error}\n${outlineOf(await popup.tree())}`);
    });
    expect(text).toContain('John Hegeman');
    expect(text).toContain('Left to found a company'.toLowerCase());
    await popup.close();
    await page.close();
  });

  test('says so on a page that names nobody, and on one it may not read', async () => {
    const page = await session().open('/sample/en/culture.html');
    const popup = await session().browser.openPopup(page);
    await waitFor('the notice', async () => textOf(await popup.tree()).includes('Nobody from Meta’s leadership'));
    await popup.close();
    // A page of the browser's own, which no extension may read.
    // Firefox loads its own in another process and loses the answer to the command.
    const closed = session().family === 'firefox' ? 'about:license' : 'chrome://version';
    await page.goto(closed, { timeout: 3_000 }).catch(() => undefined);
    const second = await session().browser.openPopup(page);
    await waitFor('the notice', async () => findNode(await second.tree(), { role: 'button', name: 'Reload the page' }));
    expect(textOf(await second.tree())).not.toContain('Nobody from Meta’s leadership');
    await second.close();
    await page.close();
  });
});
