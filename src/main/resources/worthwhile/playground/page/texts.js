/* The page's own words, in the language of the person one is. */

import { get } from './api.js';

const known = new Map();
let texts = {};
export let language = 'en';

export async function speak(wanted) {
  if (!known.has(wanted)) {
    known.set(wanted, await get(`texts?language=${wanted}`));
  }
  texts = known.get(wanted);
  language = wanted;
  document.documentElement.lang = wanted;
  document.title = t('title');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = t(element.dataset.text);
  }
}

export function t(key, ...gaps) {
  const text = texts[key] ?? key;
  return gaps.reduce((filled, gap, place) => filled.replaceAll(`{${place}}`, gap), text);
}

export const placeName = (zone) => zone.split('/').pop().replaceAll('_', ' ');

export function dayAndTime(instant, zone) {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).format(new Date(instant));
}

export function day(instant, zone) {
  return new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' })
    .format(new Date(instant));
}

export function time(instant, zone) {
  return new Intl.DateTimeFormat(language, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .format(new Date(instant));
}
