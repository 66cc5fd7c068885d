import { OptionsForm, type OptionsProps } from '../../components/options/OptionsForm.tsx';
import { describeDataset } from '../../lib/core/dataset/about-dataset.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import { defaultSettings, type Settings } from '../../lib/core/model/settings.ts';
import { formatDate } from '../../lib/core/wording/format-date.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { optionsMessagesFor } from '../../lib/core/wording/options-messages.ts';
import { idOf } from '../fictitious-people.ts';
import { realDataset } from './dataset.ts';
import type { GalleryState } from './states.tsx';

const ignore = (): void => undefined;

const commands = [
  { name: '_execute_action', description: '', keys: '' },
  { name: 'next-mention', description: '', keys: 'Alt+Shift+J' },
  { name: 'open-card', description: '', keys: 'Alt+Shift+O' },
  { name: 'previous-mention', description: '', keys: 'Alt+Shift+K' },
];

function propsFor(language: Language): OptionsProps {
  const messages = messagesFor(language);
  const dataset = realDataset();
  return {
    settings: defaultSettings,
    messages,
    words: optionsMessagesFor(language),
    nameOf: () => undefined,
    notSaved: false,
    onChange: ignore,
    keys: { commands, onChangeKeys: ignore },
    dataset: {
      about: describeDataset(dataset, '5f0c1e7a92b34d86a1c0'),
      asOf: formatDate(dataset.asOf, messages),
      rebuild: { kind: 'idle' },
      onRebuild: ignore,
      onCancel: ignore,
    },
    reset: {
      wasReset: false,
      erase: { kind: 'idle', notes: 0 },
      onReset: ignore,
      onUndo: ignore,
      onEraseStart: ignore,
      onBackup: ignore,
      onErase: ignore,
      onCancel: ignore,
    },
  };
}

type More = Pick<Partial<GalleryState>, 'viewport' | 'forcedColors' | 'dir'> & {
  readonly settings?: Partial<Settings>;
  readonly props?: (props: OptionsProps) => Partial<OptionsProps>;
};

const options = (name: string, { settings, props, ...more }: More = {}): GalleryState => ({
  name,
  kind: 'options',
  viewport: { width: 720, height: 2_150 },
  view: (language) => {
    const usual = propsFor(language);
    return <OptionsForm {...usual} settings={{ ...defaultSettings, ...settings }} {...props?.(usual)} />;
  },
  ...more,
});

export const optionsStates: readonly GalleryState[] = [
  options('options'),
  options('options-narrow', { viewport: { width: 320, height: 2_700 } }),
  options('options-rtl', { dir: 'rtl' }),
  options('options-forced-colours', { forcedColors: true }),
  options('options-sites', {
    settings: { offHosts: ['bank.example', 'news.example.co.uk', 'xn--80ak6aa92e.example'] },
    props: () => ({ notSaved: true }),
  }),
  options('options-only', {
    settings: {
      siteRule: 'only',
      onHosts: ['news.example'],
      offHosts: ['sport.news.example'],
      sureness: 'strict',
      markLine: 'bold',
      markColour: 'violet',
    },
  }),
  options('options-fine-green', { settings: { markLine: 'fine', markColour: 'green', openOn: 'click' } }),
  options('options-no-line', { settings: { markLine: 'off', siteRule: 'only' } }),
  options('options-rebuilding', {
    props: ({ dataset, reset }) => ({
      dataset: { ...dataset, rebuild: { kind: 'busy', progress: { done: 212, all: 478 } } },
      reset: { ...reset, wasReset: true, erase: { kind: 'asked', notes: 12 } },
    }),
  }),
  options('options-erasing', {
    props: ({ dataset, reset }) => ({
      dataset: { ...dataset, rebuild: { kind: 'cancelled' } },
      reset: { ...reset, erase: { kind: 'saved', notes: 12 } },
    }),
  }),
  options('options-erased', {
    props: ({ dataset, reset }) => ({
      dataset: { ...dataset, rebuild: { kind: 'failed' } },
      reset: { ...reset, erase: { kind: 'failed', notes: 0 } },
    }),
  }),
  options('options-refusals', {
    settings: {
      refusals: [
        {
          person: idOf('Dan Levy'),
          scope: 'page',
          where: 'https://www.stage.example/2024/schitts-creek-finale?page=2',
        },
        { person: idOf('Chris Cox'), scope: 'site', where: 'golf.example' },
      ],
    },
  }),
];
