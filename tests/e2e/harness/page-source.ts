import type { Page } from 'puppeteer-core';

export type DomState = {
  /** The document's serialisation without our host. */
  readonly html: string;
  /** How many elements of ours there are. */
  readonly hosts: number;
};

export const readDom = (page: Page): Promise<DomState> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    const hosts = [...copy.querySelectorAll('rolecall-card')];
    for (const host of hosts) host.remove();
    return { html: copy.outerHTML, hosts: hosts.length };
  });

/** What the served file parses to, without any script or extension having touched it. */
export const parseServed = (page: Page, html: string): Promise<string> =>
  page.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML, html);
