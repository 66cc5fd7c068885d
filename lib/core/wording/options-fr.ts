import type { OptionsMessages } from './options-messages.ts';

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('fr')}\u00a0${number < 2 ? one : many}`;

export const optionsFr: OptionsMessages = {
  optionsTitle: 'Réglages de RoleCall',
  enabledLabel: 'Marquer les noms sur les pages',
  enabledHint: 'Quand c’est désactivé, RoleCall ne lit aucune page.',
  languageLabel: 'Langue',
  languageBrowser: 'Celle du navigateur',
  openOnLabel: 'Ouvrir une fiche',
  openOnRest: 'quand le pointeur s’arrête sur un nom',
  openOnKey: 'sur un nom, touche Maj enfoncée',
  openOnClick: 'seulement au clic',
  openDelayLabel: 'Après combien de millisecondes d’arrêt',
  siteField: 'Site',
  siteAdd: 'Ajouter',
  siteRemove: (host) => `Retirer ${host}`,
  siteAlready: (host) => `${host} est déjà dans la liste.`,
  refusalsHeading: 'Noms qui ne sont pas ces personnes',
  refusalsHint: 'Là où vous avez choisi « Pas cette personne », le nom n’est plus marqué.',
  refusalWhere: (scope, where) => (scope === 'page' ? `sur la page ${where}` : `partout sur ${where}`),
  refusalRemove: (name, where) => `Marquer de nouveau ${name} ${where}`,

  generalHeading: 'Général',
  sitesHeading: 'Sites',
  sitesHint: 'Les sous-domaines sont compris. La fenêtre de RoleCall règle le site où vous êtes.',
  siteRules: {
    except: 'Fonctionner sur tous les sites, sauf certains',
    only: 'Ne fonctionner que sur des sites choisis',
  },
  onlyHeading: 'Sites où RoleCall fonctionne',
  onlyEmpty: 'Aucun pour l’instant\u00a0: RoleCall ne fonctionne nulle part.',
  exceptHeading: 'Sites où RoleCall est désactivé',
  exceptEmpty: 'Aucun. RoleCall fonctionne sur tous les sites.',
  neverHeading: 'Toujours désactivé, même ainsi',
  siteProblems: {
    empty: 'Écrivez d’abord l’adresse d’un site, comme exemple.fr.',
    wildcard: 'L’astérisque ne va qu’au début, comme dans *.exemple.fr. Les sous-domaines sont compris de toute façon.',
    'not-web': 'RoleCall ne lit que les pages du web, dont l’adresse commence par http ou https.',
    many: 'Un seul site à la fois.',
    'no-site': 'Ce n’est pas l’adresse d’un site. Écrivez-la comme exemple.fr.',
  },

  cardHeading: 'Fiches',

  lookHeading: 'Marques sur la page',
  lineLabel: 'Soulignement',
  lines: {
    kinds: 'Pointillé, tirets, ondulé',
    fine: 'Fin\u00a0: pointillé, tirets, double',
    bold: 'Gras\u00a0: pointillé, tirets, ondulé',
    off: 'Pas de soulignement',
  },
  colourLabel: 'Couleur',
  colours: {
    usual: 'Bleu, et orange pour les départs',
    blue: 'Bleu',
    green: 'Vert',
    violet: 'Violet',
    text: 'Couleur du texte',
  },
  previewLabel: 'Aperçu',
  onLight: 'Sur une page claire',
  onDark: 'Sur une page sombre',
  sample: ['', 'Mark Zuckerberg', ' a remercié ', 'Dan Levy', ' et ', 'Sheryl Sandberg', '.'],
  lookOff: 'Les noms ne sont pas soulignés\u202f; leurs fiches s’ouvrent quand même.',

  surenessHeading: 'Quand un nom est marqué',
  surenesses: {
    usual: {
      name: 'Quand il est sûr de qui il s’agit',
      hint: 'Un nom complet que presque personne d’autre ne porte suffit.',
    },
    strict: {
      name: 'Strict\u00a0: seulement si la page parle aussi de Meta ou des siens',
      hint: 'Laisse de côté certains noms pourtant justes, surtout dans les textes courts.',
    },
  },
  surenessHint:
    'Un nom qui n’est peut-être pas le bon n’est jamais marqué. La fenêtre de RoleCall le cite à part, avec la raison.',

  keysHeading: 'Clavier',
  keysHint: 'Sur toute page qui cite quelqu’un.',
  keyCommand: 'Commande',
  keyKeys: 'Touches',
  keyNone: 'aucune',
  keysChange: 'Changer ces touches…',
  keysOwn:
    'La page du navigateur s’ouvre. Dans Firefox, elle est sous Modules complémentaires\u202f; dans Chrome et Edge, sous Extensions.',
  keyNames: {
    'next-mention': 'Nom suivant de la page',
    'previous-mention': 'Nom précédent de la page',
    'open-card': 'Ouvrir la fiche de ce nom',
    _execute_action: 'Ouvrir la fenêtre de RoleCall',
  },
  fixedKeys: [
    ['Fermer la fiche ou revenir', 'Échap'],
    ['Se déplacer dans la fiche', 'Tab'],
  ],

  notesHeading: 'Vos notes',
  notesHint: 'La sauvegarde et la reprise sont sur la page de vos notes.',
  notesOut: 'Exporter vos notes',
  notesIn: 'Importer des notes',
  notesSafety: 'Sauvegarde hebdomadaire et synchronisation',

  dataHeading: 'Les faits',
  dataAsOf: 'Dernier travail',
  dataVersion: 'Version',
  dataCoverage: 'Étendue',
  dataCounts: ({ people, roles, departures, sources, publishers }) =>
    `${count(people, 'personne', 'personnes')}, ${count(roles, 'fonction', 'fonctions')}, ${count(departures, 'départ', 'départs')}, d’après ${count(sources, 'source', 'sources')} de ${count(publishers, 'éditeur', 'éditeurs')}`,
  dataLicence: 'Licence',
  dataLicenceWords:
    'Les faits n’appartiennent à personne. Leur choix et leur rédaction sont sous licence MIT, comme RoleCall\u202f; chaque page citée appartient à son éditeur.',
  rebuild: 'Reconstruire le cache',
  rebuildHint: 'Relit tous les faits du paquet. Vos notes restent intactes.',
  rebuilding: (done, all) => `Reconstruction… ${done} sur ${all}`,
  rebuildDone: 'Le cache est reconstruit.',
  rebuildCancelled: 'Annulé. Le cache est comme avant.',
  rebuildFailed: 'Le cache n’a pas pu être reconstruit. Il est comme avant.',
  cancel: 'Annuler',

  resetHeading: 'Repartir de zéro',
  resetSettings: 'Réinitialiser tous les réglages',
  resetSettingsHint: 'Les notes restent.',
  resetDone: 'Tous les réglages sont comme au début.',
  undo: 'Annuler',
  erase: (notes) =>
    notes < 2 ? 'Votre note sera supprimée définitivement.' : `Vos ${notes} notes seront supprimées définitivement.`,
  eraseHint: 'Une sauvegarde d’abord. Ces notes ne passent pas par la corbeille.',
  eraseStart: 'Supprimer toutes les notes…',
  eraseNone: 'Il n’y a aucune note à supprimer.',
  eraseBackup: '1. Enregistrer une sauvegarde',
  eraseSaved: (notes) =>
    `${notes < 2 ? `${notes} note enregistrée` : `${notes} notes enregistrées`} dans un fichier. Vérifiez qu’il est dans vos téléchargements.`,
  eraseNow: '2. Supprimer toutes les notes maintenant',
  eraseDone: 'Toutes les notes sont supprimées. La sauvegarde les ramène.',
  eraseFailed: 'Cela n’a pas pu se faire. Aucune note n’a été supprimée.',
};
