import type { OptionsMessages } from './options-messages.ts';

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

export const optionsEn: OptionsMessages = {
  optionsTitle: 'RoleCall settings',
  enabledLabel: 'Mark names on pages',
  enabledHint: 'When this is off, RoleCall reads no page at all.',
  languageLabel: 'Language',
  languageBrowser: 'Same as the browser',
  openOnLabel: 'Open a card',
  openOnRest: 'when the pointer rests on a name',
  openOnKey: 'on a name while Shift is held',
  openOnClick: 'only on a click',
  openDelayLabel: 'After how many milliseconds of rest',
  siteField: 'Site',
  siteAdd: 'Add',
  siteRemove: (host) => `Remove ${host}`,
  siteAlready: (host) => `${host} is already in the list.`,
  refusalsHeading: 'Names that are not these people',
  refusalsHint: 'Where you chose “Not this person”, the name is no longer marked.',
  refusalWhere: (scope, where) => (scope === 'page' ? `on the page ${where}` : `anywhere on ${where}`),
  refusalRemove: (name, where) => `Mark ${name} again ${where}`,

  generalHeading: 'General',
  sitesHeading: 'Sites',
  sitesHint: 'Subdomains are included. The popup switches the site you are on.',
  siteRules: { except: 'Work on every site, except some', only: 'Work only on sites of your choice' },
  onlyHeading: 'Sites where RoleCall works',
  onlyEmpty: 'None yet: RoleCall works nowhere.',
  exceptHeading: 'Sites where RoleCall is off',
  exceptEmpty: 'None. RoleCall works on every site.',
  neverHeading: 'Never on, even so',
  siteProblems: {
    empty: 'Write a site’s address first, like example.com.',
    wildcard: 'A star can only stand in front, as in *.example.com. Subdomains are included anyway.',
    'not-web': 'RoleCall only reads pages of the web, whose addresses begin with http or https.',
    many: 'One site at a time, please.',
    'no-site': 'That is not a site’s address. Write it like example.com.',
  },

  cardHeading: 'Cards',

  lookHeading: 'Marks on the page',
  lineLabel: 'Underline',
  lines: {
    kinds: 'Dotted, dashed, wavy',
    fine: 'Fine: dotted, dashed, double',
    bold: 'Bold: dotted, dashed, wavy',
    off: 'No underline',
  },
  colourLabel: 'Colour',
  colours: {
    usual: 'Blue, and orange for who has left',
    blue: 'Blue',
    green: 'Green',
    violet: 'Violet',
    text: 'Colour of the text',
  },
  previewLabel: 'Preview',
  onLight: 'On a light page',
  onDark: 'On a dark page',
  sample: ['', 'Mark Zuckerberg', ' thanked ', 'Dan Levy', ' and ', 'Sheryl Sandberg', '.'],
  lookOff: 'Names are not underlined; cards still open on them.',

  surenessHeading: 'When a name is marked',
  surenesses: {
    usual: {
      name: 'When it is sure who is meant',
      hint: 'A full name that hardly anybody else bears is enough.',
    },
    strict: {
      name: 'Strict: only where the page also speaks of Meta or its people',
      hint: 'Leaves some names out that are right, above all in short texts.',
    },
  },
  surenessHint: 'A name that only may be one of them is never marked. The popup lists it apart, with the reason.',

  keysHeading: 'Keyboard',
  keysHint: 'These work on any page that names somebody.',
  keyCommand: 'Command',
  keyKeys: 'Keys',
  keyNone: 'none',
  keysChange: 'Change these keys…',
  keysOwn: 'The browser’s own page opens. In Firefox it is under Add-ons, in Chrome and Edge under Extensions.',
  keyNames: {
    'next-mention': 'Next name on the page',
    'previous-mention': 'Previous name on the page',
    'open-card': 'Open the card of that name',
    _execute_action: 'Open the popup',
  },
  fixedKeys: [
    ['Close the card, or go back', 'Esc'],
    ['Move inside the card', 'Tab'],
  ],

  notesHeading: 'Your notes',
  notesHint: 'Backup and restore are on the page of your notes.',
  notesOut: 'Take your notes out',
  notesIn: 'Bring notes in',
  notesSafety: 'Weekly backup and sync',

  dataHeading: 'The facts',
  dataAsOf: 'Last worked on',
  dataVersion: 'Version',
  dataCoverage: 'Coverage',
  dataCounts: ({ people, roles, departures, sources, publishers }) =>
    `${count(people, 'person', 'people')}, ${count(roles, 'role', 'roles')}, ${count(departures, 'departure', 'departures')}, from ${count(sources, 'source', 'sources')} of ${count(publishers, 'publisher', 'publishers')}`,
  dataLicence: 'Licence',
  dataLicenceWords:
    'Facts belong to nobody. Their selection and wording are under the MIT licence, as RoleCall is; each page cited belongs to its publisher.',
  rebuild: 'Rebuild the cache',
  rebuildHint: 'Reads all facts from the package again. Your notes are not touched.',
  rebuilding: (done, all) => `Rebuilding… ${done} of ${all}`,
  rebuildDone: 'The cache was rebuilt.',
  rebuildCancelled: 'Cancelled. The cache is as it was.',
  rebuildFailed: 'The cache could not be rebuilt. It is as it was.',
  cancel: 'Cancel',

  resetHeading: 'Start afresh',
  resetSettings: 'Reset all settings',
  resetSettingsHint: 'Notes stay.',
  resetDone: 'All settings are as at the beginning.',
  undo: 'Undo',
  erase: (notes) =>
    notes === 1 ? 'Your note will be deleted for good.' : `All ${notes} notes will be deleted for good.`,
  eraseHint: 'A backup comes first. Deleted notes do not go to the bin.',
  eraseStart: 'Delete all notes…',
  eraseNone: 'There is no note to delete.',
  eraseBackup: '1. Save a backup',
  eraseSaved: (notes) =>
    `${notes === 1 ? '1 note' : `${notes} notes`} written to a file. Check that it is among your downloads.`,
  eraseNow: '2. Delete all notes now',
  eraseDone: 'All notes were deleted. The backup brings them back.',
  eraseFailed: 'That could not be done. No note was deleted.',
};
