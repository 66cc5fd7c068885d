import type { Messages } from '../wording/messages.ts';
import type { CardModel, CitedText, DepartureModel, SourceModel, SourceNumbers, StatusModel } from './card-model.ts';

/** The card as plain text to be pasted elsewhere: then and now, how they left, and every source with its address. */
export function citationOf(card: CardModel, messages: Messages): string {
  const standings = [...(card.then ? [card.then] : []), card.now].map((status) => statusLine(status, messages));
  const blocks = [
    [card.name, ...standings],
    ...card.departures.map((departure) => departureLines(departure, messages)),
    card.sources.map((source) => sourceLine(source, messages)),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function statusLine({ heading, qualifier, value, detail }: StatusModel, messages: Messages): string {
  const label = qualifier === '' ? heading : `${heading} (${qualifier})`;
  return messages.labelled(label, detail === undefined ? value : `${value} (${detail})`);
}

const numbersOf = (numbers: SourceNumbers): string =>
  numbers.length === 0 ? '' : ` ${[...new Set(numbers)].map((number) => `[${number}]`).join('')}`;

const cited = ({ text, sources }: CitedText): string => `${text}${numbersOf(sources)}`;

function departureLines(departure: DepartureModel, messages: Messages): readonly string[] {
  const { heading, dates, manner, dateSources, parts, credits, successors, disputed } = departure;
  const what = [dates, manner].filter((words) => words !== '').join(', ');
  const names = successors.map(({ name }) => name).join(', ');
  return [
    messages.labelled(heading, `${what}${numbersOf(dateSources)}`),
    ...parts.map((part) => messages.labelled(part.label, cited(part))),
    ...credits,
    ...(names === '' ? [] : [messages.labelled(messages.successorsLabel, names)]),
    ...(disputed.length === 0 ? [] : [messages.labelled(messages.disputedLabel, disputed.map(cited).join(' / '))]),
  ];
}

const sourceLine = ({ number, publisher, title, date, url }: SourceModel, messages: Messages): string =>
  `[${number}] ${[publisher, messages.quoted(title), ...(date === undefined ? [] : [date])].join(', ')}. ${url}`;
