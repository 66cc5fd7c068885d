import type { Page } from 'puppeteer-core';
import type { AccessibleNode } from './accessible-tree.ts';
import type { Family, InstalledBrowser } from './find-browser.ts';

export type OpenOptions = {
  readonly installed: InstalledBrowser;
  /** The unpacked extension's folder. */
  readonly extension: string;
  readonly headless: boolean;
  /** Port of a proxy on loopback that every request of page, extension and browser must pass. */
  readonly proxyPort?: number;
  /** CSS pixels; default 1280 × 900. Ignored when there is a window to see. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** The page that opens at installation stays; otherwise it is closed before anything else is done. */
  readonly keepWelcome?: boolean;
};

/** Something that shows our interface: a page with its card, or the popup. */
export type Surface = {
  /** The accessibility tree as it is now. */
  readonly tree: () => Promise<AccessibleNode>;
  /** Presses a node of the newest tree. */
  readonly press: (node: AccessibleNode) => Promise<void>;
  /** Writes a PNG. */
  readonly takePicture: (file: string) => Promise<void>;
};

export type Popup = Surface & {
  /** Presses a node with the pointer, as what the browser grants to nothing else demands; the toolbar's popup only. */
  readonly click: (node: AccessibleNode) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A real browser with the built extension in it, the same for both families. */
export type ExtensionBrowser = {
  readonly family: Family;
  /** "Chrome/156.0.8078.79", "firefox/153.7.0" */
  readonly version: string;
  readonly newPage: () => Promise<Page>;
  readonly surfaceOf: (page: Page) => Surface;
  /** Opens one of the extension's own pages in a tab. */
  readonly openOwnPage: (path: string) => Promise<Page>;
  /** Opens the toolbar's popup over `page`, as a press on the button does. */
  readonly openPopup: (page: Page) => Promise<Popup>;
  /** The browser's side panel with our page in it, once it is open. */
  readonly sidePanel: () => Promise<Popup>;
  /** The toolbar badge's text on `page`. */
  readonly badgeOf: (page: Page) => Promise<string>;
  /** Reloads the extension, as an update does; its scripts in open pages are left behind. */
  readonly reloadExtension: () => Promise<void>;
  /** Pages open already, such as the one a browser starts with. */
  readonly pages: () => Promise<readonly Page[]>;
  /** Settles when the last window is closed, or the browser ends. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
};
