/* The room one is in: lines, home page, what one writes. */

import * as api from './api.js';
import { announce, byId, el } from './dom.js';
import { blocks } from './blocks.js';
import { openForm } from './forms.js';
import { CHANNEL, go, person, room, state } from './state.js';
import { offer } from './team.js';
import { day, placeName, t, time } from './texts.js';
import { avatar } from './avatar.js';

let shownRoom = '';
let running = false;
let again = false;
let farewell = null;

/** Fetches the room and shows what changed; calls in between are put together. */
export async function refresh() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    do {
      again = false;
      await show();
    } while (again);
  }
  finally {
    running = false;
  }
}

async function show() {
  const who = person();
  const wanted = `${state.person}/${state.tab}`;
  const log = byId('log');
  byId('write').hidden = state.tab === 'home' || !who || who.standing === 'DEACTIVATED';
  if (wanted !== shownRoom) {
    log.replaceChildren();
    log.classList.toggle('home', state.tab === 'home');
    log.setAttribute('aria-label', t(state.tab === 'home' ? 'home.log' : 'log'));
  }
  if (!who) {
    log.replaceChildren(gone());
    shownRoom = '';
    return;
  }
  farewell = null;
  if (state.tab === 'home') {
    await showHome(who, log, wanted);
  }
  else {
    await showLines(who, log, wanted);
  }
}

async function showHome(who, log, wanted) {
  if (who.standing === 'DEACTIVATED') {
    log.replaceChildren();
    return;
  }
  const message = await api.home(who.id);
  if (wanted !== `${state.person}/${state.tab}`) {
    return;
  }
  const print = JSON.stringify(message);
  if (log.dataset.home !== print || wanted !== shownRoom) {
    const card = el('article', { class: 'home-card' }, ...blocks(message, (button) => press(button, null)));
    keepFocus(log, () => log.replaceChildren(card));
    log.dataset.home = print;
  }
  shownRoom = wanted;
}

async function showLines(who, log, wanted) {
  const lines = await api.lines(who.id, room());
  if (wanted !== `${state.person}/${state.tab}`) {
    return;
  }
  const fresh = wanted !== shownRoom;
  const atEnd = fresh || log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const before = new Map([...log.querySelectorAll('[data-line]')].map((element) => [element.dataset.line, element]));
  const last = log.querySelector('[data-line]:last-of-type')?.dataset.line;
  let changed = false;
  keepFocus(log, () => {
    const elements = [];
    let shownDay = '';
    for (const one of lines) {
      const date = day(one.at, who.zone);
      if (date !== shownDay) {
        shownDay = date;
        elements.push(el('p', { class: 'day' }, el('span', { text: date })));
      }
      const known = before.get(one.id);
      const same = known?.dataset.version === String(one.version) && known.dataset.reader === who.id + who.zone + who.language;
      changed ||= !same;
      elements.push(same ? known : line(one, who));
    }
    arrange(log, elements.length ? elements : [invitation(who)]);
  });
  shownRoom = wanted;
  const latest = lines.at(-1);
  if (atEnd && (changed || fresh || latest?.id !== last)) {
    log.scrollTop = log.scrollHeight;
  }
}

/** Puts the elements in order without touching those that are in place. */
function arrange(log, elements) {
  const keep = new Set(elements);
  for (const child of [...log.children]) {
    if (!keep.has(child)) {
      child.remove();
    }
  }
  elements.forEach((element, place) => {
    if (log.children[place] !== element) {
      log.insertBefore(element, log.children[place] ?? null);
    }
  });
}

function keepFocus(log, change) {
  const focused = log.contains(document.activeElement) ? document.activeElement : null;
  const holder = focused?.closest('[data-line]')?.dataset.line;
  const action = focused?.dataset.action;
  const value = focused?.dataset.value;
  change();
  if (!focused || focused.isConnected) {
    return;
  }
  const now = holder ? log.querySelector(`[data-line="${CSS.escape(holder)}"]`) : log;
  const buttons = [...(now?.querySelectorAll('button[data-action]') ?? [])];
  const seen = buttons.filter((button) => !button.closest('[popover]'));
  const same = seen.find((button) => button.dataset.action === action && button.dataset.value === value);
  const target = same ?? seen[0] ?? now ?? log;
  if (!target.matches('button')) {
    target.tabIndex = -1;
  }
  target.focus({ preventScroll: true });
}

