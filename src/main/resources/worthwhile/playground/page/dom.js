/* Makes elements. Data only ever becomes text, never markup. */

export function el(name, options = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(options)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (key === 'text') {
      element.textContent = value;
    }
    else if (key === 'class') {
      element.className = value;
    }
    else if (key === 'data') {
      Object.assign(element.dataset, value);
    }
    else if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    }
    else if (key in element && key !== 'list' && typeof value !== 'string') {
      element[key] = value;
    }
    else {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

export function announce(text) {
  byId('announce').textContent = text;
}

let unique = 0;

export function uniqueId(prefix) {
  unique += 1;
  return `${prefix}-${unique}`;
}

/** Keeps a figure and its unit, and a day and its month, on one line. */
export const unbroken = (text) => text.replace(/(?<=[\d¼½¾]\.?) (?=(?:h|min)(?!\p{L})|(?:Jan|Feb|Mar|Mär|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])\p{Ll}*)/gu, '\u00a0');

/** A text as children of an element, each of its lines on a line of its own. */
export const lines = (text) => text.split('\n').flatMap((line, place) => (place ? [el('br'), line] : [line]));
