/* A menu of ways that few people want, behind a button. */

import { el, uniqueId } from './dom.js';
import { t } from './texts.js';

/**
 * The browser opens and closes it, also with Escape and by a click elsewhere, and says so to screen readers.
 * @param items what can be pressed in it
 */
export function menu(items) {
  const id = uniqueId('menu');
  const list = el('div', { class: 'menu-list', id, popover: 'auto', role: 'group', 'aria-label': t('menu') }, ...items);
  const opener = el('button', { type: 'button', class: 'button menu-opener', popovertarget: id, title: t('menu') },
    el('span', { 'aria-hidden': 'true', text: '⋯' }), el('span', { class: 'hidden', text: t('menu') }));
  list.addEventListener('toggle', (event) => {
    if (event.newState === 'open') {
      place(list, opener);
      items[0].focus();
    }
  });
  list.addEventListener('keydown', (event) => step(event, items));
  list.addEventListener('click', () => list.hidePopover());
  return el('span', { class: 'menu-box' }, opener, list);
}

/** Under its button, or above it where there is no room. */
function place(list, opener) {
  const beside = opener.getBoundingClientRect();
  const room = 8;
  const left = Math.min(beside.left, innerWidth - list.offsetWidth - room);
  const below = beside.bottom + 4;
  const top = below + list.offsetHeight + room > innerHeight ? beside.top - list.offsetHeight - 4 : below;
  list.style.left = `${Math.max(room, left)}px`;
  list.style.top = `${Math.max(room, top)}px`;
}

function step(event, items) {
  const next = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (next) {
    const now = items.indexOf(document.activeElement);
    items[(now + next + items.length) % items.length].focus();
    event.preventDefault();
  }
}
