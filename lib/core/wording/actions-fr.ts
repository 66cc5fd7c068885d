import type { ActionMessages } from './action-messages.ts';

export const actionsFr: ActionMessages = {
  actionsLabel: 'Cette fiche',
  keepOpen: 'Garder ouverte',
  copyWithSources: 'Copier avec les sources',
  copied: 'Copié, avec les sources.',
  copyFailed: 'Pas copié : le navigateur ne le permet pas sur cette page.',
  showInTimeline: 'Voir dans la chronologie',
  notThisPerson: 'Pas cette personne',
  notOnThisSite: 'Pas sur ce site',
  refusedOnPage: (name) => `Ce n’est pas ${name} : plus de marque sur cette page.`,
  refusedOnSite: (name, host) => `Ce n’est pas ${name} : plus de marque sur ${host}.`,
  everywhereOn: (host) => `Sur tout ${host}`,
  siteNowOff: (host) => `RoleCall est maintenant désactivé sur ${host}.`,
  undo: 'Annuler',

  possibleHeading: 'Peut-être cités, sans marque',
  possibleHint: 'RoleCall ne marque un nom que s’il est sûr de la personne.',
  perhaps: 'peut-être',
  nothingForIt: 'Trop peu d’éléments sur la page désignent cette personne.',

  filters: 'Filtres',
  filtersOn: (count) => (count < 2 ? `${count} actif` : `${count} actifs`),
  filterKinds: 'Types d’événements',
  kindPlural: { arrival: 'Arrivées', move: 'Changements', announcement: 'Annonces', departure: 'Départs' },
  filterPost: 'Poste',
  filterAllPosts: 'Tous les postes',
  filterFrom: 'De',
  filterTo: 'à',
  filterFirstYear: 'le début',
  filterLastYear: 'aujourd’hui',
  filterOnPage: 'Seulement cette page',
  filterReset: 'Tout montrer',

  labelled: (label, text) => `${label} : ${text}`,
  quoted: (text) => `« ${text} »`,
};
