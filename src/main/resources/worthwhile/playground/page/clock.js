/* The playground's clock in the zone of the person one is, and putting it forward. */

import * as api from './api.js';
import { announce, byId, el } from './dom.js';
import { now, person, state } from './state.js';
import { dayAndTime, placeName, t } from './texts.js';

const MOVES = ['hour', 'question', 'morning', 'monday', 'month'];

let latest = 0;

export function take(clock) {
  const at = Date.parse(clock.now);
  // the answer to a request can come after the news of what followed
  if (at < latest) {
    return;
  }
  latest = at;
  const arrived = state.move && !clock.move;
  state.ahead = at - Date.now();
  state.move = clock.move;
  show();
  if (arrived && person()) {
    announce(t('clock.arrived', dayAndTime(now(), person().zone)));
  }
}

export function tick() {
  const zone = person()?.zone ?? 'UTC';
  const shown = dayAndTime(now(), zone);
  if (byId('time').textContent !== shown) {
    byId('time').textContent = shown;
    byId('time').dateTime = new Date(now()).toISOString();
  }
  byId('zone').textContent = t('clock.in', placeName(zone));
  byId('zone').title = zone;
}

export function show() {
  tick();
  const who = person();
  const moves = byId('moves');
  const focused = moves.contains(document.activeElement) ? document.activeElement.dataset.move : null;
  moves.replaceChildren(...MOVES.map((move) => button(move, who)));
  moves.hidden = Boolean(state.move);
  showMove();
  if (focused) {
    (state.move ? byId('stop') : moves.querySelector(`[data-move="${focused}"]`))?.focus();
  }
}

function button(move, who) {
  const needsMember = move === 'question' ? !who?.joined : move === 'month' && !state.people.some((one) => one.joined);
  const need = t(`clock.${move}.join`);
  return el('button', {
    type: 'button',
    data: { move },
    class: move === 'question' ? 'move strong' : 'move',
    'aria-disabled': String(needsMember || !who),
    title: needsMember ? need : move === 'month' ? t('clock.month.about') : null,
    text: t(`clock.${move}`),
    onclick: () => go(move, needsMember || !who ? need : ''),
  });
}

async function go(move, impossible) {
  const problem = byId('write-problem');
  problem.textContent = impossible;
  if (impossible) {
    return;
  }
  try {
    take(await (move === 'month' ? api.liveAMonth(state.person) : api.moveClock(state.person, move.toUpperCase())));
  }
  catch (error) {
    problem.textContent = error instanceof api.Unreachable ? t('connection.lost') : error.message;
  }
}

function showMove() {
  const bar = byId('moving');
  const hadFocus = bar.contains(document.activeElement);
  bar.hidden = !state.move;
  if (state.move) {
    const from = Date.parse(state.move.from);
    const to = Date.parse(state.move.to);
    byId('moving-text').textContent = t('clock.moving', dayAndTime(to, person()?.zone ?? 'UTC'));
    byId('progress').value = to > from ? Math.round(1000 * (now() - from) / (to - from)) : 1000;
    byId('progress').setAttribute('aria-label', byId('moving-text').textContent);
    byId('stop').disabled = state.move.cancelled;
  }
  else if (hadFocus) {
    byId('moves').querySelector('button')?.focus();
  }
}

export function start() {
  byId('stop').addEventListener('click', () => api.stopClock().catch(() => {}));
}
