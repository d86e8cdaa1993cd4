// One relationship: how it stands, on any day; its score over time, its engagements as ladders, and every event with its evidence.

import { el, fill } from '../dom.js';
import { get, nameOf, pairName } from '../api.js';
import { to } from '../router.js';
import { follow } from '../live.js';
import { scoreChart, scoreOn, LEFT, RIGHT } from '../parts/chart.js';
import { sized } from '../parts/sized.js';
import { entry, sides, whenWhere } from '../parts/entry.js';
import { marksKey } from '../parts/carried.js';
import { asOfDay, ladder, saidBy } from '../parts/ladder.js';
import { legend, stepsKey } from '../parts/legend.js';
import { steps } from '../parts/steps.js';
import { subscribeLink } from '../parts/subscribe.js';
import * as words from '../words.js';

const PAGE = 30;
const LADDERS = 8;
const ASKED = 40;
const PATIENCE = 150;

export async function relationship({ path, query, signal }) {
  const id = path[0] ?? '';
  const base = `relationships/${encodeURIComponent(id)}`;
  const parts = Object.fromEntries(['standing', 'over-time', 'ladders', 'record'].map(name => [name, el('section', { class: `sheet ${name}` })]));
  const told = new Map();
  let asOf = /^\d{4}-\d\d-\d\d$/.test(query.get('asOf') ?? '') ? query.get('asOf') : null;
  let opened = LADDERS;

  const [days, all] = await Promise.all([allDays(base, signal), get(base + '/engagements', { limit: 200 }, signal)]);
  if (asOf && days.length) asOf = asOf >= days.at(-1).day ? null : asOf < days[0].day ? days[0].day : asOf;
  let now = await read();

  async function read() {
    const day = asOf ?? undefined;
    const [state, events] = await Promise.all([
      get(base, { asOf: day }, signal),
      get(base + '/events', { limit: PAGE, asOf: day }, signal),
    ]);
    events.items.forEach(event => told.set(event.id, event));
    const engagements = day ? all.items.map(item => asOfDay(item, day, event => told.get(event))).filter(Boolean) : all.items;
    return { state, engagements, events };
  }

  function show() {
    const { state, engagements, events } = now;
    fill(parts.standing, standing(state, asOf, () => choose(null)));
    drawLadders(engagements);
    const list = el('div', { class: 'entries' }, events.items.map(item => entry(item, { withSides: false })));
    fill(parts.record, el('div', { class: 'sheet-head' }, el('h2', {}, 'Events'), el('span', { class: 'aside' }, `${words.count(state.events, 'event')}, newest first`)),
      marksKey(), list, more(list, events.next));
  }

  function drawLadders(items) {
    fill(parts.ladders, el('div', { class: 'sheet-head' }, el('h2', {}, 'Engagements'), el('span', { class: 'aside' }, items.length ? `${words.count(items.length, 'engagement')}, newest first` : '')),
      items.length === 0 ? el('p', { class: 'empty' }, 'No meeting has been proposed, agreed or held so far.')
        : [stepsKey(), el('div', { class: 'ladder-list' }, items.slice(0, opened).map(item => ladder(item, { eventOf: event => told.get(event) })))],
      items.length > opened && el('button', { type: 'button', class: 'more', onclick: () => { opened = items.length; drawLadders(items); } }, `${words.count(items.length - opened, 'earlier engagement')}`));
    askWhoSaidSo(items.slice(0, opened));
  }

  /** Steps whose events are not among those listed are asked for, so that each says who told it. */
  async function askWhoSaidSo(items) {
    const missing = items.flatMap(item => item.history.map(step => step.eventId)).filter(event => !told.has(event)).slice(0, ASKED);
    await Promise.all(missing.map(async event => {
      const found = await get(`events/${encodeURIComponent(event)}`, {}, signal).catch(() => null);
      if (!found) return;
      told.set(event, found);
      parts.ladders.querySelectorAll(`[data-said-by="${CSS.escape(event)}"]`).forEach(place => { place.textContent = saidBy(found); });
    }));
  }

  function more(list, next) {
    if (!next) return null;
    const button = el('button', { type: 'button', class: 'more' }, 'Earlier events');
    button.addEventListener('click', async () => {
      button.disabled = true;
      const page = await get(base + '/events', { limit: PAGE, cursor: next, asOf: asOf ?? undefined }, signal).catch(() => null);
      if (!page) {
        button.disabled = false;
        return;
      }
      list.append(...page.items.map(item => entry(item, { withSides: false })));
      button.replaceWith(more(list, page.next) ?? '');
    });
    return button;
  }

  // the chart and, under it, the slider over the same days
  const picture = el('div', { class: 'picture' });
  const said = el('output', { for: 'on-day' });
  const slider = el('input', { type: 'range', id: 'on-day', step: 1, min: 0, oninput: () => choose(words.isoDay(Date.parse(days[0].day) + slider.valueAsNumber * words.DAY)) });
  slider.style.marginInline = `${LEFT}px ${RIGHT}px`;
  slider.style.width = `calc(100% - ${LEFT + RIGHT}px)`;
  let chart;
  let width = 0;

  function drawTime() {
    if (width === 0) return;
    chart = scoreChart(picture, width, days, all.items, at => choose(words.isoDay(at)));
    slider.max = Math.round((Date.parse(days.at(-1).day) - Date.parse(days[0].day)) / words.DAY);
    mark();
  }

  function mark() {
    const at = Date.parse(asOf ?? days.at(-1).day);
    slider.valueAsNumber = Math.round((at - Date.parse(days[0].day)) / words.DAY);
    said.value = `${words.date(words.isoDay(at))}: score ${words.signed(scoreOn(days, at))}`;
    slider.setAttribute('aria-valuetext', said.value);
    chart?.mark(at);
  }

  let choosing;
  function choose(day) {
    asOf = day === null || day >= days.at(-1).day ? null : day;
    mark();
    history.replaceState(null, '', to(['relationship', id], { asOf }));
    clearTimeout(choosing);
    choosing = setTimeout(refresh, PATIENCE);
  }

  async function refresh() {
    if (signal.aborted) return;
    const wanted = asOf;
    const fresh = await read().catch(() => null);
    if (!fresh || signal.aborted || wanted !== asOf) return;
    now = fresh;
    show();
  }

  const soon = words.calm(async () => {
    const [later, engagements] = await Promise.all([allDays(base, signal), get(base + '/engagements', { limit: 200 }, signal)]);
    days.splice(0, days.length, ...later);
    Object.assign(all, engagements);
    drawTime();
    await refresh();
  }, signal, 800);
  follow(change => { if (change.relationship === id) soon(); }, signal);

  fill(parts['over-time'], el('div', { class: 'sheet-head' }, el('h2', {}, 'Score over time'), el('span', { class: 'aside' }, 'a dot a day with events')), picture,
    el('div', { class: 'on-day' }, slider,
      el('p', { class: 'on-day-said' }, el('label', { for: 'on-day' }, 'Move the slider to see the state as of any day.'), said)), legend());
  const stop = days.length > 0 ? sized(picture, next => { width = next; drawTime(); }) : () => {};
  signal.addEventListener('abort', stop);
  show();

  const title = pairName(now.state.relationship);
  const head = el('header', { class: 'title title-row' },
    el('div', {}, el('h1', {}, title),
      el('p', { class: 'title-links' }, 'All relationships of ', id.split('-').map((code, i) => [i > 0 && ' and of ', el('a', { href: to(['country', code]) }, nameOf(code))]))),
    el('p', { class: 'buttons' }, subscribeLink(`relationships/${encodeURIComponent(id)}/calendar.ics`, title)));
  return { node: el('div', { class: 'relationship' }, head, Object.values(parts)), title };
}

