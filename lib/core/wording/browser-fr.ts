import type { BrowserMessages } from './browser-messages.ts';

export const browserFr: BrowserMessages = {
  keywordEmpty: 'Tapez un nom, un poste ou une entreprise',
  keywordSearch: (query) => `Chercher «\u00a0${query}\u00a0» dans RoleCall`,
  menuLookUp: 'Chercher «\u00a0%s\u00a0» dans RoleCall',
  openPanel: 'Ouvrir dans le panneau latéral',
  openInTab: 'Ouvrir dans un onglet',
};
