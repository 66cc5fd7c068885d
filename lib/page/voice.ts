import { makeInside, type OwnHosts } from './own-host.ts';

/** Assistive technology must know a live region before it speaks, in ms. */
const settleTime = 80;
/** Said and read out by then, in ms; the page is then as it was. */
const stayTime = 4_000;

export type Voice = { readonly say: (text: string, lang: string) => void };

/** Speaks to assistive technology through a live region of our own, which is on the page only while it speaks. */
export function createVoice(document: Document, hosts: OwnHosts, signal: AbortSignal): Voice {
  let shown: { readonly host: HTMLElement; readonly region: HTMLElement } | undefined;
  let speaking: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const remove = (): void => {
    clearTimeout(speaking);
    clearTimeout(leaving);
    shown?.host.remove();
    shown = undefined;
  };

  const raise = (): HTMLElement => {
    if (shown?.host.isConnected) return shown.region;
    const { host, root } = hosts.make('voice');
    const region = makeInside(document, 'div');
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    root.append(region);
    // What is outside of a modal dialog is not read out while it is open.
    const modals = document.querySelectorAll('dialog:modal');
    (modals[modals.length - 1] ?? document.documentElement).append(host);
    shown = { host, region };
    return region;
  };

  signal.addEventListener('abort', remove, { once: true });

  return {
    say: (text, lang) => {
      const region = raise();
      clearTimeout(speaking);
      clearTimeout(leaving);
      speaking = setTimeout(() => {
        region.lang = lang;
        region.textContent = text;
      }, settleTime);
      leaving = setTimeout(remove, stayTime);
    },
  };
}
