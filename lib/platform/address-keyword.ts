import browser, { type Omnibox } from 'webextension-polyfill';

/** A line under the address bar: `content` is what the bar then holds, `strong` and `soft` what is shown. */
export type KeywordLine = { readonly content: string; readonly strong: string; readonly soft?: string };

export type Keyword = {
  /** What Enter does with what is typed, in finished wording, and what else it could mean. */
  readonly linesFor: (
    typed: string,
  ) => Promise<{ readonly first: KeywordLine; readonly others: readonly KeywordLine[] }>;
  readonly entered: (content: string, where: Omnibox.OnInputEnteredDisposition) => void;
};

/** Answers what is typed in the address bar after our keyword. */
export function serveAddressKeyword({ linesFor, entered }: Keyword): void {
  let newest = 0;
  const answer = async (typed: string): Promise<readonly Omnibox.SuggestResult[] | undefined> => {
    const own = (newest += 1);
    const { first, others } = await linesFor(typed);
    // An answer to what stood there a few letters ago must not replace the newer one's.
    if (own !== newest) return undefined;
    browser.omnibox.setDefaultSuggestion({ description: describe(first) });
    return others.map((line) => ({ content: line.content, description: describe(line) }));
  };
  browser.omnibox.onInputStarted.addListener(() => void answer(''));
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    void answer(typed).then((lines) => lines && suggest([...lines]));
  });
  browser.omnibox.onInputEntered.addListener(entered);
}

/** Chromium reads descriptions as XML and refuses those that are not; Firefox shows them as they are. */
const isXml = (): boolean => !browser.runtime.getURL('').startsWith('moz-extension:');

function describe({ strong, soft }: KeywordLine): string {
  const rest = soft === undefined ? '' : ` – ${soft}`;
  if (!isXml()) return strong + rest;
  return `<match>${escapeXml(strong)}</match>${rest === '' ? '' : `<dim>${escapeXml(rest)}</dim>`}`;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