function line(one, who) {
  const own = one.author === 'PERSON' && one.person === who.id;
  const data = { line: one.id, version: String(one.version), reader: who.id + who.zone + who.language, author: one.author };
  const marks = [
    one.alone ? el('span', { class: 'mark alone', text: t('private') }) : null,
    one.sample ? el('span', { class: 'mark', title: t('sample.about'), text: t('sample') }) : null,
    one.version > 1 ? el('span', { class: 'mark plain', text: t('updated') }) : null,
  ];
  const stamp = el('time', { datetime: one.at, text: time(one.at, who.zone) });
  if (one.author === 'PERSON') {
    const speaker = state.people.find((someone) => someone.id === one.person);
    return el('article', { class: own ? 'line own' : 'line other', data },
      own ? null : avatar(speaker),
      el('div', { class: 'bubble-box' },
        el('p', { class: 'by' }, el('span', { text: own ? t('you.short') : speaker?.name ?? '' }), stamp, ...marks),
        el('p', { class: 'bubble', dir: 'auto', text: one.words })));
  }
  return el('article', { class: one.alone ? 'line bot alone' : 'line bot', data },
    el('img', { class: 'avatar', src: '/playground/logo.svg', alt: '', width: '36', height: '36' }),
    el('div', { class: 'card-box' },
      el('p', { class: 'by' }, el('strong', { text: t('bot') }), el('span', { class: 'app', text: t('bot.label') }), stamp, ...marks),
      el('div', { class: 'card' },
        ...blocks(one.message, (button, pressed) => press(button, one.id, pressed)),
        one.file ? el('a', { class: 'file', href: api.fileAddress(one.id), download: one.file, text: t('download', one.file) }) : null)));
}

function invitation(who) {
  if (state.tab === 'channel') {
    return el('div', { class: 'invite' }, el('h2', { text: `#${CHANNEL}` }), el('p', { text: t('empty.channel') }), offer());
  }
  const say = (text) => () => send(text);
  return el('div', { class: 'invite' },
    el('img', { src: '/playground/logo.svg', alt: '', width: '56', height: '56' }),
    el('h2', { text: t('empty.title', who.name.split(' ')[0]) }),
    el('p', { text: t('empty.text') }),
    el('div', { class: 'buttons' },
      el('button', { type: 'button', class: 'button primary big', text: t('empty.join'), onclick: say('/worthwhile join') }),
      el('button', { type: 'button', class: 'button big', text: t('empty.help'), onclick: say('/worthwhile help') })),
    el('h3', { text: t('empty.steps') }),
    el('ol', {}, ...['empty.step1', 'empty.step2', 'empty.step3', ...(state.missing ? ['empty.step4'] : [])].map((step) => el('li', { text: t(step) }))));
}

function gone() {
  return el('div', { class: 'invite' },
    el('img', { src: '/playground/logo.svg', alt: '', width: '56', height: '56' }),
    el('h2', { text: t('gone') }),
    ...(farewell ? [el('div', { class: 'card' }, ...blocks(farewell, () => {}))] : []),
    el('p', { text: t('gone.text') }));
}

async function press(button, message, pressed) {
  const card = pressed?.closest('.card');
  card?.setAttribute('aria-busy', 'true');
  const where = room();
  await act(() => api.press(state.person, where, { action: button.action, value: button.value, message }), message);
  card?.removeAttribute('aria-busy');
}

/** Sends what was typed; returns whether it went through. */
export async function send(text) {
  const where = room();
  return act(() => api.say(state.person, where, text), null);
}

async function act(request, message) {
  const problem = byId('write-problem');
  problem.textContent = '';
  const who = state.person;
  const where = room();
  try {
    take(await request(), who, where, message);
    return true;
  }
  catch (error) {
    problem.textContent = error instanceof api.Unreachable ? t('connection.lost') : error.message;
    return false;
  }
}

function take(answer, who, where, message) {
  if (answer.farewell) {
    farewell = answer.farewell;
  }
  if (answer.form) {
    openForm(answer.form, async (values) => {
      const sent = await api.submit(who, where, { form: answer.form.id, context: answer.form.context, values, message });
      if (!Object.keys(sent.problems).length) {
        take(sent, who, where, message);
      }
      return sent.problems;
    });
  }
  if (answer.told && state.tab === 'home') {
    announce(t('answered'));
    go(state.person, 'chat');
    return;
  }
  document.dispatchEvent(new CustomEvent('said'));
}

export function header() {
  const who = person();
  byId('who').replaceChildren(...(who ? [
    avatar(who),
    el('div', {}, el('h1', { text: t('you', who.name) }),
      el('p', { text: `${placeName(who.zone)} · ${t(`language.${who.language}`)}` })),
  ] : [el('h1', { text: t('gone') })]));
  const names = { chat: t('room.chat'), home: t('room.home'), channel: `#${CHANNEL}` };
  const tabs = byId('tabs');
  tabs.setAttribute('aria-label', t('rooms'));
  const hadFocus = tabs.contains(document.activeElement);
  tabs.replaceChildren(...Object.entries(names).map(([tab, name]) => el('button', {
    type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-selected': String(tab === state.tab), 'aria-controls': 'log',
    tabindex: tab === state.tab ? '0' : '-1', title: t(`room.${tab}.about`), text: name,
    onclick: () => go(state.person, tab),
    onkeydown: (event) => stepTab(event, Object.keys(names), tab),
  })));
  if (hadFocus) {
    byId(`tab-${state.tab}`).focus();
  }
}

function stepTab(event, names, tab) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) {
    const next = names[(names.indexOf(tab) + step + names.length) % names.length];
    go(state.person, next);
    event.preventDefault();
  }
}
