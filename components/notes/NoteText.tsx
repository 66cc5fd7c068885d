import type { JSX } from 'preact';
import { parseLightMarkdown, type Block, type Inline } from '../../lib/core/notes/light-markdown.ts';

/** A note's text with its light Markdown drawn. Text never becomes markup: every piece is text in an element of ours. */
export function NoteText({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="rc-note-text" dir="auto">
      {parseLightMarkdown(text).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }): JSX.Element {
  switch (block.kind) {
    case 'code':
      return <pre class="rc-note-code">{block.text}</pre>;
    case 'bullets':
      return <ul class="rc-note-list">{items(block.items)}</ul>;
    case 'numbers':
      return <ol class="rc-note-list">{items(block.items)}</ol>;
    case 'quote':
      return <blockquote class="rc-note-quote">{lines(block.lines)}</blockquote>;
    case 'heading':
      return (
        <p>
          <strong>{lines(block.lines)}</strong>
        </p>
      );
    case 'paragraph':
      return <p>{lines(block.lines)}</p>;
  }
}

const items = (all: readonly (readonly Inline[])[]): readonly JSX.Element[] =>
  all.map((item, index) => (
    <li key={index}>
      <Inlines inlines={item} />
    </li>
  ));

const lines = (all: readonly (readonly Inline[])[]): readonly JSX.Element[] =>
  all.map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      <Inlines inlines={line} />
    </span>
  ));

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): JSX.Element {
  return (
    <>
      {inlines.map((inline, index) => (
        <InlineView key={index} inline={inline} />
      ))}
    </>
  );
}

function InlineView({ inline }: { readonly inline: Inline }): JSX.Element {
  switch (inline.kind) {
    case 'strong':
      return <strong>{inline.text}</strong>;
    case 'emphasis':
      return <em>{inline.text}</em>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'link':
      return (
        <a href={inline.address} target="_blank" rel="noopener noreferrer">
          {inline.text}
        </a>
      );
    case 'text':
      return <>{inline.text}</>;
  }
}
