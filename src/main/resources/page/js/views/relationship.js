// One relationship: how it stands, its score over time, its engagements as ladders, open proposals, and every event with its evidence.

import { el, fill } from '../dom.js';
import { get, nameOf, pairName } from '../api.js';
import { to } from '../router.js';
import { follow } from '../live.js';
import { scoreChart } from '../parts/chart.js';
import { entry, sides, whenWhere } from '../parts/entry.js';
import { ladder } from '../parts/ladder.js';
import { legend } from '../parts/legend.js';
import * as words from '../words.js';

const DAY = 864e5;
const PAGE = 30;

export async function relationship({ path, signal }) {
  const id = path[0] ?? '';
  const base = `relationships/${encodeURIComponent(id)}`;
  const parts = {
    state: el('section', { class: 'sheet standing' }),
    ladders: el('section', { class: 'sheet ladders' }),
    events: el('section', { class: 'sheet record' }),
    time: el('section', { class: 'sheet over-time' }),
  };
  const publishers = new Map();

  const [days, first] = await Promise.all([allDays(base, signal), read()]);
  const title = pairName(first.state.relationship);
  const head = el('header', { class: 'title' },
    el('h1', {}, title),
    el('p', { class: 'title-links' },
      first.state.relationship.split('-').map((code, i) => [i > 0 && ' · ', el('a', { href: to(['country', code]) }, nameOf(code))])));
  show(first);
  drawTime();

  async function read() {
    const [state, engagements, events] = await Promise.all([
      get(base, {}, signal),
      get(base + '/engagements', { limit: 100 }, signal),
      get(base + '/events', { limit: PAGE }, signal),
    ]);
    events.items.forEach(learn);
    return { state, engagements, events };
  }

  function learn(event) {
    const who = event.evidence[0]?.publisher;
    if (who) publishers.set(event.id, who);
  }

  function show({ state, engagements, events }) {
    fill(parts.state, standing(state));
    fill(parts.ladders, el('div', { class: 'sheet-head' }, el('h2', {}, 'Engagements')),
      engagements.items.length === 0 ? el('p', { class: 'empty' }, 'No meeting has been proposed, agreed or held so far.')
        : el('div', { class: 'ladder-list' }, engagements.items.map(item => ladder(item, { publisherOf: event => publishers.get(event) }))));
    const list = el('div', { class: 'entries' }, events.items.map(item => entry(item, { withSides: false })));
    fill(parts.events, el('div', { class: 'sheet-head' }, el('h2', {}, 'Events'), el('span', { class: 'aside' }, words.count(state.events, 'event'))), list, more(list, events.next));
  }

  function more(list, next) {
    if (!next) return null;
    const button = el('button', { type: 'button', class: 'more' }, 'Earlier events');
    button.addEventListener('click', async () => {
      button.disabled = true;
      const page = await get(base + '/events', { limit: PAGE, cursor: next }, signal);
      page.items.forEach(learn);
      list.append(...page.items.map(item => entry(item, { withSides: false })));
      button.replaceWith(more(list, page.next) ?? '');
    });
    return button;
  }

  function drawTime() {
    if (days.length === 0) return;
    const picture = el('div', { class: 'picture' });
    const told = el('output', { for: 'on-day' });
    const slider = el('input', { type: 'range', id: 'on-day', step: 1, min: 0, oninput: () => choose(chart.first + slider.valueAsNumber * DAY) });
    fill(parts.time, el('div', { class: 'sheet-head' }, el('h2', {}, 'Score over time')), picture,
      el('p', { class: 'on-day' }, el('label', { for: 'on-day' }, 'The score on '), told, slider), legend());
    const chart = scoreChart(picture, days, choose);
    slider.max = Math.round((chart.last - chart.first) / DAY);
    choose(chart.last);

    function choose(at) {
      slider.valueAsNumber = Math.round((at - chart.first) / DAY);
      told.value = `${words.date(words.isoDay(at))}: ${words.signed(chart.scoreOn(at))}`;
      slider.setAttribute('aria-valuetext', told.value);
      chart.mark(at);
    }
  }

  let waiting;
  follow(change => {
    if (change.relationship !== first.state.relationship || waiting) return;
    waiting = setTimeout(async () => {
      waiting = null;
      if (signal.aborted) return;
      const [fresh, later] = await Promise.all([read(), allDays(base, signal)]).catch(() => []);
      if (!fresh) return;
      days.splice(0, days.length, ...later);
      show(fresh);
      drawTime();
    }, 800);
  }, signal);

  return { node: el('div', { class: 'relationship' }, head, parts.state, parts.time, parts.ladders, parts.events), title };
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

function standing(state) {
  const fact = (name, value, note) => el('div', { class: 'fact' }, el('dt', {}, name), el('dd', {}, value, note && el('small', {}, note)));
  const contact = state.lastContact;
  return [
    el('div', { class: 'sheet-head' }, el('h2', {}, 'How it stands'), el('span', { class: 'aside' }, `as of ${words.date(state.asOf)}`)),
    el('dl', { class: 'facts' },
      fact('Score', el('span', { class: `big ${words.tone(state.score)}` }, words.signed(state.score)), state.score > 2 ? 'together' : state.score < -2 ? 'at odds' : 'even'),
      fact('Trend', `${words.arrow(state.trend)} ${words.signed(state.trend)}`, 'in 30 days'),
      fact('Events', state.events.toLocaleString('en'), `${state.last7Days} in 7 days, ${state.last30Days} in 30, ${state.last90Days} in 90`),
      fact('Last contact', contact ? whenWhere(contact) || words.date(words.day(contact.reported)) : 'none on record', contact && words.what(contact)),
      fact('Reports', state.mentions.toLocaleString('en'), words.count(state.sources, 'publisher'))),
    el('div', { class: 'columns' },
      list('To come', state.upcoming, 'Nothing is scheduled.'),
      list('Open proposals', state.openProposals, 'None is waiting for an answer.')),
  ];
}

const list = (name, items, none) => el('div', {}, el('h3', {}, name), items?.length
  ? el('ul', { class: 'plain' }, items.map(item => el('li', {}, el('a', { href: to(['event', item.id]) }, words.what(item)), ' ', el('span', { class: 'aside' },
    [!item.reciprocal && sides({ ...item, relationship: item.id.split('.')[0] }), whenWhere(item), `told ${words.date(words.day(item.reported))}`].filter(Boolean).join(' · ')))))
  : el('p', { class: 'empty' }, none));
