/* Shows the parts of a message of the bot. */

import { el, lines, unbroken, uniqueId } from './dom.js';
import { chart } from './charts.js';
import { menu } from './menu.js';
import { t } from './texts.js';

/**
 * @param message the message as it came
 * @param press what to do when a button is pressed
 */
export function blocks(message, press) {
  const shown = message.blocks.map((block) => SHOW[block.type](block, press));
  return shown.length ? shown : [el('p', { text: message.summary })];
}

/** What is longer is no figure to stand out, but a text to be read. */
const MOST_OF_A_FIGURE = 24;

/** On a phone facts stand beside their labels where all of them can, and else all of them below. */
const areBrief = (facts) => facts.every(({ label, note }) => label.length <= 24 && (note ?? '').length <= 26);

const SHOW = {
  heading: (block) => el('h3', { text: unbroken(block.text) }),
  paragraph: (block) => el('p', {}, ...parts(block).flatMap(([text, strong]) => (strong
    ? el('strong', {}, ...lines(unbroken(text))) : lines(unbroken(text))))),
  note: (block) => el('p', { class: 'note' }, ...lines(unbroken(block.text))),
  quote: (block) => el('blockquote', { dir: 'auto' }, ...lines(block.text)),
  divider: () => el('hr'),
  chart,
  facts: (block) => el('dl', { class: areBrief(block.facts) ? 'facts brief' : 'facts' }, ...block.facts.map((fact) => el('div', {},
    el('dt', { text: fact.label }),
    el('dd', {}, el('strong', { class: fact.value.length > MOST_OF_A_FIGURE ? 'words' : null, text: unbroken(fact.value) }), fact.note ? el('span', { class: 'note', text: unbroken(fact.note) }) : null)))),
  commands: (block) => el('dl', { class: 'commands' }, ...block.commands.map((command) => el('div', {},
    el('dt', {}, ...command.typed.flatMap((typed, place) => (place ? [' ', el('code', { text: typed })] : [el('code', { text: typed })]))),
    el('dd', { text: command.what })))),
  buttons: (block, press) => el('div', { class: 'buttons' }, ...row(block, press)),
  table,
  oneofmany: (block, press) => choice(block, press),
};

/** The last button keeps the menu company, which would look lost in a row of its own. */
function row(block, press) {
  const shown = block.buttons.map((button) => way(button, `button ${button.style.toLowerCase()}`, press));
  if (!block.menu?.length) {
    return shown;
  }
  const last = el('span', { class: 'with-menu' }, ...shown.splice(-1), menu(block.menu.map((one) => way(one, 'menu-item', press))));
  return [...shown, last];
}

/** On a narrow page each cell says by itself what it is. */
function table(block) {
  const [first, ...others] = block.columns;
  return el('table', { class: 'rows', 'aria-label': block.title },
    el('thead', {}, el('tr', {}, ...block.columns.map((column) => el('th', { scope: 'col', text: column })))),
    el('tbody', {}, ...block.rows.map(([name, ...cells]) => el('tr', {},
      el('th', { scope: 'row', data: { column: first }, text: name }),
      ...cells.map((cell, place) => el('td', { data: { column: others[place] }, text: cell }))))));
}

/** Something to press, by which it is found again after the message changed. */
function way(button, look, press) {
  return el('button', {
    type: 'button',
    class: look,
    text: button.label,
    'aria-pressed': button.style === 'CHOSEN' ? 'true' : null,
    data: { action: button.action, value: button.value },
    onclick: (event) => press(button, event.currentTarget),
  });
}

/** A list is left by a button, since walking through it with the arrow keys must not choose anything. */
function choice(block, press) {
  const id = uniqueId('choice');
  const list = el('select', { id }, ...block.ways.map((one, place) => el('option', { value: String(place), text: one.label })));
  return el('div', { class: 'choice' },
    el('label', { for: id, text: block.prompt }),
    list,
    el('button', { type: 'button', class: 'button', text: t('choose'), onclick: (event) => press(block.ways[list.value], event.currentTarget) }));
}

/** A paragraph's text in pieces, each with whether it stands out. */
function parts(block) {
  const pieces = [];
  let done = 0;
  for (const { from, to } of block.emphases ?? []) {
    pieces.push([block.text.slice(done, from), false], [block.text.slice(from, to), true]);
    done = to;
  }
  return [...pieces, [block.text.slice(done), false]].filter(([text]) => text);
}
