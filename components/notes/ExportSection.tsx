import type { JSX } from 'preact';
import { exportFormats, type ExportFormat } from '../../lib/core/notes/formats/export-formats.ts';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';

export type ExportSectionProps = {
  readonly words: NotesMessages;
  /** What came of the last export. */
  readonly outcome: string;
  readonly onExport: (format: ExportFormat) => void;
};

export function ExportSection({ words, outcome, onExport }: ExportSectionProps): JSX.Element {
  return (
    <section class="rc-notes-section" aria-labelledby="rc-notes-out">
      <h2 id="rc-notes-out">{words.outHeading}</h2>
      <p class="rc-notes-hint">{words.outHint}</p>
      <ul class="rc-notes-formats">
        {exportFormats.map((format) => (
          <li key={format}>
            <button
              type="button"
              class="rc-button"
              aria-describedby={`rc-format-${format}`}
              onClick={() => onExport(format)}
            >
              {words.formats[format].name}
            </button>
            <span class="rc-notes-hint" id={`rc-format-${format}`}>
              {words.formats[format].hint}
            </span>
          </li>
        ))}
      </ul>
      <p class="rc-notes-outcome" role="status">
        {outcome}
      </p>
    </section>
  );
}
