import type { JSX } from 'preact';
import type { MarkLook } from '../../lib/core/model/mark-look.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import type { WelcomeMessages } from '../../lib/core/wording/welcome-messages.ts';
import { MarkLegend } from '../popup/MarkLegend.tsx';
import { GestureList, type GestureKeys } from './GestureList.tsx';
import { Wordmark } from './Wordmark.tsx';

export type WelcomePageProps = {
  readonly words: WelcomeMessages;
  readonly messages: Messages;
  /** How names are underlined. */
  readonly look: MarkLook;
  readonly family: 'chromium' | 'firefox';
  /** What is typed in the address bar before a name. */
  readonly keyword: string;
  readonly keys: GestureKeys;
  /** The browser withholds pages, and asks the reader when it is told to. */
  readonly canAsk: boolean;
  /** The button stands in the toolbar already. */
  readonly isPinned: boolean;
  readonly onAsk: () => void;
  readonly onTimeline: () => void;
  readonly onSettings: () => void;
};

/** The day of the sample article; `dated` of the wording says the same. */
const writtenOn = '2022-06-02';

export function WelcomePage(props: WelcomePageProps): JSX.Element {
  const { words, messages, onTimeline, onSettings } = props;
  return (
    <main class="rc-welcome">
      <header class="rc-welcome-head">
        <Wordmark />
        <h1>{words.headline}</h1>
        <p>{words.lead}</p>
      </header>
      <div class="rc-welcome-columns">
        <div class="rc-welcome-paper">
          <Sample words={words} />
          <MarkLegend messages={messages} look={props.look} />
        </div>
        <section class="rc-welcome-gestures" aria-labelledby="rc-welcome-gestures">
          <h2 id="rc-welcome-gestures">{words.gesturesHeading}</h2>
          <GestureList words={words} keyword={props.keyword} keys={props.keys} />
        </section>
      </div>
      <div class="rc-welcome-notes">
        <Permission {...props} />
        {!props.isPinned && (
          <section>
            <h2>{words.pinHeading}</h2>
            <p>{props.family === 'firefox' ? words.pinFirefox : words.pinChromium}</p>
          </section>
        )}
      </div>
      <footer class="rc-welcome-foot">
        <button type="button" class="rc-button rc-button-main" onClick={onTimeline}>
          {words.openTimeline}
        </button>
        <button type="button" class="rc-button" onClick={onSettings}>
          {words.openSettings}
        </button>
      </footer>
    </main>
  );
}

function Sample({ words: { article } }: { readonly words: WelcomeMessages }): JSX.Element {
  return (
    <article>
      <p class="rc-welcome-kicker">{article.kicker}</p>
      <h2>{article.headline}</h2>
      <p class="rc-welcome-byline">
        {article.byline} · <time dateTime={writtenOn}>{article.dated}</time>
      </p>
      {article.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  );
}

function Permission({ words, canAsk, onAsk }: WelcomePageProps): JSX.Element {
  return (
    <section>
      <h2>{words.permissionHeading}</h2>
      <p>{words.permission}</p>
      <p>{words.permissionOff}</p>
      {canAsk && (
        <div class="rc-welcome-ask">
          <p>{words.permissionMissing}</p>
          <button type="button" class="rc-button" onClick={onAsk}>
            {words.permissionGive}
          </button>
        </div>
      )}
    </section>
  );
}
