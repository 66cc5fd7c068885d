import type { JSX } from 'preact';

/** The toolbar's icon beside the name; drawn, because it also stands where no file of the package can be had. */
export const Wordmark = (): JSX.Element => (
  <p class="rc-wordmark">
    <svg viewBox="0 0 128 128" aria-hidden="true">
      <rect class="rc-wordmark-plate" x="6" y="6" width="116" height="116" rx="28" />
      <path
        class="rc-wordmark-letter"
        d="M44 24h25c14.400 0 23.500 8 23.500 20.500 0 9.300-5.200 16.200-14 19L93 86H77.500L65.500 65.500H57V86H44Zm13 11.200v19.300h11c7 0 11.200-3.700 11.200-9.700 0-6-4.200-9.600-11.200-9.600Z"
      />
      <g class="rc-wordmark-letter">
        {[40, 56, 72, 88].map((x) => (
          <circle key={x} cx={x} cy="102" r="5.500" />
        ))}
      </g>
    </svg>
    RoleCall
  </p>
);
