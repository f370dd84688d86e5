/* A round picture of somebody: their initials on one of eight colours. */

import { el } from './dom.js';
import { state } from './state.js';

export function avatar(person) {
  const name = person?.name ?? '?';
  const letters = name.split(/\s+/).map((word) => [...word][0] ?? '').join('').slice(0, 2).toUpperCase();
  const hue = (state.people.findIndex((one) => one.id === person?.id) + 8) % 8;
  return el('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true', text: letters });
}
