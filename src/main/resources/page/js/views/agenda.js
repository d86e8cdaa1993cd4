// The agenda, as a calendar: the engagements of a month, and what is to come, over all relationships or those of a country.

import { el, fill } from '../dom.js';
import { get, nameOf } from '../api.js';
import { to } from '../router.js';
import { follow } from '../live.js';
import { agendaList, parties, plan } from '../parts/rows.js';
import { stepsKey } from '../parts/legend.js';
import { subscribeLink } from '../parts/subscribe.js';
import * as words from '../words.js';

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export async function agenda({ query, signal }) {
  const country = query.get('country') ?? '';
  const [coming, status, lands] = await Promise.all([
    get('agenda', { country, limit: 100 }, signal), get('status', {}, signal), get('countries', {}, signal)]);
  const today = status.asOf ?? words.isoDay(Date.now());
  const month = /^\d{4}-\d\d$/.test(query.get('month') ?? '') ? query.get('month') : (coming.items[0]?.scheduledFor ?? today).slice(0, 7);
  const ofMonth = () => get('engagements', { country, from: `${month}-01`, to: words.dayFrom(monthFrom(month, 1) + '-01', -1), sort: 'scheduled', limit: 500 }, signal);
  const sheet = el('section', { class: 'sheet month' });
  const list = el('div', {});
  const draw = (held, plans) => {
    fill(sheet, head(), stepsKey(), grid(month, held, today));
    fill(list, agendaList(plans));
  };

  const head = () => el('div', { class: 'sheet-head' }, el('h2', {}, words.longDate(month)),
    el('p', { class: 'buttons' },
      el('a', { class: 'button quiet', href: to(['agenda'], { country, month: monthFrom(month, -1) }), 'aria-label': `Back to ${words.longDate(monthFrom(month, -1))}` }, '← ', words.date(monthFrom(month, -1))),
      el('a', { class: 'button quiet', href: to(['agenda'], { country, month: monthFrom(month, 1) }), 'aria-label': `On to ${words.longDate(monthFrom(month, 1))}` }, words.date(monthFrom(month, 1)), ' →')));
  const choice = el('select', { id: 'of-country', onchange: () => { location.hash = to(['agenda'], { country: choice.value, month: query.get('month') }); } },
    el('option', { value: '' }, 'all countries'),
    lands.items.slice().sort((a, b) => a.name.localeCompare(b.name)).map(land => el('option', { value: land.code, selected: land.code === country }, land.name)));

  draw((await ofMonth()).items, coming.items);
  const soon = words.calm(async () => {
    const [held, plans] = await Promise.all([ofMonth(), get('agenda', { country, limit: 100 }, signal)]);
    draw(held.items, plans.items);
  }, signal);
  follow(change => { if (change.table === 'engagement') soon(); }, signal);

  const title = country ? `Agenda of ${nameOf(country)}` : 'Agenda';
  const node = el('div', { class: 'agenda' },
    el('header', { class: 'title title-row' },
      el('div', {}, el('h1', {}, title), el('p', { class: 'title-links' }, `The latest day in the news is ${words.longDate(today)}.`)),
      el('p', { class: 'buttons' }, el('label', { for: 'of-country' }, 'Of '), choice,
        subscribeLink(country ? `countries/${encodeURIComponent(country)}/calendar.ics` : 'calendar.ics', country ? nameOf(country) : 'all relationships'))),
    el('section', { class: 'sheet coming' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'To come')), list),
    sheet);
  return { node, title };
}

function monthFrom(month, step) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}

/** The weeks of a month, Monday first; engagements that have no day stand below. */
function grid(month, engagements, today) {
  const first = `${month}-01`;
  const end = `${monthFrom(month, 1)}-01`;
  const monday = words.dayFrom(first, -((new Date(first).getUTCDay() + 6) % 7));
  const weeks = [];
  for (let day = monday; day < end; day = words.dayFrom(day, 7)) weeks.push([0, 1, 2, 3, 4, 5, 6].map(ahead => words.dayFrom(day, ahead)));
  const on = new Map();
  const vague = [];
  for (const engagement of engagements) {
    if (engagement.scheduledFor.length === 10) on.set(engagement.scheduledFor, [...on.get(engagement.scheduledFor) ?? [], engagement]);
    else vague.push(engagement);
  }
  const item = engagement => el('a', { class: 'item', 'data-phase': engagement.phase, href: to(['relationship', engagement.relationship]) },
    el('strong', {}, parties(engagement)), el('span', {}, plan(engagement)));
  const cell = day => {
    const items = on.get(day) ?? [];
    const kind = [day.slice(0, 7) !== month && 'other', day === today && 'today', items.length === 0 && 'bare'].filter(Boolean).join(' ');
    return el('td', { class: kind }, el('span', { class: 'date' }, day.slice(0, 7) === month ? Number(day.slice(8)) : words.date(day).replace(/ \d{4}$/, ''), day === today && ' · latest day'), items.map(item));
  };
  return [
    engagements.length === 0 && el('p', { class: 'empty' }, 'No meeting of this month is on record.'),
    el('table', {}, el('caption', { class: 'hidden' }, `Engagements of ${words.longDate(month)}`),
      el('thead', {}, el('tr', {}, WEEK.map(name => el('th', { scope: 'col', abbr: name }, name.slice(0, 3))))),
      el('tbody', {}, weeks.map(week => el('tr', {}, week.map(cell))))),
    vague.length > 0 && el('div', {}, el('h3', {}, 'In this month or longer, without a day'), el('ul', { class: 'plain' }, vague.map(engagement => el('li', {}, item(engagement))))),
  ];
}
