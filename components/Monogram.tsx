import type { JSX } from 'preact';

/** Stands for the person; the name is beside it. */
export function Monogram({ letters }: { readonly letters: string }): JSX.Element {
  return (
    <span class="rc-monogram" aria-hidden="true">
      {letters}
    </span>
  );
}
