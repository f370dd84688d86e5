/* A team of twelve in the channel, with one press. */

import * as api from './api.js';
import { byId, el } from './dom.js';
import { closeMenu } from './people.js';
import { go, state } from './state.js';
import { t } from './texts.js';

const SIZE = 12;

const MADE = { text: 'team.made', place: SIZE, gaps: [] };

/** What is said of it: nothing, or the name of a text and what belongs in its gaps. */
let saying = null;
let pressed = false;

export function show() {
  const button = byId('team-make');
  button.hidden = !state.missing;
  button.title = t('team.about');
  button.setAttribute('aria-disabled', String(pressed));
  button.replaceChildren(el('span', { 'aria-hidden': 'true', text: '+' }), t('team'));
  if (saying?.text === 'team.joins' && !state.missing && !pressed) {
    saying = MADE;
  }
  const bar = byId('gathering');
  bar.hidden = !saying;
  if (saying) {
    byId('gathering-text').textContent = t(saying.text, ...saying.gaps);
    byId('gathering-progress').hidden = saying.place === SIZE;
    byId('gathering-progress').value = saying.place;
    byId('gathering-progress').setAttribute('aria-label', t('team'));
  }
}

function say(text, place, ...gaps) {
  saying = { text, place, gaps };
  show();
}

/** Somebody joins, whoever pressed. */
export function take(step) {
  say('team.joins', step.place - 1, step.name, String(step.place));
}

export function dismiss() {
  saying = null;
  show();
}

/** What the empty channel offers. */
export function offer() {
  return state.missing ? el('div', { class: 'card offer' },
    el('h3', { text: t('team') }),
    el('p', { text: t('team.about') }),
    el('div', { class: 'buttons' },
      el('button', { type: 'button', class: 'button primary big', text: t('team.make'), onclick: gather }))) : null;
}

async function gather() {
  if (pressed) {
    return;
  }
  pressed = true;
  byId('write-problem').textContent = '';
  say('team.begins', 0);
  closeMenu();
  go(state.person, 'channel');
  try {
    const { missing } = await api.gatherTeam();
    state.missing = missing;
    pressed = false;
    saying = missing ? { ...MADE, text: 'team.failed' } : MADE;
    show();
  }
  catch (error) {
    pressed = false;
    dismiss();
    byId('write-problem').textContent = error instanceof api.Unreachable ? t('connection.lost') : error.message;
  }
}

export function start() {
  byId('team-make').addEventListener('click', gather);
}
