/* Who is there, whom one is, and their profiles. */

import * as api from './api.js';
import { avatar } from './avatar.js';
import { byId, el } from './dom.js';
import { openForm } from './forms.js';
import { go, now, state } from './state.js';
import { dayAndTime, placeName, t, time } from './texts.js';

let zones = [];

export function show() {
  const list = byId('people');
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  const [others, stories] = [state.people.filter((one) => !one.story), state.people.filter((one) => one.story)];
  byId('people-list').replaceChildren(...others.map(entry));
  byId('stories').hidden = !stories.length;
  byId('stories-list').replaceChildren(...stories.map(entry));
  byId('person-add').replaceChildren(el('span', { 'aria-hidden': 'true', text: '+' }), t('person.new'));
  if (focused) {
    list.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }
}

/** Brings the times of day up to date. */
export function tick() {
  for (const element of document.querySelectorAll('[data-zone]')) {
    element.textContent = time(now(), element.dataset.zone);
  }
}

function entry(person) {
  const current = person.id === state.person;
  return el('li', { class: current ? 'current' : '' },
    el('button', {
      type: 'button', class: 'person', 'aria-current': current ? 'true' : null, data: { focus: person.id, person: person.id },
      onclick: () => {
        go(person.id, state.tab);
        closeMenu();
      },
    },
    avatar(person),
    el('span', { class: 'person-text' },
      el('span', { class: 'name', text: person.name }),
      el('span', { class: 'place' }, `${placeName(person.zone)} · `, el('span', { data: { zone: person.zone }, text: time(now(), person.zone) })),
      person.story ? el('span', { class: 'story', text: t(`story.${person.story}`) }) : null,
      badges(person))),
    current ? el('button', {
      type: 'button', class: 'icon profile', 'aria-label': t('person.profile.of', person.name), title: t('person.profile'),
      data: { focus: `${person.id}/profile` }, text: '⚙', onclick: () => profile(person),
    }) : null);
}

function badges(person) {
  const undisturbed = person.undisturbedUntil && Date.parse(person.undisturbedUntil) > now();
  const names = [
    person.admin ? 'admin' : null,
    person.standing === 'GUEST' ? 'guest' : null,
    person.standing === 'DEACTIVATED' ? 'deactivated' : null,
    person.joined ? 'joined' : null,
    undisturbed ? 'undisturbed' : null,
  ].filter(Boolean);
  return names.length ? el('span', { class: 'badges' }, ...names.map((name) => el('span', { class: `badge ${name}`, text: t(`badge.${name}`) }))) : null;
}

const languages = () => ['en', 'de'].map((value) => ({ value, label: t(`language.${value}`) }));

async function zoneField(selected) {
  if (!zones.length) {
    zones = await api.get('zones');
  }
  return {
    type: 'choice', name: 'zone', label: t('person.zone'), required: true, selected,
    options: [...new Set([selected, ...zones])].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  };
}

export async function add() {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  openForm({
    title: t('person.new'),
    submit: t('person.add'),
    fields: [
      { type: 'explanation', text: t('person.new.text') },
      { type: 'text', name: 'name', label: t('person.name'), value: '', required: true, longest: 60 },
      await zoneField(own),
      { type: 'choice', name: 'language', label: t('person.language'), options: languages(), selected: document.documentElement.lang, required: true },
    ],
  }, async ({ name, zone, language }) => {
    try {
      const person = await api.addPerson({ name: name[0], zone: zone[0], language: language[0] });
      go(person.id, 'chat');
      closeMenu();
      return null;
    }
    catch (error) {
      if (error instanceof api.Problem) {
        return { name: error.message };
      }
      throw error;
    }
  });
}

async function profile(person) {
  const until = person.undisturbedUntil && Date.parse(person.undisturbedUntil) > now() ? person.undisturbedUntil : null;
  const hours = { off: 0, hour: 1, evening: 4, day: 24 };
  const rests = Object.keys(hours).map((value) => ({ value, label: t(`person.undisturbed.${value}`) }));
  if (until) {
    rests.unshift({ value: 'keep', label: t('person.undisturbed.keep', dayAndTime(until, person.zone)) });
  }
  openForm({
    title: person.name,
    submit: t('person.save'),
    fields: [
      { type: 'explanation', text: t('person.profile.text') },
      await zoneField(person.zone),
      { type: 'choice', name: 'language', label: t('person.language'), options: languages(), selected: person.language, required: true },
      { type: 'choice', name: 'undisturbed', label: t('person.undisturbed'), options: rests, selected: until ? 'keep' : 'off', required: true },
      {
        type: 'choice', name: 'standing', label: t('person.standing'), selected: person.standing, required: true,
        options: ['REGULAR', 'GUEST', 'DEACTIVATED'].map((value) => ({ value, label: t(`person.standing.${value}`) })),
      },
    ],
  }, async ({ zone, language, undisturbed, standing }) => {
    const rest = undisturbed[0];
    const undisturbedUntil = rest === 'keep' ? until : rest === 'off' ? null : new Date(now() + hours[rest] * 3600000).toISOString();
    await api.changePerson(person.id, { zone: zone[0], language: language[0], standing: standing[0], undisturbedUntil });
    return null;
  });
}

export function openMenu() {
  document.body.classList.add('menu-open');
  byId('menu').setAttribute('aria-expanded', 'true');
  byId('people').querySelector('[aria-current]')?.focus();
}

export function closeMenu() {
  if (document.body.classList.contains('menu-open')) {
    document.body.classList.remove('menu-open');
    byId('menu').setAttribute('aria-expanded', 'false');
    byId('menu').focus();
  }
}
