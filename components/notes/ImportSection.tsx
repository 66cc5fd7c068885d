import type { JSX } from 'preact';
import type { ImportFailure } from '../../lib/core/notes/formats/import-failure.ts';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';

/** What bringing a file in would do. */
export type ImportPreview = {
  readonly file: string;
  readonly added: number;
  readonly keptBoth: number;
  readonly known: number;
  readonly skipped: number;
  readonly changed: readonly { readonly before: string; readonly after: string; readonly name: string }[];
};

export type ImportView =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly percent: number }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'writing'; readonly done: number; readonly all: number }
  | { readonly kind: 'refused'; readonly failure: ImportFailure }
  | { readonly kind: 'said'; readonly text: string };

export type ImportSectionProps = {
  readonly view: ImportView;
  readonly words: NotesMessages;
  readonly canUndo: boolean;
  readonly onFile: (file: File) => void;
  readonly onBringIn: () => void;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
};

/** Changed notes shown in full before a merge; more would be a list nobody reads. */
const shownChanges = 5;

export function ImportSection(props: ImportSectionProps): JSX.Element {
  const { view, words } = props;
  const isBusy = view.kind === 'reading' || view.kind === 'writing';
  return (
    <section class="rc-notes-section" aria-labelledby="rc-notes-in">
      <h2 id="rc-notes-in">{words.inHeading}</h2>
      <p class="rc-notes-hint">{words.inHint}</p>
      <label class="rc-button rc-notes-file">
        {words.chooseFile}
        <input
          type="file"
          class="rc-hidden"
          disabled={isBusy}
          accept=".json,.jsonld,.md,.zip,application/json,application/ld+json,text/markdown,application/zip"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file chosen again is a choice too.
            event.currentTarget.value = '';
            if (file) props.onFile(file);
          }}
        />
      </label>
      {props.canUndo && !isBusy && view.kind !== 'preview' && (
        <button type="button" class="rc-button" onClick={props.onUndo}>
          {words.undoImport}
        </button>
      )}
      {isBusy && <Progress view={view} words={words} onCancel={props.onCancel} />}
      {view.kind === 'preview' && <Preview {...props} preview={view.preview} />}
      <p class="rc-notes-outcome" role={view.kind === 'refused' ? 'alert' : 'status'}>
        {view.kind === 'refused' && words.importFailures[view.failure.kind](view.failure.detail)}
        {view.kind === 'said' && view.text}
      </p>
    </section>
  );
}

type ProgressProps = Pick<ImportSectionProps, 'words' | 'onCancel'> & {
  readonly view: Extract<ImportView, { kind: 'reading' | 'writing' }>;
};

function Progress({ view, words, onCancel }: ProgressProps): JSX.Element {
  const [value, max, label] =
    view.kind === 'reading'
      ? [view.percent, 100, words.reading(view.percent)]
      : [view.done, view.all, words.writing(view.done, view.all)];
  return (
    <div class="rc-notes-progress">
      <progress value={value} max={max} aria-label={label} />
      <span>{label}</span>
      <button type="button" class="rc-button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}

function Preview({
  preview,
  words,
  onBringIn,
  onCancel,
}: ImportSectionProps & { readonly preview: ImportPreview }): JSX.Element {
  const { added, changed, keptBoth, known, skipped } = preview;
  const isNew = added + changed.length + keptBoth > 0;
  return (
    <div class="rc-notes-preview">
      <h3>{words.previewHeading(preview.file)}</h3>
      <ul>
        {added > 0 && <li>{words.willAdd(added)}</li>}
        {changed.length > 0 && <li>{words.willChange(changed.length)}</li>}
        {keptBoth > 0 && <li>{words.willKeepBoth(keptBoth)}</li>}
        {known > 0 && <li>{words.known(known)}</li>}
        {skipped > 0 && <li>{words.skipped(skipped)}</li>}
      </ul>
      {changed.slice(0, shownChanges).map(({ name, before, after }, index) => (
        <dl key={index} class="rc-notes-change" aria-label={name}>
          <dt>{words.before}</dt>
          <dd dir="auto">{before}</dd>
          <dt>{words.after}</dt>
          <dd dir="auto">{after}</dd>
        </dl>
      ))}
      {changed.length > shownChanges && <p class="rc-notes-hint">+ {changed.length - shownChanges}</p>}
      {!isNew && <p>{words.nothingNew}</p>}
      <div class="rc-notes-actions">
        {isNew && (
          <button type="button" class="rc-button" onClick={onBringIn}>
            {words.bringIn}
          </button>
        )}
        <button type="button" class="rc-button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
