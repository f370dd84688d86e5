/* Shows the parts of a message of the bot. */

import { el } from './dom.js';
import { chart } from './charts.js';

const paragraphs = (text) => text.split('\n').flatMap((line, place) => (place ? [el('br'), line] : [line]));

/**
 * @param message the message as it came
 * @param press what to do when a button is pressed
 */
export function blocks(message, press) {
  const shown = message.blocks.map((block) => SHOW[block.type](block, press));
  return shown.length ? shown : [el('p', { text: message.summary })];
}

const SHOW = {
  heading: (block) => el('h3', { text: block.text }),
  paragraph: (block) => el('p', {}, ...paragraphs(block.text)),
  note: (block) => el('p', { class: 'note' }, ...paragraphs(block.text)),
  quote: (block) => el('blockquote', { dir: 'auto' }, ...paragraphs(block.text)),
  divider: () => el('hr'),
  chart,
  facts: (block) => el('dl', { class: 'facts' }, ...block.facts.map((fact) => el('div', {},
    el('dt', { text: fact.label }),
    el('dd', {}, el('strong', { text: fact.value }), fact.note ? el('span', { class: 'note', text: fact.note }) : null)))),
  buttons: (block, press) => el('div', { class: 'buttons' }, ...block.buttons.map((button) => el('button', {
    type: 'button',
    class: `button ${button.style.toLowerCase()}`,
    text: button.label,
    data: { action: button.action, value: button.value },
    onclick: (event) => press(button, event.currentTarget),
  }))),
};
