import { render, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cardStyles } from '../../components/card-styles.ts';
import { CardNotes, type CardNotesProps } from '../../components/notes/CardNotes.tsx';
import { frameSandbox, keepPrivateFrame, type PrivateFrame } from '../../lib/page/private-frame.ts';

export type PrivateNotesProps = CardNotesProps & {
  /** Opens the person's notes in a page of ours. */
  readonly onElsewhere: () => void;
};

/** The notes of a card that stands in a page: drawn where the page's own search, selection and commands do not reach. */
export function PrivateNotes(props: PrivateNotesProps): JSX.Element {
  const { messages, onElsewhere } = props;
  const [isRefused, setRefused] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const kept = useRef<PrivateFrame | undefined>(undefined);
  const root = useRef<HTMLElement | undefined>(undefined);
  const latest = useRef<CardNotesProps>(props);
  latest.current = props;
  const draw = (): void => {
    if (root.current) render(<CardNotes {...latest.current} />, root.current);
    kept.current?.fit();
  };
  const leave = (): void => {
    const left = root.current;
    root.current = undefined;
    try {
      if (left) render(null, left);
    } catch {
      // Gecko has let go of the document that a moved frame had, and of everything in it.
    }
  };
  useLayoutEffect(() => {
    if (!frame.current) return undefined;
    kept.current = keepPrivateFrame({
      frame: frame.current,
      styles: cardStyles,
      ready: (place) => {
        leave();
        root.current = place;
        draw();
      },
      refused: () => {
        leave();
        setRefused(true);
      },
    });
    return kept.current.close;
  }, []);
  useLayoutEffect(draw);
  useEffect(() => leave, []);
  if (isRefused) {
    return (
      <section class="rc-section rc-note" aria-label={messages.noteHeading}>
        <h3 class="rc-heading">{messages.noteHeading}</h3>
        <p class="rc-note-hint">{messages.noteNotHere}</p>
        <button type="button" class="rc-note-add" onClick={onElsewhere}>
          {messages.noteElsewhere}
        </button>
      </section>
    );
  }
  return (
    <div class="rc-section rc-note-place">
      <iframe ref={frame} class="rc-note-frame" sandbox={frameSandbox} title={messages.notesHeading} />
    </div>
  );
}
