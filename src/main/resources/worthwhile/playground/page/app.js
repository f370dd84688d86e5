/* Starts the page and keeps it up to date. */

import * as api from './api.js';
import * as clock from './clock.js';
import * as conversation from './conversation.js';
import * as people from './people.js';
import * as story from './story.js';
import * as team from './team.js';
import * as write from './write.js';
import { announce, byId } from './dom.js';
import { CHANNEL, person, readAddress, restoreAddress, room, state, writeAddress } from './state.js';
import { speak, t } from './texts.js';

let refreshing = Promise.resolve();

async function everybody() {
  const [everyone, gathered] = await Promise.all([api.people(), api.team()]);
  state.people = everyone;
  state.missing = gathered.missing;
}

const browserLanguage = () => (navigator.language.startsWith('de') ? 'de' : 'en');

/** Shows the page anew for whoever one is now. */
async function show() {
  state.person ??= state.people[0]?.id ?? null;
  const language = person()?.language ?? browserLanguage();
  await speak(language);
  state.commands = [{ usage: '', what: t('command.none') }, ...await api.get(`commands?language=${language}`)];
  if (state.person) {
    writeAddress();
  }
  people.show();
  team.show();
  clock.show();
  conversation.header();
  write.texts();
  if (await story.tell()) {
    await everybody();
    people.show();
    clock.show();
  }
  await conversation.refresh();
}

/** One after the other, so that an older answer never overwrites a newer one. */
function queue(work) {
  refreshing = refreshing.then(work).catch(lost);
  return refreshing;
}

function lost(error) {
  if (error instanceof api.Problem) {
    byId('write-problem').textContent = error.message;
    return;
  }
  const banner = byId('banner');
  banner.textContent = t('connection.lost');
  banner.hidden = false;
}

function reload() {
  return queue(async () => {
    await everybody();
    clock.take(await api.clock());
    await show();
    byId('banner').hidden = true;
  });
}

let peopleChanged = false;

function refreshPeople() {
  if (!peopleChanged) {
    peopleChanged = true;
    queue(async () => {
      peopleChanged = false;
      await everybody();
      await show();
    });
  }
}

// before anything else, so that trouble can be told in words; without it, showing the page asks again
await speak(browserLanguage()).catch(() => null);
readAddress();
clock.start();
write.start();
team.start();
byId('person-add').addEventListener('click', () => people.add().catch(lost));
byId('menu').addEventListener('click', people.openMenu);
byId('menu-close').addEventListener('click', people.closeMenu);
byId('shade').addEventListener('click', people.closeMenu);
document.addEventListener('keydown', (event) => event.key === 'Escape' && people.closeMenu());
window.addEventListener('hashchange', () => {
  if (['#log', '#words'].includes(location.hash)) {
    const target = byId(location.hash.slice(1));
    restoreAddress();
    target.focus();
    return;
  }
  readAddress();
  byId('write-problem').textContent = '';
  queue(show);
});
document.addEventListener('said', () => refreshPeople());

api.listen({
  back: (again) => reload().then(() => again && announce(t('connection.back'))),
  lost: () => lost(new api.Unreachable()),
  people: refreshPeople,
  gathering: team.take,
  clock: (view) => {
    clock.take(view);
    if (view.move) {
      team.dismiss();
    }
  },
  room: (event) => {
    // who joins in another window can move the clock to the next question in this one too
    if (state.people.some((one) => one.id === event.room && !one.joined)) {
      refreshPeople();
      return;
    }
    if (event.room === room() || (state.tab === 'home' && event.room !== CHANNEL)) {
      queue(conversation.refresh);
    }
  },
});
setInterval(() => {
  clock.tick();
  people.tick();
}, 1000);
await reload();
