import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

type SectionProps = { readonly heading: string; readonly hint?: string; readonly children: ComponentChildren };

/** A part of the settings, named by its heading. */
export function Section({ heading, hint, children }: SectionProps): JSX.Element {
  const id = useId();
  return (
    <section class="rc-options-group" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {hint && <p class="rc-options-hint">{hint}</p>}
      {children}
    </section>
  );
}
