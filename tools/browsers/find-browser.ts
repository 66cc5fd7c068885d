import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export type Family = 'chromium' | 'firefox';

/** A browser on this machine. */
export type InstalledBrowser = {
  readonly name: BrowserName;
  readonly family: Family;
  /** Absolute path of the executable. */
  readonly executable: string;
};

/** In the order in which `npm start` prefers them. */
export const browserNames = ['chromium', 'chrome', 'edge', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

type Place = {
  readonly commands: readonly string[];
  readonly mac: readonly string[];
  readonly windows: readonly string[];
};

const places: Readonly<Record<BrowserName, Place>> = {
  chromium: {
    commands: ['chromium', 'chromium-browser'],
    mac: ['Chromium.app/Contents/MacOS/Chromium'],
    windows: ['Chromium\\Application\\chrome.exe'],
  },
  chrome: {
    commands: ['google-chrome', 'google-chrome-stable', 'google-chrome-beta', 'google-chrome-unstable'],
    mac: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: ['Google\\Chrome\\Application\\chrome.exe'],
  },
  edge: {
    commands: ['microsoft-edge', 'microsoft-edge-stable', 'microsoft-edge-beta'],
    mac: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    windows: ['Microsoft\\Edge\\Application\\msedge.exe'],
  },
  firefox: {
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

export const familyOf = (name: BrowserName): Family => (name === 'firefox' ? 'firefox' : 'chromium');

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(name: BrowserName): readonly string[] {
  const { commands, mac, windows } = places[name];
  const { env } = process;
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) => mac.map((file) => path.join(folder, file)));
  }
  if (process.platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((folder) => folder);
    return folders.flatMap((folder) => windows.map((file) => path.join(folder ?? '', file)));
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

export function findBrowser(name: BrowserName): InstalledBrowser | undefined {
  const executable = candidates(name).find(isExecutable);
  return executable === undefined ? undefined : { name, family: familyOf(name), executable };
}

/** The first browser there is, in the order of {@link browserNames}. */
export function findAnyBrowser(): InstalledBrowser | undefined {
  for (const name of browserNames) {
    const found = findBrowser(name);
    if (found) return found;
  }
  return undefined;
}
