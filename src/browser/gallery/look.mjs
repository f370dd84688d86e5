/* Draws blocks as HTML, light and dark: node look.mjs ASKED DRAWN */

import { readFileSync, writeFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx/dist/index.mjs';

const [, , asked, to] = process.argv;

/** The renderer knows the older kind of table alone, which looks much like the newer one. */
const older = (block) => (block.type === 'data_table'
  ? { type: 'table', rows: block.rows, column_settings: block.rows[0].map(() => ({ is_wrapped: true })) }
  : block);

const logo = `data:image/svg+xml;base64,${readFileSync('logo.svg').toString('base64')}`;

const drawn = {};
for (const { key, blocks, plain } of JSON.parse(readFileSync(asked, 'utf8'))) {
  for (const theme of ['light', 'dark']) {
    drawn[theme + key] = renderToStaticMarkup(createElement(Message, {
      blocks: blocks.map(older), name: 'Worthwhile', logo, theme, time: new Date(2026, 10, 26, 16, 30), withoutWrapper: plain,
    }));
  }
}
writeFileSync(to, JSON.stringify(drawn));
