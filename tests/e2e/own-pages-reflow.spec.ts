import { expect, test } from 'vitest';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { inEachBrowser } from './harness/session.ts';

/** CSS px: the narrowest that must do, a laptop at 200 % zoom, and a 4k screen. */
const widths = [320, 640, 3_840] as const;
const ownPages = ['options.html', 'notes.html', 'popup.html', 'popup.html#show=chris-cox'] as const;

inEachBrowser('our own pages', (session) => {
  test.each(ownPages)('%s scrolls one way only, from 320 px to 4k', async (address) => {
    const page = await session().browser.openOwnPage(address);
    await waitFor('the page to be drawn', () =>
      page.evaluate(() => document.querySelector('h1, h2, [role=tabpanel] svg') !== null),
    );
    for (const width of widths) {
      // oxlint-disable-next-line no-await-in-loop -- one width after the other
      await page.setViewport({ width, height: 800 });
      // oxlint-disable-next-line no-await-in-loop -- what came of it
      const seen = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - innerWidth,
        cut: [...document.querySelectorAll('button, a, input:not(.rc-hidden), select, textarea')]
          .filter((control) => control.checkVisibility() && !control.closest('.rc-time-scroll'))
          .filter((control) => {
            const { left, right } = control.getBoundingClientRect();
            return left < -0.5 || right > innerWidth + 0.5;
          })
          .map(({ className, textContent }) => `${className} ${textContent}`),
      }));
      expect(seen, `${width} px`).toEqual({ wide: expect.toSatisfy((by: number) => by <= 0), cut: [] });
    }
    await page.close();
  });
});
