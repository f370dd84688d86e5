/* Who one is and where, kept in the address so that it survives a reload. */

export const state = {
  people: [],
  person: null,
  tab: 'chat',
  /** How far the playground's clock is ahead of this browser's, in milliseconds. */
  ahead: 0,
  move: null,
  commands: [],
};

export const CHANNEL = 'marketing';

export const person = () => state.people.find((one) => one.id === state.person) ?? null;

export const room = () => (state.tab === 'channel' ? CHANNEL : state.person);

export const now = () => Date.now() + state.ahead;

export function readAddress() {
  const [id, tab] = location.hash.slice(1).split('/').map(decodeURIComponent);
  state.person = id || state.person;
  state.tab = ['chat', 'home', 'channel'].includes(tab) ? tab : 'chat';
}

export function writeAddress() {
  const wanted = `#${encodeURIComponent(state.person)}/${state.tab}`;
  if (location.hash !== wanted) {
    history.replaceState(null, '', wanted);
  }
}
