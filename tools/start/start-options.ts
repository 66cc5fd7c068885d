import { browserNames, type BrowserName } from '../browsers/find-browser.ts';
import type { Result } from '../../lib/core/model/result.ts';

export type StartOptions = {
  readonly browser?: BrowserName;
  /** Absolute address of the page to open instead of the sample. */
  readonly address?: string;
  /** Asked for explicitly; without a display it is so anyway. */
  readonly headless: boolean;
};

export const usage = `npm start [-- URL] [-- --browser ${browserNames.join('|')}] [-- --headless]`;

const isBrowserName = (name: string): name is BrowserName => (browserNames as readonly string[]).includes(name);

function readAddress(text: string): string | undefined {
  const url = URL.parse(text);
  return url && /^(?:https?|file):$/.test(url.protocol) ? url.href : undefined;
}

/** Reads the command line; the error is one line for a person. */
export function readStartOptions(args: readonly string[]): Result<StartOptions, string> {
  let options: StartOptions = { headless: false };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    // npm needs "--" before our arguments, and people write it before each.
    if (arg === '--') continue;
    const [flag, inline] = arg.startsWith('--') ? arg.split('=', 2) : [undefined, undefined];
    if (flag === '--headless') options = { ...options, headless: true };
    else if (flag === '--browser') {
      const browser = inline ?? rest.shift() ?? '';
      if (!isBrowserName(browser)) return { ok: false, error: `No browser is called "${browser}". ${usage}` };
      options = { ...options, browser };
    } else {
      const address = flag === undefined ? readAddress(arg) : undefined;
      if (address === undefined) return { ok: false, error: `"${arg}" is not understood. ${usage}` };
      options = { ...options, address };
    }
  }
  return { ok: true, value: options };
}
