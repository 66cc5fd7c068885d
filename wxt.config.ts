import { defineConfig } from 'wxt';
import { prepareBuild } from './tools/prepare-build.ts';

/** The oldest engines that paint what we draw; each floor is explained in docs/browser-notes.md. */
const floors = { chrome: '128', firefox: '146' } as const;

/**
 * Our own pages and the background may load nothing that is not in the package: "no network" is then a thing the
 * browser enforces, not only a thing we promise.
 */
const extensionPagesPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Ordinary web pages and the frames in them, blank frames that they fill themselves included. */
const everywhere = {
  matches: ['http://*/*', 'https://*/*'],
  all_frames: true,
  match_about_blank: true,
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  outDir: '.output',
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'contextMenus', 'scripting'],
    // The same sites as the content scripts': the background sends the reader to documents that name somebody.
    host_permissions: everywhere.matches,
    optional_permissions: ['downloads'],
    omnibox: { keyword: 'rc' },
    // Alt+Shift and one of these letters is free in both browsers (Chromium keeps N and P for tabs); a page's own access
    // keys give way to it. Chromium suggests no more than four.
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandPanel__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandCard__' },
    },
    // By hand: WXT's own kind of content script announces itself to the page with an event and a message.
    content_scripts: [
      { ...everywhere, js: ['seal.js'], run_at: 'document_start' },
      { ...everywhere, js: ['lookout.js'], css: ['assets/marks.css'], run_at: 'document_idle' },
    ],
    content_security_policy: { extension_pages: extensionPagesPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'rolecall@rolecall.example',
              strict_min_version: `${floors.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
          // Firefox's "light" is the icon with light lines, for dark toolbars.
          action: {
            theme_icons: [16, 32].map((size) => ({
              size,
              dark: `icons/${size}.png`,
              light: `icons/on-dark/${size}.png`,
            })),
          },
        }
      : { minimum_chrome_version: floors.chrome }),
  }),
  hooks: {
    'build:before': () => prepareBuild(import.meta.dirname),
    // WXT takes the popup's title for the button's, in whatever language that is written.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_actionTitle__';
    },
  },
  vite: () => ({
    build: { target: [`chrome${floors.chrome}`, `firefox${floors.firefox}`] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // A large index parses faster as one JSON string than as an object literal.
    json: { stringify: true },
  }),
});
