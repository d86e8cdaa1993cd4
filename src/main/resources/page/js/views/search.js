// Words to relationships and reports. Where the words name one relationship and the reader typed them into the head of the page, it opens.

import { el } from '../dom.js';
import { get } from '../api.js';
import { to } from '../router.js';
import { relationshipTable } from '../parts/rows.js';
import { entry } from '../parts/entry.js';
import { marksKey } from '../parts/carried.js';
import * as words from '../words.js';

export async function search({ query, signal }) {
  const text = query.get('q') ?? '';
  const found = text.trim() ? await get('search', { q: text, limit: 50 }, signal) : { relationships: [], items: [] };
  document.getElementById('find-text').value = text;
  if (query.get('go') && found.relationships.length === 1) {
    location.replace(to(['relationship', found.relationships[0].relationship]));
    return { node: el('p', { class: 'loading' }, 'Loading …') };
  }
  const many = found.items.length;
  const node = el('div', { class: 'search' },
    el('header', { class: 'title' }, el('h1', {}, text ? `Found for “${text}”` : 'Find'),
      el('p', { class: 'title-links' }, `${found.relationships.length ? words.count(found.relationships.length, 'relationship') : 'No relationship of that name'}, ${found.next ? `more than ${many} events` : words.count(many, 'event')}`)),
    found.relationships.length > 0 && el('section', { class: 'sheet' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'Relationships')),
      relationshipTable(found.relationships, 'Relationships found')),
    el('section', { class: 'sheet record' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'Events'), el('span', { class: 'aside' }, many ? 'newest arrivals first' : '')),
      many === 0 ? el('p', { class: 'empty' }, 'No report has all these words. Try a country, a place or a name.')
        : [marksKey(), el('div', { class: 'entries' }, found.items.map(item => entry(item)))]));
  return { node, title: text };
}
