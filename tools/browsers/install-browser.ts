import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser, type BrowserName, type InstalledBrowser } from './find-browser.ts';

/** Debian's packages, then Ubuntu's where they differ; Ubuntu's own `firefox` and `chromium` only wrap a snap. */
const packages = { chromium: ['chromium', 'chromium-browser'], firefox: ['firefox-esr', 'firefox'] } as const;
type Installable = keyof typeof packages;

const advice: Readonly<Record<Installable, string>> = {
  chromium: 'Install Chromium, Chrome or Edge (Debian and Ubuntu: apt-get install chromium), then run this again.',
  firefox: 'Install Firefox (Debian: apt-get install firefox-esr; elsewhere: firefox), then run this again.',
};

export type InstallOutcome =
  { readonly ok: true; readonly value: InstalledBrowser } | { readonly ok: false; readonly error: string };

/** True where apt can be used without asking anybody: Debian or a relative of it, as root. */
function mayUseApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function apt(args: readonly string[]): boolean {
  const { status } = spawnSync(
    'apt-get',
    ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120', '-q', ...args],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  return status === 0;
}

/**
 * Returns the browser, installing it by apt when it is absent and apt may be used.
 * Otherwise the error is the one line that tells a person what to install.
 */
export function ensureBrowser(name: BrowserName): InstallOutcome {
  const present = findBrowser(name);
  if (present) return { ok: true, value: present };
  if (name !== 'chromium' && name !== 'firefox') return { ok: false, error: `No ${name} was found on this machine.` };
  if (!mayUseApt()) return { ok: false, error: `No ${name} was found. ${advice[name]}` };
  console.log(`No ${name} was found; installing it with apt-get …`);
  const attempts = 3;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    // A failed update (one mirror of several) must not stop an install that the lists already allow.
    apt(['update']);
    for (const candidate of packages[name]) {
      // A bare machine has no font either, and a page without one has no text to hover.
      if (!apt(['install', '-y', '--no-install-recommends', candidate, 'fonts-liberation'])) continue;
      const found = findBrowser(name);
      if (found) return { ok: true, value: found };
    }
  }
  return { ok: false, error: `apt-get could not install ${name}. ${advice[name]}` };
}
