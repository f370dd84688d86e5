/* Draws the numbers of a chart block; below it stands the same as a table, and in words for those who cannot see it. */

import { el, uniqueId } from './dom.js';
import { t } from './texts.js';

/** The pictures that there are, each with what it shows. */
const drawn = new Map();
const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export function chart(block) {
  const words = uniqueId('words');
  const canvas = el('canvas', { role: 'img', 'aria-label': block.title, 'aria-describedby': words });
  const figure = el('figure', { class: 'chart' },
    el('figcaption', { text: t('chart.of', block.title, block.unit) }),
    el('div', { class: 'chart-box' }, canvas),
    el('p', { class: 'chart-words hidden', id: words, text: block.words }),
    el('details', {}, el('summary', { text: t('chart.table') }), table(block)));
  requestAnimationFrame(() => draw(canvas, block));
  return figure;
}

function table(block) {
  const head = el('tr', {}, el('th', { scope: 'col', text: block.unit }),
    ...block.series.map((series) => el('th', { scope: 'col', text: series.name })));
  const rows = block.categories.map((category, place) => el('tr', {},
    el('th', { scope: 'row', text: category }),
    ...block.series.map((series) => el('td', { text: String(series.values[place]) }))));
  return el('div', { class: 'table' }, el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows)));
}

function draw(canvas, block, moves = !still.matches) {
  if (!canvas?.isConnected || !window.Chart) {
    return;
  }
  const line = block.kind === 'LINE';
  const stacked = block.kind === 'STACKED';
  const picture = new window.Chart(canvas, {
    type: line ? 'line' : 'bar',
    data: { labels: block.categories, datasets: block.series.map((series, place) => dataset(series, place, line)) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: moves ? { duration: 400 } : false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { stacked, grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 10 } },
        y: { stacked, beginAtZero: true, ticks: { precision: 0, maxTicksLimit: 7 }, title: { display: true, text: block.unit } },
      },
      plugins: { legend: { display: block.series.length > 1, position: 'bottom', labels: { boxWidth: 12 } } },
    },
  });
  paint(picture);
  drawn.set(picture, block);
}

function dataset(series, place, line) {
  const tone = colour(`--series-${(place % 6) + 1}`);
  return { label: series.name, borderColor: tone, backgroundColor: tone, data: series.values, place, borderWidth: line ? 2.5 : 0, borderRadius: 4, tension: 0.25, pointRadius: 3, maxBarThickness: 36 };
}

function paint(picture) {
  const text = colour('--soft');
  picture.data.datasets.forEach((set) => {
    set.borderColor = colour(`--series-${(set.place % 6) + 1}`);
    set.backgroundColor = set.borderColor;
  });
  for (const axis of Object.values(picture.options.scales)) {
    axis.ticks = { ...axis.ticks, color: text };
    axis.grid = { ...axis.grid, color: colour('--line') };
    axis.title = { ...axis.title, color: text };
  }
  picture.options.plugins.legend.labels.color = text;
  picture.update('none');
}

// drawn anew in the next frame: when the change is told, the page has the colours of before, and a picture keeps those of its bars
dark.addEventListener('change', () => requestAnimationFrame(() => {
  for (const [picture, block] of [...drawn]) {
    const canvas = picture.canvas;
    picture.destroy();
    drawn.delete(picture);
    draw(canvas, block, false);
  }
}));