async function allDays(base, signal) {
  const days = [];
  let cursor;
  do {
    const page = await get(base + '/days', { limit: 5000, cursor }, signal);
    days.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return days;
}

function standing(state, asOf, backToNow) {
  const fact = (name, value, note) => el('div', { class: 'fact' }, el('dt', {}, name), el('dd', {}, value, note && el('small', {}, note)));
  const { lastContact } = state;
  const next = state.upcoming?.[0];
  const happening = summary => [summary.date ? words.date(summary.date) : words.date(words.day(summary.reported)), el('small', {}, steps(summary.phase), [words.what(summary), words.place(summary.place)].filter(Boolean).join(', '))];
  return [
    asOf && el('div', { class: 'as-of', role: 'status' }, el('span', {}, 'The state ', el('strong', {}, `as of ${words.longDate(asOf)}`), ', as known now: what was told later is left out.'),
      el('button', { type: 'button', onclick: backToNow }, 'Back to the latest day')),
    el('div', { class: 'sheet-head' }, el('h2', {}, asOf ? 'How it stood' : 'How it stands'), el('span', { class: 'aside' }, `as of ${words.date(state.asOf)}, the day it was last heard of`)),
    el('dl', { class: 'facts' },
      fact('Score', el('span', { class: `big ${words.tone(state.score)}` }, words.signed(state.score)), words.standing(state.score)),
      fact('In 30 days', `${words.arrow(state.trend)} ${words.signed(state.trend)}`, Math.abs(state.trend) < 0.05 ? 'steady' : state.trend > 0 ? 'rising' : 'falling'),
      fact('Last contact', lastContact ? happening(lastContact) : 'none', !lastContact && 'no talks or visit on record'),
      fact('Next', next ? happening(next) : 'nothing', !next && 'none is scheduled'),
      fact('Events', words.grouped(state.events), `${state.last7Days} in the last 7 days, ${state.last30Days} in 30, ${state.last90Days} in 90`),
      fact('Reports', words.grouped(state.mentions), state.sources === undefined ? '' : `by ${words.count(state.sources, 'publisher')}`)),
    el('div', { class: 'accounts' },
      account('To come', state.upcoming, 'Nothing is scheduled.'),
      account('Open proposals', state.openProposals, 'None is waiting for an answer.')),
  ];
}

const account = (name, items, none) => el('div', {}, el('h3', {}, name), items?.length
  ? el('ul', { class: 'plain' }, items.map(item => el('li', {}, steps(item.phase), el('a', { href: to(['event', item.id]) }, words.what(item)), ' ', el('span', { class: 'aside' },
    [!item.reciprocal && sides({ ...item, relationship: item.id.split('.')[0] }), whenWhere(item), `told ${words.date(words.day(item.reported))}`].filter(Boolean).join(' · ')))))
  : el('p', { class: 'empty' }, none));
