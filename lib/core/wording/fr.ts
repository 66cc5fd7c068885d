import type { Gender } from '../model/person.ts';
import { actionsFr } from './actions-fr.ts';
import { cuesFr } from './cues-fr.ts';
import type { Messages } from './messages.ts';

/** Past participle: feminine in -e, and both endings where no gender is stated. */
const agree = (gender: Gender, stem: string): string =>
  gender === 'female' ? `${stem}e` : gender === 'male' ? stem : `${stem}(e)`;

/** "le 20 mars", "en mars", and "vers mars" as it stands. */
const le = (date: string): string => {
  if (date.startsWith('vers ')) return date;
  return isDay(date) ? `le ${date}` : `en ${date}`;
};

const isDay = (date: string): boolean => /^\d{1,2}(?:er)? /.test(date);

/** "du 20 mars", "de mars". */
const du = (date: string): string => (isDay(date) ? `du ${date}` : de(date));

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

/** "de", elided before a vowel. */
const de = (name: string): string => (/^[aeiouyéèêàhâîôû]/i.test(name) ? `d’${name}` : `de ${name}`);

export const messagesFr: Messages = {
  locale: 'fr',
  productName: 'RoleCall',
  ...actionsFr,

  direction: 'ltr',

  then: 'À la date de l’article',
  probably: (date) => `sans doute ${date}`,
  now: 'Aujourd’hui',
  asOf: (date) => `état connu : ${date}`,
  firstDay: '1er',
  about: (date) => `vers ${date}`,
  since: (date) => `depuis ${isDay(date) ? `le ${date}` : date}`,
  from: (date) => `à partir ${du(date)}`,
  until: (date) => `jusqu’${isDay(date) ? `au ${date}` : date.startsWith('vers ') ? `à ${date}` : `en ${date}`}`,
  fromTo: (from, to) => `${from} – ${to}`,
  fromSeenUntil: (from, seen) => `à partir ${du(from)}, attesté jusqu’${isDay(seen) ? `au ${seen}` : `en ${seen}`}`,
  seen: (dates) => `attesté ${dates}`,
  datesUnknown: 'dates inconnues',
  roleAt: (title, org) => `${title}, ${org}`,
  leftCompany: (org, date) => (date ? `A quitté ${org} ${le(date)}` : `A quitté ${org}`),
  leavingCompany: (org, date) => (date ? `Quitte ${org} (annonce : ${date})` : `Quitte ${org}`),
  leftDuring: (org, date) => `A quitté ${org} ${le(date)}`,
  announcedOnly: (date) => `Annoncé ${le(date)} ; dernier jour inconnu`,
  goneBy: (date) => `Départ au plus tard ${le(date)} ; dernier jour inconnu`,
  sameRole: 'Même poste',
  diedOn: (date, gender) =>
    date ? `${capitalised(agree(gender, 'décédé'))} ${le(date)}` : capitalised(agree(gender, 'décédé')),
  asPlanned: (date) => `Comme prévu (${date}) ; aucune page plus récente n’a été lue`,
  lastSeenAs: (title) => `Dernier poste connu : ${title}`,
  laterSeenAs: (title) => `Poste connu plus tard : ${title}`,
  notYetAtMeta: 'Pas encore dans l’entreprise',
  roleUnknown: 'Poste inconnu',

  departureHeading: () => 'Le départ',
  deathHeading: 'Décès',
  roleChangeHeading: 'Changement de poste',
  announced: (date) => `Annoncé ${le(date)}`,
  announcedAtOnce: (date) => `Annoncé ${le(date)}, avec effet immédiat`,
  effective: (date) => `effectif ${le(date)}`,
  effectivePlanned: (date) => `prévu ${le(date)}`,
  manner: {
    resigned: () => 'départ choisi',
    'founded-company': () => 'départ pour créer une entreprise',
    'joined-other': () => 'départ pour un autre employeur',
    retired: () => 'départ à la retraite',
    'laid-off': (gender) => agree(gender, 'licencié'),
    dismissed: (gender) => agree(gender, 'renvoyé'),
    'changed-role': () => 'change de poste au sein du groupe',
    died: (gender) => agree(gender, 'décédé'),
    'not-stated': () => 'circonstances non précisées',
  },
  reasonStated: 'Raison donnée',
  reasonReported: 'Selon la presse',
  contextLabel: 'Chez Meta à ce moment-là',
  confirmedBy: (who) => `Confirmé par : ${who}`,
  firstReportedBy: (who) => `Première information : ${who}`,
  successorsLabel: 'Fonctions reprises par',
  nextLabel: 'Ensuite',
  disputedLabel: 'Les sources divergent',
  successionHeading: 'Avant et après à ce poste',
  historyHeading: 'Parcours',
  goToSource: (number) => `Source ${number}`,
  earlierRoles: (count) => (count === 1 ? '1 autre poste' : `${count} autres postes`),
  sourcesHeading: (count) => (count < 2 ? `${count} source` : `${count} sources`),
  opensInNewTab: 's’ouvre dans un nouvel onglet',
  interim: 'par intérim',

  noteHeading: 'Votre note',
  notePlaceholder: 'Écrivez une note. Elle reste sur cet ordinateur.',
  noteSaving: 'Enregistrement…',
  noteSaved: 'Enregistré',
  noteFailed: 'Pas encore enregistré. Le texte est conservé ici ; RoleCall va réessayer.',
  notePrivate: 'Seulement sur cet ordinateur',
  notesHeading: 'Vos notes',
  noteField: (number, count) => (count === 1 ? 'Votre note' : `Note ${number} sur ${count}`),
  noteSavedOnce: 'Enregistré, en un seul exemplaire',
  noteCutOff:
    'RoleCall a été mis à jour ou désactivé : ce texte ne peut plus être enregistré d’ici. Copiez-le, puis rechargez la page.',
  noteNotHere: 'Cette page pourrait lire vos notes, elles ne sont donc pas affichées ici.',
  noteElsewhere: 'Ouvrir vos notes dans un onglet à part',
  noteRemoved: 'Note supprimée.',
  noteBringBack: 'Rétablir',
  noteConflict: 'Modifiée à deux endroits : voici l’autre version.',
  noteAdd: 'Ajouter une note',
  noteUndo: 'Annuler',
  noteRedo: 'Refaire',
  noteRemove: 'Supprimer cette note',
  noteWrittenOn: (title) => `Écrite sur « ${title} »`,
  noteAddTo: 'Ajouter aux notes sur…',
  noteAddToOne: (name) => `Ajouter aux notes sur ${name}`,
  openNotes: 'Toutes vos notes',

  cardLabel: (name) => `RoleCall : ${name}`,
  back: 'Retour',
  close: 'Fermer',
  whyHeading: 'Pourquoi ce nom',
  cues: cuesFr,
  loading: 'Chargement…',
  cardFailed: 'La fiche n’a pas pu être lue.',
  cardUnreachable: 'RoleCall a été mis à jour ou désactivé. Rechargez la page pour l’utiliser ici.',
  personGone: 'Cette personne n’est plus dans les données.',
  retry: 'Réessayer',

  tabThisPage: 'Cette page',
  tabTimeline: 'Chronologie',
  peopleHere: (count) =>
    count < 2 ? `${count} personne citée sur cette page` : `${count} personnes citées sur cette page`,
  nobodyHere: 'Aucun dirigeant de Meta n’est cité sur cette page.',
  pageNotReadable:
    'RoleCall ne peut pas lire cette page. Les pages du navigateur, les boutiques et les fichiers PDF sont fermés aux extensions.',
  mentionCount: (count) => (count < 2 ? `${count} mention` : `${count} mentions`),
  goToMention: (name) => `Aller à la première mention ${de(name)}`,
  timelineEmpty: 'Aucun événement ne correspond.',
  searchPlaceholder: 'Nom, poste ou entreprise',
  eventArrival: (title, org) => `Arrive chez ${org} : ${title}`,
  eventMove: (title, org) => `Prend le poste suivant chez ${org} : ${title}`,
  eventAnnounced: () => 'Départ annoncé',
  eventDeparture: (org) => `Quitte ${org}`,
  eventLeftPost: (title) => `Quitte le poste suivant : ${title}`,
  siteSwitch: (host) => `Marquer les noms sur ${host}`,

  popupLabel: 'Vues de RoleCall',
  leftSince: (left, all) =>
    left === all
      ? all === 1
        ? 'La personne citée ici est partie depuis'
        : `Les ${all} personnes citées ici sont parties depuis`
      : `${left} des ${all} personnes citées ici ${left === 1 ? 'est partie' : 'sont parties'} depuis`,
  leftByNow: (left, all) =>
    left === all
      ? all === 1
        ? 'La personne citée ici est partie'
        : `Les ${all} personnes citées ici sont parties`
      : `${left} des ${all} personnes citées ici ${left === 1 ? 'est partie' : 'sont parties'}`,
  pageDated: (date) => `Page datée ${du(date)}`,
  pageDateGuessed: (date) => `Page sans doute datée ${du(date)}`,
  pageUndated: 'Aucune date trouvée sur cette page',
  reloadPage: 'Recharger la page',
  accessWithheld: 'Le navigateur n’a pas donné à RoleCall l’accès à ce site.',
  grantAccess: 'Donner l’accès',
  siteIsOff: (host) => `RoleCall est désactivé sur ${host}.`,
  everywhereOff: 'RoleCall est désactivé partout.',
  turnOn: 'Activer',
  thenLabel: 'Alors',
  nowLabel: 'Aujourd’hui',
  thenAndNow: 'Alors et aujourd’hui',
  times: (count) => `× ${count}`,
  openPerson: (name) => `Ouvrir la fiche ${de(name)}`,
  openSettings: 'Réglages',
  showMore: (count) => `En afficher ${count} de plus`,
  eventsFound: (count) => (count < 2 ? `${count} événement` : `${count} événements`),
  eventKind: { arrival: 'arrivée', move: 'changement', announcement: 'annonce', departure: 'départ' },
  clearSearch: 'Effacer la recherche',
  languageName: 'Français',
  settingsNotSaved: 'Le navigateur n’a pas enregistré ce réglage. Réessayez.',

  timelineChartLabel: 'Frise des postes et des personnes',
  timelineKey: 'Légende',
  timelineKeys:
    'Les flèches passent d’un élément à l’autre, plus et moins changent l’échelle, Maj avec gauche ou droite fait défiler, Entrée ouvre la fiche.',
  lanesBy: 'Lignes',
  lanesByPost: 'Postes',
  lanesByPerson: 'Personnes',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomAll: 'Montrer toutes les années',
  departuresStrip: 'Départs',
  pointForDetail: 'Pointez une barre ou un repère pour les détails.',

  duration: (years, months) =>
    [years > 0 ? (years === 1 ? '1 an' : `${years} ans`) : '', months > 0 ? `${months} mois` : '']
      .filter((part) => part !== '')
      .join(' et '),
  mentionReached: (name, at, of) => `${name}, nom ${at} sur ${of}`,
  reachedLeft: 'a quitté depuis',
  reachedMoved: 'a changé de poste depuis',
  legendHeading: 'Comment les noms sont marqués sur la page',
  legendSame: 'au même poste aujourd’hui',
  legendMoved: 'a changé de poste depuis',
  legendLeft: 'est parti depuis',

  sameWeeksHeading: 'Les mêmes semaines',
  cameOn: (date) => (isDay(date) ? `arrivée le ${date}` : `arrivée : ${date}`),
  exitAnnouncedOn: (date) => `annoncé ${le(date)}`,
  leftOn: (date) => (isDay(date) ? `départ le ${date}` : `départ : ${date}`),
  morePeople: (count) => (count === 1 ? '1 autre' : `${count} autres`),
};
