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

/** The bot writes English dates with the day first. */
const region = () => (language === 'en' ? 'en-GB' : language);

/** A number as it is written in a field: nothing stands between its thousands. */
export function figure(number) {
  return number == null ? '' : new Intl.NumberFormat(region(), { useGrouping: false, maximumFractionDigits: 20 }).format(number);
}

export const placeName = (zone) => zone.split('/').pop().replaceAll('_', ' ');

export function dayAndTime(instant, zone) {
  return new Intl.DateTimeFormat(region(), {
    timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).format(new Date(instant));
}

export function day(instant, zone) {
  return new Intl.DateTimeFormat(region(), { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' })
    .format(new Date(instant));
}

export function time(instant, zone) {
  return new Intl.DateTimeFormat(region(), { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .format(new Date(instant));
}
