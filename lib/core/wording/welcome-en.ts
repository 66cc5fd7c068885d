import type { WelcomeMessages } from './welcome-messages.ts';

export const welcomeEn: WelcomeMessages = {
  title: 'Welcome to RoleCall',
  headline: 'Who they were when it was written, and who they are today',
  lead: 'RoleCall underlines the names of Meta’s executives on the pages you read. Rest the pointer on a name in this article.',
  article: {
    kicker: 'A sample article',
    headline: 'Meta’s number two to step down',
    byline: 'Business desk',
    dated: '2 June 2022',
    paragraphs: [
      'Sheryl Sandberg, chief operating officer of Meta for fourteen years, announced on Wednesday that she will leave the company in the autumn. Javier Olivan, its chief growth officer, will take over the post.',
      'Olivan has been with the company since 2007. Mark Zuckerberg, its founder, stays chairman and chief executive. Sandberg, who came from Google in 2008, keeps her seat on the board.',
    ],
  },

  gesturesHeading: 'Three gestures',
  hover: 'Rest on a name',
  hoverHint: 'The card tells the role then and the role now, what happened in between, and the source of each claim.',
  button: 'Press the button in the toolbar',
  buttonHint: 'It lists who is named on the page, and has the timeline of who came, moved and left.',
  lookUp: 'Look anybody up',
  lookUpBefore: 'Type',
  lookUpAfter: 'and a name in the address bar, or select a name and right-click it.',
  keyNext: 'Next name',
  keyCard: 'Its card',
  keyPanel: 'Side panel',

  permissionHeading: 'The one permission: to read pages',
  permission:
    'Names can stand on any page, so RoleCall reads the pages you open. It does so on your machine: no page, no name and no note is ever sent anywhere, and there is no server to send it to.',
  permissionOff: 'You can switch it off for a site, or everywhere, in the popup and in the settings.',
  permissionMissing: 'The browser has not given this permission yet.',
  permissionGive: 'Allow reading pages',

  pinHeading: 'Keep the button in sight',
  pinChromium: 'Press the puzzle piece at the end of the toolbar, then the pin beside RoleCall.',
  pinFirefox:
    'Press the puzzle piece at the end of the toolbar, then the gear beside RoleCall, and choose “Pin to Toolbar”.',

  openTimeline: 'Open the timeline',
  openSettings: 'Settings',
};
