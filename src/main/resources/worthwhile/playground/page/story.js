/* Three months that somebody has behind them, told when one becomes them for the first time. */

import * as api from './api.js';
import { byId } from './dom.js';
import { person } from './state.js';
import { t } from './texts.js';

const told = new Set();

/**
 * Tells the story of whoever one is, if there is one that was not told.
 * @returns whether it is told now
 */
export async function tell() {
  const one = person();
  if (!one?.story || one.joined || one.standing !== 'REGULAR' || told.has(one.id)) {
    return false;
  }
  told.add(one.id);
  const banner = byId('banner');
  banner.textContent = t('story.telling', one.name);
  banner.hidden = false;
  try {
    await api.tellStory(one.id);
  }
  finally {
    banner.hidden = true;
  }
  return true;
}
