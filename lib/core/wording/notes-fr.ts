import type { NotesMessages } from './notes-messages.ts';

const notes = (count: number): string => (count < 2 ? `${count} note` : `${count} notes`);

export const notesFr: NotesMessages = {
  pageTitle: 'Vos notes',
  tab: 'Notes',
  search: 'Chercher dans vos notes',
  found: notes,
  none: 'Pas encore de note. Écrivez-en une sur la fiche d’une personne, ou sélectionnez des mots sur une page et choisissez « Ajouter aux notes sur… » dans le menu contextuel.',
  noneFound: 'Aucune note ne contient tous ces mots.',
  edit: 'Modifier',
  done: 'Terminé',
  tabNotes: (count) => `Notes (${count})`,
  tabBin: (count) => `Corbeille (${count})`,
  tabOrphans: (count) => `Sur d’autres (${count})`,
  viewsLabel: 'Quelles notes',
  orphansHint:
    'RoleCall ne connaît plus ces personnes. Vos notes sur elles restent jusqu’à ce que vous les supprimiez.',
  binHint: 'Les notes supprimées restent ici 30 jours.',
  binEmpty: 'La corbeille est vide.',
  daysLeft: (days) => (days < 2 ? 'disparaît dans un jour' : `disparaît dans ${days} jours`),
  restore: 'Rétablir',
  deleteForGood: 'Supprimer définitivement',
  emptyBin: 'Vider la corbeille',
  showMore: (count) => `En afficher ${count} de plus`,
  changedAt: (when) => when,
  readFailed:
    'Vos notes ne peuvent pas être lues pour l’instant. Elles ne sont pas perdues : rechargez cette page dans un moment.',
  actionFailed: 'Cela n’a pas pu être fait. Rien n’a changé ; réessayez.',

  outHeading: 'Emporter vos notes',
  outHint: 'Tout est écrit dans un fichier par votre propre navigateur ; rien n’est envoyé nulle part.',
  formats: {
    json: { name: 'JSON', hint: 'Complet, avec corbeille et annulation. Celui à garder, et à reprendre.' },
    markdown: { name: 'Markdown', hint: 'Un fichier à lire. Peut être repris.' },
    'markdown-zip': { name: 'Markdown, un fichier par personne', hint: 'Pour Obsidian et d’autres. Peut être repris.' },
    'web-annotation': {
      name: 'Web Annotation',
      hint: 'Le format du W3C pour les notes sur des pages. Peut être repris.',
    },
    csv: { name: 'CSV', hint: 'Pour les tableurs. Ne peut pas être repris.' },
  },
  exported: (count) => `Le fichier contient ${notes(count)}.`,

  inHeading: 'Reprendre des notes',
  inHint:
    'D’un fichier JSON, Markdown, zip ou Web Annotation de RoleCall. Vous voyez ce qui va changer avant que cela ne change.',
  chooseFile: 'Choisir un fichier…',
  reading: (percent) => `Lecture… ${percent} %`,
  writing: (done, all) => `Écriture… ${done} sur ${all}`,
  previewHeading: (file) => `Ce que « ${file} » changerait`,
  willAdd: (count) => `${notes(count)} à ajouter`,
  willChange: (count) => `${notes(count)} à remplacer par une version plus récente`,
  willKeepBoth: (count) =>
    count < 2
      ? `${count} note modifiée des deux côtés : les deux versions restent`
      : `${count} notes modifiées des deux côtés : les deux versions restent`,
  known: (count) => `${notes(count)} déjà ici`,
  skipped: (count) =>
    count < 2
      ? `${count} entrée sans personne de RoleCall, laissée de côté`
      : `${count} entrées sans personne de RoleCall, laissées de côté`,
  nothingNew: 'Tout ce que contient ce fichier est déjà ici.',
  before: 'Maintenant',
  after: 'Ensuite',
  bringIn: 'Reprendre',
  cancel: 'Abandonner',
  cancelled: 'Abandonné. Rien n’a changé.',
  broughtIn: (count) => `C’est fait : ${notes(count)} ajoutées ou modifiées.`,
  undoImport: 'Annuler la dernière reprise',
  importUndone: (count) => `Annulé : ${notes(count)}. Ce que vous avez modifié depuis n’a pas bougé.`,
  importFailures: {
    'too-large': (detail) => `Ce fichier est trop gros (${detail}). Rien n’a changé.`,
    empty: () => 'Ce fichier est vide. Rien n’a changé.',
    'not-text': () => 'Ce n’est pas un fichier de texte. Rien n’a changé.',
    'unknown-format': () => 'Ce n’est pas un fichier de notes de RoleCall. Rien n’a changé.',
    malformed: (detail) => `Ce fichier est abîmé (${detail}). Rien n’a changé.`,
    newer: (detail) =>
      `Ce fichier vient d’un RoleCall plus récent (${detail}). Mettez d’abord RoleCall à jour. Rien n’a changé.`,
    'no-notes': () => 'Il n’y a aucune note dans ce fichier. Rien n’a changé.',
    'broken-zip': (detail) => `Ce fichier zip ne s’ouvre pas (${detail}). Rien n’a changé.`,
  },
  writeFailed: 'Les notes n’ont pas pu être écrites sur le disque. Rien n’a changé.',

  safetyHeading: 'La sécurité de vos notes',
  safetyHint:
    'Chaque note est gardée deux fois sur cet ordinateur, dans deux réserves du navigateur. Si l’une se perd, elle est rétablie d’après l’autre.',
  persisted: 'Le navigateur a promis de ne pas les effacer de lui-même.',
  notPersisted: 'Le navigateur n’a pas promis de les garder quand le disque est plein.',
  uninstallHint:
    'Retirer RoleCall du navigateur efface vos notes, et aucun navigateur ne laisse une extension poser la question avant. Emportez-les d’abord.',
  syncLabel: 'Synchroniser les notes entre vos navigateurs',
  syncHint:
    'Par la synchronisation du navigateur lui-même, si vous l’avez activée. Vos notes quittent alors cet ordinateur, vers l’éditeur de votre navigateur. Jusqu’à 100 ko.',
  syncedAt: (when, share) => `Dernier changement ${when}, ${share} de la place occupée.`,
  syncOutgrown: (size, limit) =>
    `Vos notes ne tiennent plus dans la synchronisation du navigateur (${size} sur ${limit}). Elles sont en sûreté ici, mais les changements ne sont plus synchronisés.`,
  syncFailed: 'Le navigateur n’a pas pris les notes à synchroniser ; RoleCall va réessayer.',
  backupLabel: 'Sauvegarder chaque semaine dans Téléchargements',
  backupHint:
    'Un fichier JSON par semaine, dans le dossier RoleCall de vos téléchargements, écrit pendant que le navigateur est ouvert. Le navigateur vous demandera d’autoriser les téléchargements.',
  backupRefused: 'Le navigateur n’a pas le droit de télécharger : il n’y aura pas de sauvegarde.',
  lastBackup: (when) => `Dernière sauvegarde ${when}.`,
  backupFailed: 'La dernière sauvegarde n’a pas pu être écrite ; RoleCall va réessayer.',

  notices: {
    'database-restored': (count) =>
      `Le navigateur avait perdu la base de vos notes. Elles ont toutes été rétablies d’après le second exemplaire (${count}).`,
    'mirror-restored': (count) => `Le second exemplaire de vos notes avait disparu. Il a été récrit : ${notes(count)}.`,
    newer: (count) =>
      `Un RoleCall plus récent a écrit la base de vos notes. Celui-ci travaille avec le second exemplaire (${notes(count)}) jusqu’à la mise à jour.`,
    blocked: (count) =>
      `La base de vos notes est retenue par une autre fenêtre. RoleCall travaille entre-temps avec le second exemplaire (${notes(count)}).`,
    unreadable: (count) =>
      `La base de vos notes ne peut pas être lue. RoleCall travaille avec le second exemplaire (${notes(count)}). Mieux vaut emporter vos notes.`,
    'no-database': (count) =>
      `Le navigateur ne donne pas de base à RoleCall. Vos notes (${count}) sont gardées en un seul exemplaire.`,
    'no-mirror': () =>
      'Le navigateur ne garde pas le second exemplaire de vos notes. Elles sont pour l’instant en un seul exemplaire.',
    'main-back': (count) => `La base de vos notes peut de nouveau être lue, et tout y est : ${notes(count)}.`,
  },
  dismiss: 'Compris',
};
