import browser, { type Tabs } from 'webextension-polyfill';
import type { PersonId } from '../core/model/person.ts';

/** What the popup's own page shows when it stands in a tab. */
export type TabView =
  /** The timeline, at this person. */
  | { readonly kind: 'timeline'; readonly person: PersonId }
  /** Everything that is known of a person. */
  | { readonly kind: 'person'; readonly person: PersonId }
  /** The timeline, searched for this. */
  | { readonly kind: 'search'; readonly query: string };

const addressOf = (view: TabView): string => {
  const value = view.kind === 'search' ? view.query : view.person;
  const key = { timeline: 'person', person: 'show', search: 'search' }[view.kind];
  return browser.runtime.getURL(`/popup.html#${new URLSearchParams({ [key]: value })}`);
};

/** Undefined for an address without a wish. */
export function readTabView(hash: string): TabView | undefined {
  const wanted = new URLSearchParams(hash.slice(1));
  const [timeline, person, query] = ['person', 'show', 'search'].map((key) => wanted.get(key));
  if (timeline) return { kind: 'timeline', person: timeline as PersonId };
  if (person) return { kind: 'person', person: person as PersonId };
  return query ? { kind: 'search', query } : undefined;
}

/** Opens it in a tab, beside the tab it was asked for from. */
export async function openTabView(
  view: TabView,
  { opener, active = true }: { readonly opener?: number | undefined; readonly active?: boolean } = {},
): Promise<void> {
  const tab: Tabs.CreateCreatePropertiesType = { url: addressOf(view), active };
  await browser.tabs.create(opener === undefined ? tab : { ...tab, openerTabId: opener });
}

/** Shows it in the tab in front. */
export async function showTabView(view: TabView): Promise<void> {
  await browser.tabs.update({ url: addressOf(view) });
}
