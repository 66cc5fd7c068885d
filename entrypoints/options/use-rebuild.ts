import { useEffect, useState } from 'preact/hooks';
import type { RebuildView } from '../../components/options/DatasetSection.tsx';
import { callBackground } from '../../lib/platform/client.ts';

/** How often is asked how far it is, in ms. */
const asking = 100;

export type Rebuild = {
  readonly rebuild: RebuildView;
  readonly onRebuild: () => void;
  readonly onCancel: () => void;
};

/** Has the background fill the cache anew, and follows it. */
export function useRebuild(): Rebuild {
  const [view, setView] = useState<RebuildView>({ kind: 'idle' });
  const isBusy = view.kind === 'busy';
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(() => {
      const ask = async (): Promise<void> => {
        const reply = await callBackground('dataset.progress', {});
        const progress = reply.ok ? reply.value : null;
        // What was asked before the end may be answered after it.
        if (progress) setView((now) => (now.kind === 'busy' ? { kind: 'busy', progress } : now));
      };
      void ask();
    }, asking);
    return () => clearInterval(timer);
  }, [isBusy]);
  const start = async (): Promise<void> => {
    setView({ kind: 'busy', progress: { done: 0, all: 1 } });
    const reply = await callBackground('dataset.rebuild', {});
    setView({ kind: reply.ok ? reply.value : 'failed' });
  };
  return {
    rebuild: view,
    onRebuild: () => void start(),
    onCancel: () => void callBackground('dataset.cancel', {}),
  };
}
