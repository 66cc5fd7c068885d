import { useEffect, useState } from 'preact/hooks';
import type { KeysSectionProps } from '../../components/options/KeysSection.tsx';
import { openKeySettings, readCommands, type BrowserCommand } from '../../lib/platform/commands.ts';
import { logFailure } from '../../lib/platform/log.ts';

const report = (error: unknown): void => logFailure('the keys of the commands', error);

/** The commands' keys, read again when the reader comes back from changing them. */
export function useKeys(): Omit<KeysSectionProps, 'words'> {
  const [commands, setCommands] = useState<readonly BrowserCommand[]>([]);
  useEffect(() => {
    const read = (): void => void readCommands().then(setCommands, report);
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return { commands, onChangeKeys: () => void openKeySettings().catch(report) };
}
