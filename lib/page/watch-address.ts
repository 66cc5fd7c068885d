/**
 * A single page turns to another article by writing its address, and fills in text and date before or after that. The
 * date is looked up again these many ms after the address changed.
 */
const looks = [0, 600, 2_500] as const;
/** Where the browser tells nobody of a written address, it is looked at this often, in ms: one comparison of strings. */
const glance = 500;

export type AddressOptions = {
  readonly view: Window;
  /** `isOther`: the first call for a new address, and not a later look at the same. */
  readonly changed: (isOther: boolean) => void;
  readonly signal: AbortSignal;
};

type WithNavigation = { readonly navigation?: EventTarget };

/** A fragment that is a route, as old single-page routers write it, counts; a place in the same text does not. */
function addressOf({ location: { origin, pathname, search, hash } }: Window): string {
  return origin + pathname + search + (/^#!?\//.test(hash) ? hash : '');
}

/** Tells when a document has become another one without being loaded. */
export function watchAddress({ view, changed, signal }: AddressOptions): void {
  let known = addressOf(view);
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  const stopLooking = (): void => timers.forEach((timer) => clearTimeout(timer));

  const compare = (): void => {
    const now = addressOf(view);
    if (now === known) return;
    known = now;
    stopLooking();
    timers = looks.map((delay, index) => setTimeout(() => changed(index === 0), delay));
  };

  const { navigation } = view as WithNavigation;
  navigation?.addEventListener('currententrychange', compare, { signal });
  for (const type of ['popstate', 'hashchange']) view.addEventListener(type, compare, { signal });
  const glancing = navigation ? undefined : setInterval(compare, glance);

  signal.addEventListener(
    'abort',
    () => {
      clearInterval(glancing);
      stopLooking();
    },
    { once: true },
  );
}
