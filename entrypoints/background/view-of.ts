import type { Aim } from '../../lib/core/look-up/find-people.ts';
import type { TabView } from '../../lib/platform/tab-view.ts';

export const viewOf = (aim: Aim): TabView =>
  aim.kind === 'person' ? { kind: 'person', person: aim.found.person } : { kind: 'search', query: aim.query };
