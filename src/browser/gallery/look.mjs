/* Draws blocks as HTML, light and dark: node look.mjs ASKED DRAWN */

import { readFileSync, writeFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx/dist/index.mjs';

const [, , asked, to] = process.argv;

/**
 * What the renderer can draw: it knows the older kind of table alone, which looks much like the newer one; it shows what is chosen
 * only once it runs in a browser; and it sees markup where Slack sees a literal text.
 */
function drawable(blocks) {
  return JSON.parse(JSON.stringify(blocks).replaceAll('~', '\u223c'), (name, value) => {
    if (value?.type === 'data_table') {
      return { type: 'table', rows: value.rows, column_settings: value.rows[0].map(() => ({ is_wrapped: true })) };
    }
    return value?.type === 'static_select' && value.initial_option ? { ...value, placeholder: value.initial_option.text } : value;
  });
}

const logo = `data:image/svg+xml;base64,${readFileSync('logo.svg').toString('base64')}`;

const drawn = {};
for (const { key, blocks, plain } of JSON.parse(readFileSync(asked, 'utf8'))) {
  for (const theme of ['light', 'dark']) {
    drawn[theme + key] = renderToStaticMarkup(createElement(Message, {
      blocks: drawable(blocks), name: 'Worthwhile', logo, theme, time: new Date(2026, 10, 26, 16, 30), withoutWrapper: plain,
    }));
  }
}
writeFileSync(to, JSON.stringify(drawn));
