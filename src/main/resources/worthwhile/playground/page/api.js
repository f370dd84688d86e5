/* Talks to the bot. */

const ROOT = '/playground/api/';

/** A sentence that the bot said why something was not done. */
export class Problem extends Error {}

/** The bot did not answer at all. */
export class Unreachable extends Error {}

async function request(method, path, body) {
  let response;
  try {
    response = await fetch(ROOT + path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }
  catch {
    throw new Unreachable();
  }
  const json = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Problem(json.problem ?? String(response.status));
  }
  return json;
}

const part = encodeURIComponent;

export const get = (path) => request('GET', path);
export const people = () => get('people');
export const clock = () => get('clock');
export const lines = (person, room) => get(`people/${part(person)}/rooms/${part(room)}`);
export const home = (person) => request('POST', `people/${part(person)}/home`);
export const say = (person, room, text) => request('POST', `people/${part(person)}/rooms/${part(room)}/words`, { text });
export const press = (person, room, pressed) => request('POST', `people/${part(person)}/rooms/${part(room)}/presses`, pressed);
export const submit = (person, room, form) => request('POST', `people/${part(person)}/rooms/${part(room)}/submissions`, form);
export const addPerson = (person) => request('POST', 'people', person);
export const changePerson = (id, profile) => request('PUT', `people/${part(id)}`, profile);
export const tellStory = (id) => request('POST', `people/${part(id)}/story`);
export const team = () => get('team');
export const gatherTeam = () => request('POST', 'team');
export const moveClock = (person, to) => request('POST', `people/${part(person)}/clock`, { to });
export const liveAMonth = (person) => request('POST', `people/${part(person)}/month`);
export const stopClock = () => request('DELETE', 'clock/move');
export const fileAddress = (line) => `${ROOT}files/${part(line)}`;

/**
 * Listens to what changes; the browser connects again by itself.
 * @param on what to do by the name of the event, and for 'lost' and 'back'
 */
export function listen(on) {
  let lost = false;
  let source;
  const connect = () => {
    source = new EventSource(`${ROOT}events`);
    source.addEventListener('hello', () => {
      on.back(lost);
      lost = false;
    });
    for (const name of ['room', 'people', 'gathering', 'clock']) {
      source.addEventListener(name, (event) => on[name](JSON.parse(event.data)));
    }
    source.addEventListener('error', () => {
      lost = true;
      on.lost();
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(connect, 2000);
      }
    });
  };
  connect();
}
