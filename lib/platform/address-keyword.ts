import browser, { type Omnibox } from 'webextension-polyfill';

/** A line under the address bar: `content` is what the bar then holds, `strong` and `soft` what is shown. */
export type KeywordLine = { readonly content: string; readonly strong: string; readonly soft?: string };

export type KeywordLines = {
  /** What Enter does with what is typed. */
  readonly enter: KeywordLine;
  /** Enter opens no person in particular. */
  readonly isSearch: boolean;
  readonly others: readonly KeywordLine[];
};

export type Keyword = {
  /** In finished wording. */
  readonly linesFor: (typed: string) => Promise<KeywordLines>;
  readonly entered: (content: string, where: Omnibox.OnInputEnteredDisposition) => void;
};

/** Answers what is typed in the address bar after our keyword. */
export function serveAddressKeyword({ linesFor, entered }: Keyword): void {
  let newest = 0;
  const answer = async (typed: string): Promise<readonly KeywordLine[] | undefined> => {
    const own = (newest += 1);
    const { enter, isSearch, others } = await linesFor(typed);
    // An answer to what stood there a few letters ago must not replace the newer one's.
    if (own !== newest) return undefined;
    // Firefox shows what was set before the letter was typed, which would be somebody else: there it stays general.
    const isFirstLive = !isFirefox();
    if (isFirstLive || typed === '') browser.omnibox.setDefaultSuggestion({ description: describe(enter) });
    return isFirstLive || isSearch ? others : [enter, ...others];
  };
  browser.omnibox.onInputStarted.addListener(() => void answer(''));
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    void answer(typed).then(
      (lines) => lines && suggest(lines.map((line) => ({ content: line.content, description: describe(line) }))),
    );
  });
  browser.omnibox.onInputEntered.addListener(entered);
}

const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');

/** Chromium reads descriptions as XML and refuses those that are not; Firefox shows them as they are. */
function describe({ strong, soft }: KeywordLine): string {
  const rest = soft === undefined ? '' : ` – ${soft}`;
  if (isFirefox()) return strong + rest;
  return `<match>${escapeXml(strong)}</match>${rest === '' ? '' : `<dim>${escapeXml(rest)}</dim>`}`;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
