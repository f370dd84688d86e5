/* The line one writes in, with the commands that there are. */

import { send } from './conversation.js';
import { announce, byId, el } from './dom.js';
import { state } from './state.js';
import { t } from './texts.js';

const NAME = '/worthwhile';
let chosen = -1;

export function texts() {
  const channel = state.tab === 'channel';
  byId('words-label').textContent = t(channel ? 'write.channel' : 'write');
  byId('words').placeholder = t(channel ? 'write.hint.channel' : 'write.hint');
  byId('suggestions').setAttribute('aria-label', t('commands'));
}

export function start() {
  const words = byId('words');
  byId('write').addEventListener('submit', (event) => {
    event.preventDefault();
    submit(words);
  });
  words.addEventListener('input', () => {
    grow(words);
    suggest(words);
  });
  words.addEventListener('blur', () => setTimeout(close, 150));
  words.addEventListener('keydown', (event) => key(event, words));
}

async function submit(words) {
  const text = words.value.trim();
  close();
  if (!text) {
    return;
  }
  words.value = '';
  grow(words);
  if (!await send(text) && !words.value) {
    words.value = text;
    grow(words);
  }
  words.focus();
}

function key(event, words) {
  const list = byId('suggestions');
  if (event.isComposing) {
    return;
  }
  if (!list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const count = list.children.length;
    choose((chosen + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
    event.preventDefault();
  }
  else if (!list.hidden && (event.key === 'Tab' || event.key === 'Enter') && chosen >= 0) {
    take(words, list.children[chosen].dataset.text);
    event.preventDefault();
  }
  else if (event.key === 'Escape') {
    close();
  }
  else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    submit(words);
  }
}

function suggest(words) {
  const text = words.value;
  const typed = text.toLowerCase();
  const fits = !text.startsWith('/') ? [] : state.commands
    .flatMap(ways)
    .filter((command) => command.full.startsWith(typed) || NAME.startsWith(typed.trim()));
  if (!fits.length) {
    close();
    return;
  }
  const list = byId('suggestions');
  list.replaceChildren(...fits.map((command, place) => el('li', {
    role: 'option', id: `suggestion-${place}`, 'aria-selected': 'false', data: { text: command.full },
    onmousedown: (event) => {
      event.preventDefault();
      take(words, command.full);
    },
  }, el('code', { text: command.full }), el('span', { text: command.what }))));
  list.hidden = false;
  chosen = -1;
  words.removeAttribute('aria-activedescendant');
  announce(t('commands.count', fits.length));
}

/** A line of the help may name several ways to write one command. */
function ways(command) {
  const word = command.usage.split(' ')[0];
  return command.usage.split(new RegExp(`, (?=${word}\\b)| · `, 'u'))
    .map((usage) => ({ what: command.what, full: `${NAME} ${usage}`.trim() }));
}

function choose(place) {
  const list = byId('suggestions');
  [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === place)));
  list.children[place].scrollIntoView({ block: 'nearest' });
  byId('words').setAttribute('aria-activedescendant', list.children[place].id);
  chosen = place;
}

function take(words, text) {
  words.value = text.replace(/[[<…].*$/, '').trimEnd();
  if (words.value !== text) {
    words.value += ' ';
  }
  close();
  words.focus();
}

function close() {
  byId('suggestions').hidden = true;
  byId('words').removeAttribute('aria-activedescendant');
  chosen = -1;
}

function grow(words) {
  words.style.height = 'auto';
  words.style.height = `${Math.min(words.scrollHeight, 160)}px`;
}
