// What is going on: the map or the network, the ticker, the agenda, and what changed most.

import { el, fill } from '../dom.js';
import { get } from '../api.js';
import { follow } from '../live.js';
import { worldMap } from '../parts/map.js';
import { network } from '../parts/network.js';
import { entry } from '../parts/entry.js';
import { agendaList, relationshipTable } from '../parts/rows.js';
import { legend } from '../parts/legend.js';
import { to } from '../router.js';
import * as words from '../words.js';

const TICKER = 40;
const WEEK = 7;

export async function overview({ signal, query }) {
  const [status, rows, events, coming] = await Promise.all([
    get('status', {}, signal),
    get('relationships', { limit: 300 }, signal),
    get('events', { limit: 15 }, signal),
    get('agenda', { limit: 12 }, signal),
  ]);
  const pairs = new Map(rows.items.map(row => [row.relationship, row]));
  const picture = el('div', { class: 'picture' });
  const ticker = el('div', { class: 'ticker', role: 'feed', 'aria-label': 'Latest events', 'aria-busy': 'false' });
  const movers = el('div', {});
  const agenda = el('div', {}, agendaList(coming.items));
  const figures = el('p', { class: 'figures' });
  fill(ticker, events.items.length ? events.items.map(item => entry(item)) : el('p', { class: 'empty' }, 'No event yet. They appear here as the news is read.'));

  let drawing;
  const draw = which => {
    drawing?.stop();
    drawing = (which === 'network' ? network : worldMap)(picture, [...pairs.values()]);
    tabs.forEach(tab => tab.setAttribute('aria-pressed', String(tab.value === which)));
  };
  const tabs = ['map', 'network'].map(which => el('button', { type: 'button', value: which, onclick: () => draw(which) }, which === 'map' ? 'Map' : 'Network'));

  const tellMovers = () => fill(movers, moversOf([...pairs.values()]));
  const tellFigures = () => fill(figures,
    el('strong', {}, status.relationships.toLocaleString('en')), ' relationships, ',
    el('strong', {}, status.events.toLocaleString('en')), ' events; as of ',
    el('strong', {}, words.date(status.asOf) || 'the first report'));

  const soon = batch(async () => {
    tellMovers();
    const [next, plan] = await Promise.all([get('status', {}, signal), get('agenda', { limit: 12 }, signal)]);
    Object.assign(status, next);
    tellFigures();
    fill(agenda, agendaList(plan.items));
    drawing?.update([...pairs.values()]);
  }, signal);

  follow(change => {
    if (change.table === 'relationship') {
      if (change.removed) pairs.delete(change.key);
      else pairs.set(change.relationship, rowOf(change.value));
      soon();
    } else if (change.table === 'event') {
      tick(ticker, change);
      if (!change.removed) drawing?.pulse(change.value);
    } else if (change.table === 'engagement') {
      soon();
    }
  }, signal);
  signal.addEventListener('abort', () => drawing?.stop());
  tellFigures();
  tellMovers();

  const node = el('div', { class: 'overview' },
    el('h1', { class: 'hidden' }, 'Overview'),
    figures,
    el('div', { class: 'stack' },
      el('section', { class: 'sheet world', 'aria-label': 'Relationships of the world' },
        el('div', { class: 'sheet-head' }, el('h2', {}, 'The state of things'), el('div', { class: 'tabs' }, tabs)),
        picture, legend()),
      el('section', { class: 'sheet coming' },
        el('div', { class: 'sheet-head' }, el('h2', {}, 'To come'), el('a', { href: to(['agenda']) }, 'all')), agenda),
      el('section', { class: 'sheet moved' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'Changed most this week')), movers)),
    el('section', { class: 'sheet latest' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'As it comes in')), ticker));
  return { node, shown: () => draw(query.get('picture') === 'network' ? 'network' : 'map') };
}

function moversOf(rows) {
  const latest = rows.map(row => row.asOf).sort().at(-1);
  const since = latest ? words.isoDay(Date.parse(latest) - WEEK * 864e5) : '';
  const moved = rows.filter(row => row.asOf > since && row.last7Days > 0)
    .sort((a, b) => Math.abs(b.trend) - Math.abs(a.trend)).slice(0, 10);
  return moved.length ? relationshipTable(moved, 'Changed most this week') : el('p', { class: 'empty' }, 'Nothing moved in the last seven days on record.');
}

/** A row of the list, from the full state that the stream sends. */
const rowOf = state => ({ ...state, next: state.upcoming?.[0] });

function tick(ticker, change) {
  const old = ticker.querySelector(`[data-event="${CSS.escape(change.key)}"]`);
  if (change.removed) {
    old?.classList.add('gone');
    return;
  }
  ticker.querySelector('.empty')?.remove();
  const fresh = entry(change.value);
  if (old) {
    old.replaceWith(fresh);
    return;
  }
  fresh.classList.add('fresh');
  ticker.prepend(fresh);
  while (ticker.childElementCount > TICKER) ticker.lastElementChild.remove();
}

/** Runs a task at most once a second, however often it is asked for. */
function batch(task, signal) {
  let waiting = null;
  return () => {
    waiting ??= setTimeout(() => {
      waiting = null;
      if (!signal.aborted) task().catch(() => {});
    }, 1000);
  };
}
