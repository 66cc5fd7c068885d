import { selectedPeople } from '../../lib/page/selected-people.ts';
import type { PageMentions } from '../../lib/page/page-mentions.ts';
import { callBackground } from '../../lib/platform/client.ts';

/** A selection that stands still for so long, in ms, may get a context menu. */
const rest = 120;
const most = 8;

/** Tells the background whom the selection could be a note on, so that the context menu can name them. */
export function offerNotes(view: Window, mentions: PageMentions, signal: AbortSignal): void {
  const { document } = view;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const tell = (): void => {
    const people = selectedPeople(document.getSelection(), mentions.all()).slice(0, most);
    const now = people.join(' ');
    if (now !== told && people.length > 0) void callBackground('selection.people', { people });
    told = now;
  };
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      timer = setTimeout(tell, rest);
    },
    { signal },
  );
  // Another tab may have changed the menu meanwhile.
  document.addEventListener('visibilitychange', () => (told = ''), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
