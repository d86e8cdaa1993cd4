// Words to relationships and reports. Where the words name one relationship and the reader typed them into the head of the page, it opens.

import { el } from '../dom.js';
import { get } from '../api.js';
import { to } from '../router.js';
import { entry, relationshipLink } from '../parts/entry.js';
import * as words from '../words.js';

export async function search({ query, signal }) {
  const text = query.get('q') ?? '';
  const found = await get('search', { q: text, limit: 50 }, signal);
  document.getElementById('find-text').value = text;
  if (query.get('go') && found.relationships.length === 1) {
    location.replace(to(['relationship', found.relationships[0].relationship]));
    return { node: el('p', { class: 'loading' }, 'Loading …') };
  }
  const node = el('div', { class: 'search' },
    el('header', { class: 'title' }, el('h1', {}, `Found for “${text}”`)),
    found.relationships.length > 0 && el('section', { class: 'sheet' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'Relationships')),
      el('ul', { class: 'plain' }, found.relationships.map(row => el('li', {}, relationshipLink(row.relationship), ' ',
        el('span', { class: 'aside' }, `score ${words.signed(row.score)}, ${words.count(row.events, 'event')}`))))),
    el('section', { class: 'sheet record' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'Reports')),
      found.items.length === 0 ? el('p', { class: 'empty' }, 'No report has these words. Try a country, a place or a name.')
        : el('div', { class: 'entries' }, found.items.map(item => entry(item)))));
  return { node, title: text };
}
