import type { JSX } from 'preact';
import type { Shape } from './shapes.ts';

/** Decoration beside the words that say the same. */
export function ShapeMark({ shape, class: name }: { readonly shape: Shape; readonly class: string }): JSX.Element {
  return (
    <svg class={name} viewBox="0 0 12 12" aria-hidden="true">
      <path
        d={shape.path}
        fill={shape.hollow ? 'none' : 'currentColor'}
        stroke="currentColor"
        stroke-width={shape.hollow ? 1.6 : 0.6}
        stroke-linejoin="round"
      />
    </svg>
  );
}
