// A country with all its relationships; and the list of countries.

import { el } from '../dom.js';
import { get } from '../api.js';
import { to } from '../router.js';
import { relationshipTable, agendaList } from '../parts/rows.js';
import { entry } from '../parts/entry.js';
import { legend } from '../parts/legend.js';
import { subscribeLink } from '../parts/subscribe.js';
import * as words from '../words.js';

export async function country({ path, signal }) {
  const code = path[0] ?? '';
  const [land, coming, events] = await Promise.all([
    get(`countries/${encodeURIComponent(code)}`, {}, signal),
    get('agenda', { country: code, limit: 50 }, signal),
    get('events', { country: code, limit: 20 }, signal),
  ]);
  const node = el('div', { class: 'country' },
    el('header', { class: 'title title-row' },
      el('div', {}, el('h1', {}, land.name),
        el('p', { class: 'title-links' }, `${words.count(land.relationships.length, 'relationship')}, ${words.count(land.events, 'event')}, last heard of ${words.date(land.latest)}`)),
      el('p', { class: 'buttons' }, subscribeLink(`countries/${encodeURIComponent(code)}/calendar.ics`, land.name))),
    el('section', { class: 'sheet pairs-sheet' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'Relationships'), el('span', { class: 'aside' }, 'most events first')),
      relationshipTable(land.relationships, `Relationships of ${land.name}`), legend()),
    el('section', { class: 'sheet coming' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'To come'), el('a', { href: to(['agenda'], { country: code }) }, 'as a calendar')), agendaList(coming.items)),
    el('section', { class: 'sheet record' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'Latest events'), el('span', { class: 'aside' }, 'newest first')),
      el('div', { class: 'entries' }, events.items.map(item => entry(item)))));
  return { node, title: land.name };
}

export async function countries({ signal }) {
  const { items } = await get('countries', {}, signal);
  const node = el('div', { class: 'countries' },
    el('header', { class: 'title' }, el('h1', {}, 'Countries'), el('p', { class: 'title-links' }, 'and organisations of states, the one with the most events first')),
    el('section', { class: 'sheet' }, items.length === 0 ? el('p', { class: 'empty' }, 'No event has been read yet.')
      : el('ul', { class: 'country-list' }, items.map(land => el('li', {}, el('a', { href: to(['country', land.code]) }, land.name),
        el('span', { class: 'aside' }, `${words.count(land.relationships, 'relationship')}, ${words.count(land.events, 'event')}`))))));
  return { node, title: 'Countries' };
}
