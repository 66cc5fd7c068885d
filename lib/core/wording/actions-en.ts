import type { ActionMessages } from './action-messages.ts';

export const actionsEn: ActionMessages = {
  actionsLabel: 'This card',
  keepOpen: 'Keep open',
  copyWithSources: 'Copy with sources',
  copied: 'Copied, with sources.',
  copyFailed: 'Not copied: the browser does not allow it on this page.',
  showInTimeline: 'Show in the timeline',
  notThisPerson: 'Not this person',
  notOnThisSite: 'Not on this site',
  refusedOnPage: (name) => `Not ${name}: no longer marked on this page.`,
  refusedOnSite: (name, host) => `Not ${name}: no longer marked on ${host}.`,
  everywhereOn: (host) => `On all of ${host}`,
  siteNowOff: (host) => `RoleCall is now off on ${host}.`,
  undo: 'Undo',

  possibleHeading: 'Perhaps named, not marked',
  possibleHint: 'RoleCall marks a name only when it is sure who is meant.',
  perhaps: 'perhaps',
  nothingForIt: 'Too little on the page points to this person.',

  filters: 'Filters',
  filtersOn: (count) => `${count} on`,
  filterKinds: 'Kinds of events',
  kindPlural: { arrival: 'Arrivals', move: 'Moves', announcement: 'Announcements', departure: 'Departures' },
  filterPost: 'Post',
  filterAllPosts: 'All posts',
  filterFrom: 'From',
  filterTo: 'to',
  filterFirstYear: 'the beginning',
  filterLastYear: 'today',
  filterOnPage: 'Only people on this page',
  filterReset: 'Show everything',

  labelled: (label, text) => `${label}: ${text}`,
  quoted: (text) => `“${text}”`,
};
