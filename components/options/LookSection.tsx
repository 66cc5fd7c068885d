import type { JSX } from 'preact';
import { decorationOf, lookOf, markColours, markLines, type MarkLook } from '../../lib/core/model/mark-look.ts';
import type { OptionsMessages } from '../../lib/core/wording/options-messages.ts';
import { Section } from './Section.tsx';
import type { SettingsPart } from './SitesSection.tsx';

/** How the marks on pages are drawn, with a sentence drawn so on a light page and on a dark one. */
export function LookSection({ settings, words, onChange }: Omit<SettingsPart, 'messages'>): JSX.Element {
  const look = lookOf(settings);
  return (
    <Section heading={words.lookHeading}>
      <label class="rc-options-row">
        <span>{words.lineLabel}</span>
        <select
          class="rc-select"
          value={look.line}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...settings, markLine: markLines.find((line) => line === value) ?? 'kinds' })
          }
        >
          {markLines.map((line) => (
            <option key={line} value={line}>
              {words.lines[line]}
            </option>
          ))}
        </select>
      </label>
      {look.line !== 'off' && (
        <label class="rc-options-row">
          <span>{words.colourLabel}</span>
          <select
            class="rc-select"
            value={look.colour}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...settings, markColour: markColours.find((colour) => colour === value) ?? 'usual' })
            }
          >
            {markColours.map((colour) => (
              <option key={colour} value={colour}>
                {words.colours[colour]}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="rc-options-preview" role="group" aria-label={words.previewLabel}>
        <Sample scheme="light" caption={words.onLight} look={look} words={words} />
        <Sample scheme="dark" caption={words.onDark} look={look} words={words} />
      </div>
      {look.line === 'off' && <p class="rc-options-hint">{words.lookOff}</p>}
    </Section>
  );
}

type SampleProps = {
  readonly scheme: 'light' | 'dark';
  readonly caption: string;
  readonly look: MarkLook;
  readonly words: OptionsMessages;
};

function Sample({ scheme, caption, look, words }: SampleProps): JSX.Element {
  const [before, same, between, moved, then, left, after] = words.sample;
  return (
    <figure>
      <figcaption class="rc-options-hint">{caption}</figcaption>
      <p class="rc-options-sample" data-scheme={scheme}>
        {before}
        <span style={{ textDecoration: decorationOf('same', look) }}>{same}</span>
        {between}
        <span style={{ textDecoration: decorationOf('moved', look) }}>{moved}</span>
        {then}
        <span style={{ textDecoration: decorationOf('left', look) }}>{left}</span>
        {after}
      </p>
    </figure>
  );
}
