import card from './card.css?inline';
import root from './card-root.css?inline';
import tokens from './tokens.css?inline';

/** The whole style sheet of the card's shadow root. The root element inside it is `<div class="rc-root" data-theme>`. */
export const cardStyles: string = [root, tokens, card].join('\n');
