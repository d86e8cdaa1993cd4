// All relationships as a table, sorted as one likes: what the map shows, for every reader.

import { el } from '../dom.js';
import { get } from '../api.js';
import { to } from '../router.js';
import { relationshipTable } from '../parts/rows.js';
import { legend } from '../parts/legend.js';
import * as words from '../words.js';

const PAGE = 100;
const SORTS = ['activity', 'name', '-score', 'score', '-trend', '-events'];

export async function relationships({ query, signal }) {
  const sort = SORTS.includes(query.get('sort')) ? query.get('sort') : 'activity';
  const [page, status] = await Promise.all([get('relationships', { sort, limit: PAGE, cursor: query.get('cursor') }, signal), get('status', {}, signal)]);
  const sortBy = next => { location.hash = to(['relationships'], { sort: next }); };
  const node = el('div', { class: 'relationships' },
    el('header', { class: 'title' }, el('h1', {}, 'Relationships'),
      el('p', { class: 'title-links' }, `${words.count(status.relationships, 'relationship')}, each as of the day it was last heard of`)),
    el('section', { class: 'sheet' },
      page.items.length === 0 ? el('p', { class: 'empty' }, 'No event has been read yet.')
        : relationshipTable(page.items, 'All relationships', { sorted: sort, sortBy }),
      page.next && el('p', { class: 'more' }, el('a', { class: 'button', href: to(['relationships'], { sort, cursor: page.next }) }, 'Next ', PAGE)),
      legend()));
  return { node, title: 'Relationships' };
}
