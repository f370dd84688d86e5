/* Who one is and where, kept in the address so that it survives a reload. */

export const state = {
  people: [],
  person: null,
  tab: 'chat',
  /** How far the playground's clock is ahead of this browser's, in milliseconds. */
  ahead: 0,
  move: null,
  /** How many of the team of twelve have not joined. */
  missing: 0,
  commands: [],
};

export const CHANNEL = 'marketing';

export const person = () => state.people.find((one) => one.id === state.person) ?? null;

export const room = () => (state.tab === 'channel' ? CHANNEL : state.person);

export const now = () => Date.now() + state.ahead;

/** The address of which the page knows; the browser tells of another only a moment later. */
let known = '';

export function readAddress() {
  known = location.hash;
  const [id, tab] = location.hash.slice(1).split('/').map(decodeURIComponent);
  state.person = id || state.person;
  state.tab = ['chat', 'home', 'channel'].includes(tab) ? tab : 'chat';
}

const address = () => `#${encodeURIComponent(state.person)}/${state.tab}`;

/** Becomes somebody somewhere; at once, since the browser tells of a new address only later. */
export function go(id, tab) {
  state.person = id;
  state.tab = tab;
  location.hash = address();
  known = location.hash;
}

/** Puts what is shown into the address, unless it has just been changed: that is still to be read. */
export function writeAddress() {
  if (location.hash === known) {
    restoreAddress();
  }
}

export function restoreAddress() {
  if (location.hash !== address()) {
    history.replaceState(null, '', address());
  }
  known = location.hash;
}
