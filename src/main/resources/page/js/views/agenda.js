// What is to come, over all relationships or those of a country.

import { el, fill } from '../dom.js';
import { get, nameOf } from '../api.js';
import { to } from '../router.js';
import { follow } from '../live.js';
import { agendaList } from '../parts/rows.js';
import * as words from '../words.js';

export async function agenda({ query, signal }) {
  const country = query.get('country') ?? '';
  const [coming, status, lands] = await Promise.all([
    get('agenda', { country, limit: 200 }, signal), get('status', {}, signal), get('countries', {}, signal)]);
  const list = el('div', {}, agendaList(coming.items, { level: 2 }));
  const choice = el('select', { id: 'of-country', onchange: () => { location.hash = to(['agenda'], { country: choice.value }); } },
    el('option', { value: '' }, 'all countries'),
    lands.items.slice().sort((a, b) => a.name.localeCompare(b.name)).map(land => el('option', { value: land.code, selected: land.code === country }, land.name)));
  const node = el('div', { class: 'agenda' },
    el('header', { class: 'title' }, el('h1', {}, country ? `Agenda of ${nameOf(country)}` : 'Agenda'),
      el('p', { class: 'title-links' }, `What was to come as of ${words.date(status.asOf) || 'the first report'}`)),
    el('section', { class: 'sheet subscribe' },
      el('p', {}, el('label', { for: 'of-country' }, 'Of '), choice)),
    el('section', { class: 'sheet' }, list));
  let waiting;
  follow(change => {
    if (change.table !== 'engagement' || waiting) return;
    waiting = setTimeout(async () => {
      waiting = null;
      const fresh = await get('agenda', { country, limit: 200 }, signal).catch(() => null);
      if (fresh && !signal.aborted) fill(list, agendaList(fresh.items, { level: 2 }));
    }, 1000);
  }, signal);
  return { node, title: 'Agenda' };
}
