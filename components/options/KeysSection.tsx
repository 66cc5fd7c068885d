import type { JSX } from 'preact';
import type { OptionsMessages } from '../../lib/core/wording/options-messages.ts';
import { Section } from './Section.tsx';

/** A command of the browser's, with the keys it has now; empty when it has none. */
export type KeyCommand = { readonly name: string; readonly description: string; readonly keys: string };

export type KeysSectionProps = {
  readonly commands: readonly KeyCommand[];
  readonly words: OptionsMessages;
  /** Opens the page on which the browser lets them be changed. */
  readonly onChangeKeys: () => void;
};

/** Every command that works by keyboard, and where the browser lets its keys be changed. */
export function KeysSection({ commands, words, onChangeKeys }: KeysSectionProps): JSX.Element {
  const rows = [
    ...commands.map(({ name, description, keys }) => [words.keyNames[name] ?? description, keys] as const),
    ...words.fixedKeys,
  ];
  return (
    <Section heading={words.keysHeading} hint={words.keysHint}>
      <table class="rc-options-keys">
        <thead>
          <tr>
            <th scope="col">{words.keyCommand}</th>
            <th scope="col">{words.keyKeys}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, keys]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{keys === '' ? <span class="rc-soft">{words.keyNone}</span> : <kbd>{keys}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <button type="button" class="rc-button" onClick={onChangeKeys}>
          {words.keysChange}
        </button>
      </p>
      <p class="rc-options-hint">{words.keysOwn}</p>
    </Section>
  );
}
