import type { WelcomeMessages } from './welcome-messages.ts';

export const welcomeFr: WelcomeMessages = {
  title: 'Bienvenue dans RoleCall',
  headline: 'Qui ils étaient à la date de l’article, et qui ils sont aujourd’hui',
  lead: 'RoleCall souligne les noms des dirigeants de Meta sur les pages que vous lisez. Arrêtez le pointeur sur un nom de cet article.',
  article: {
    kicker: 'Un article d’exemple',
    headline: 'La numéro deux de Meta va quitter son poste',
    byline: 'Service économie',
    dated: '2 juin 2022',
    paragraphs: [
      'Sheryl Sandberg, directrice des opérations de Meta depuis quatorze ans, a annoncé mercredi qu’elle quittera l’entreprise à l’automne. Javier Olivan, directeur de la croissance, lui succédera.',
      'Olivan travaille dans l’entreprise depuis 2007. Mark Zuckerberg, son fondateur, en reste le président et le directeur général. Sandberg, venue de Google en 2008, garde son siège au conseil d’administration.',
    ],
  },

  gesturesHeading: 'Trois gestes',
  hover: 'Arrêtez-vous sur un nom',
  hoverHint:
    'La fiche dit le poste d’alors et celui d’aujourd’hui, ce qui s’est passé entre les deux, et la source de chaque fait.',
  button: 'Cliquez sur le bouton de la barre d’outils',
  buttonHint: 'Il dit qui est cité sur la page, et contient la chronologie des arrivées, mouvements et départs.',
  lookUp: 'Cherchez n’importe qui',
  lookUpBefore: 'Tapez',
  lookUpAfter: 'et un nom dans la barre d’adresse, ou sélectionnez un nom et faites un clic droit.',
  keyNext: 'Nom suivant',
  keyCard: 'Sa fiche',
  keyPanel: 'Panneau latéral',

  permissionHeading: 'La seule autorisation\u00a0: lire les pages',
  permission:
    'Un nom peut figurer sur n’importe quelle page\u00a0: RoleCall lit donc celles que vous ouvrez. Il le fait sur votre machine\u00a0: aucune page, aucun nom, aucune note n’est jamais envoyé, et il n’y a pas de serveur pour les recevoir.',
  permissionOff: 'Vous pouvez l’arrêter pour un site, ou partout, dans le menu du bouton et dans les réglages.',
  permissionMissing: 'Le navigateur n’a pas encore donné cette autorisation.',
  permissionGive: 'Autoriser la lecture des pages',

  pinHeading: 'Gardez le bouton sous les yeux',
  pinChromium: 'Cliquez sur la pièce de puzzle au bout de la barre d’outils, puis sur l’épingle à côté de RoleCall.',
  pinFirefox:
    'Cliquez sur la pièce de puzzle au bout de la barre d’outils, puis sur la roue dentée à côté de RoleCall, et choisissez «\u00a0Épingler à la barre d’outils\u00a0».',

  openTimeline: 'Ouvrir la chronologie',
  openSettings: 'Réglages',
};
