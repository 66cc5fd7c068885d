import browser from 'webextension-polyfill';
import { buildCard } from '../../lib/core/card/build-card.ts';
import { buildPersonLine } from '../../lib/core/card/person-line.ts';
import { changeBetween, standingOn } from '../../lib/core/card/role-at.ts';
import type { IsoDay } from '../../lib/core/model/partial-date.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import { fail, succeed } from '../../lib/core/model/result.ts';
import type { PageReport } from '../../lib/core/protocol/requests.ts';
import { buildTimeline } from '../../lib/core/timeline/build-timeline.ts';
import type { DatasetCache } from '../../lib/platform/dataset-cache.ts';
import { sendReader } from '../../lib/platform/send-reader.ts';
import type { NotesStore } from '../../lib/platform/notes-store.ts';
import type { Handlers } from '../../lib/platform/serve.ts';
import type { PageMenu } from '../../lib/platform/page-menu.ts';
import type { TabBadge } from '../../lib/platform/tab-badge.ts';
import { openTabView } from '../../lib/platform/tab-view.ts';
import { answering } from './answering.ts';
import { createDatasetHandlers } from './dataset-handlers.ts';
import { frameHandlers } from './frame-handlers.ts';
import { createNoteHandlers } from './note-handlers.ts';

export type HandlerOptions = {
  readonly dataset: DatasetCache;
  readonly notes: NotesStore;
  readonly badge: TabBadge;
  readonly menu: PageMenu;
  readonly today: () => IsoDay;
};

/** One function per request. */
export function createHandlers({ dataset, notes, badge, menu, today }: HandlerOptions): Handlers {
  return {
    'card.get': ({ person, language, article }) =>
      answering('dataset', async () => {
        const bundle = await dataset.bundle(person);
        if (!bundle) return fail({ kind: 'unknown-person', detail: person });
        return succeed(buildCard({ ...bundle, language, today: today(), ...(article ? { article } : {}) }));
      }),
    'people.lines': ({ people, language, article }) =>
      answering('dataset', async () => {
        const found = await dataset.people(people);
        const common = { language, today: today(), ...(article ? { article } : {}) };
        return succeed(found.map((person) => buildPersonLine({ person, ...common })));
      }),
    'timeline.get': ({ language }) =>
      answering('dataset', async () =>
        succeed(buildTimeline(await dataset.everybody(), language, await dataset.posts())),
      ),
    ...createDatasetHandlers(dataset),
    ...frameHandlers,
    'timeline.open': async ({ person }, { tab }) => {
      await openTabView({ kind: 'timeline', person }, { opener: tab });
      return succeed(null);
    },
    ...createNoteHandlers({ dataset, notes, menu }),
    'names.here': async (_, { tab, frame = 0, url = '' }) => {
      // Our own welcome page brings the reader with it.
      if (tab !== undefined && !url.startsWith(browser.runtime.getURL(''))) await sendReader(tab, frame);
      return succeed(null);
    },
    'page.found': (report, sender) =>
      answering('dataset', async () => {
        await badge.show(report, sender);
        return succeed({ since: await changesSince(report, dataset, today()) });
      }),
  };
}

async function changesSince(
  { people, article }: PageReport,
  dataset: DatasetCache,
  today: IsoDay,
): Promise<Readonly<Record<PersonId, ReturnType<typeof changeBetween>>>> {
  if (!article) return {};
  const records = await dataset.people(people.map(({ person }) => person));
  return Object.fromEntries(
    records.map((person) => [person.id, changeBetween(standingOn(person, article.day), standingOn(person, today))]),
  );
}
