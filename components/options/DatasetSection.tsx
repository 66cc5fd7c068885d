import type { JSX } from 'preact';
import type { AboutDataset } from '../../lib/core/dataset/about-dataset.ts';
import type { RebuildProgress } from '../../lib/core/protocol/dataset-requests.ts';
import type { OptionsMessages } from '../../lib/core/wording/options-messages.ts';
import { Section } from './Section.tsx';

export type RebuildView =
  | { readonly kind: 'idle' | 'done' | 'cancelled' | 'failed' }
  | { readonly kind: 'busy'; readonly progress: RebuildProgress };

export type DatasetSectionProps = {
  readonly about: AboutDataset;
  /** The day the facts were last worked on, in the reader's language. */
  readonly asOf: string;
  readonly rebuild: RebuildView;
  readonly words: OptionsMessages;
  readonly onRebuild: () => void;
  readonly onCancel: () => void;
};

/** Digits of the hash that are shown: enough to tell two packages apart. */
const shownDigits = 12;

/** Which facts these are, and a way to read them from the package again. */
export function DatasetSection({ about, asOf, rebuild, words, onRebuild, onCancel }: DatasetSectionProps): JSX.Element {
  const facts = [
    [words.dataAsOf, asOf],
    [words.dataVersion, about.hash.slice(0, shownDigits)],
    [words.dataCoverage, words.dataCounts(about)],
    [words.dataLicence, words.dataLicenceWords],
  ] as const;
  const said = {
    idle: '',
    done: words.rebuildDone,
    cancelled: words.rebuildCancelled,
    failed: words.rebuildFailed,
    busy: '',
  }[rebuild.kind];
  return (
    <Section heading={words.dataHeading}>
      <dl class="rc-options-facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {rebuild.kind === 'busy' ? (
        <Progress progress={rebuild.progress} words={words} onCancel={onCancel} />
      ) : (
        <p>
          <button type="button" class="rc-button" aria-describedby="rc-rebuild-hint" onClick={onRebuild}>
            {words.rebuild}
          </button>
        </p>
      )}
      <p class="rc-options-hint" id="rc-rebuild-hint">
        {words.rebuildHint}
      </p>
      <p class="rc-options-said" role="status">
        {said}
      </p>
    </Section>
  );
}

type ProgressProps = Pick<DatasetSectionProps, 'words' | 'onCancel'> & { readonly progress: RebuildProgress };

function Progress({ progress: { done, all }, words, onCancel }: ProgressProps): JSX.Element {
  const label = words.rebuilding(done, all);
  return (
    <div class="rc-options-progress">
      <progress value={done} max={all} aria-label={label} />
      <span>{label}</span>
      <button type="button" class="rc-button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
