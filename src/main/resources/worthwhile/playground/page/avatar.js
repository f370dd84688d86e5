/* A round picture of somebody: their initials on one of eight colours. */

import { el } from './dom.js';

export function avatar(person) {
  const name = person?.name ?? '?';
  const letters = name.split(/\s+/).map((word) => [...word][0] ?? '').join('').slice(0, 2).toUpperCase();
  const hue = [...(person?.id ?? '')].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7) % 8;
  return el('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true', text: letters });
}
