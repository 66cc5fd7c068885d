import type { BrowserMessages } from './browser-messages.ts';

export const browserEn: BrowserMessages = {
  keywordEmpty: 'Type a name, a role or a company',
  keywordSearch: (query) => `Search RoleCall for “${query}”`,
  menuLookUp: 'Look up “%s” in RoleCall',
  openPanel: 'Open in the side panel',
  openInTab: 'Open in a tab',
};
