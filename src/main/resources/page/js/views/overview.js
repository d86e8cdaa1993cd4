// What is going on: the map or the network, the ticker, the agenda, and what changed most.

import { el, fill } from '../dom.js';
import { get } from '../api.js';
import { follow } from '../live.js';
import { worldMap } from '../parts/map.js';
import { network } from '../parts/network.js';
import { ticker } from '../parts/ticker.js';
import { agendaList, latestDay, relationshipTable } from '../parts/rows.js';
import { legend } from '../parts/legend.js';
import { to } from '../router.js';
import * as words from '../words.js';

const ROWS = 300;
const MOVED = 8;
const COMING = 8;
const POINT = 'Each line leads to the account of two states, each dot to that of one.';
const PICTURES = { map: worldMap, network };

export async function overview({ signal, query }) {
  const [status, rows, events, coming] = await Promise.all([
    get('status', {}, signal),
    get('relationships', { limit: ROWS }, signal),
    get('events', { limit: 20 }, signal),
    get('agenda', { limit: COMING }, signal),
  ]);
  const pairs = new Map(rows.items.map(row => [row.relationship, row]));
  const picture = el('div', { class: 'picture' });
  const caption = el('p', { class: 'caption' }, POINT);
  const movers = el('div', {});
  const agenda = el('div', {});
  const dateline = el('header', { class: 'dateline' });
  const latest = ticker(events.items);

  let drawing;
  const draw = which => {
    drawing?.stop();
    fill(caption, POINT);
    drawing = PICTURES[which](picture, [...pairs.values()], text => fill(caption, text));
    tabs.forEach(tab => tab.setAttribute('aria-pressed', String(tab.value === which)));
  };
  const tabs = Object.keys(PICTURES).map(which => el('button', { type: 'button', value: which, onclick: () => {
    draw(which);
    history.replaceState(null, '', to([], which === 'map' ? {} : { picture: which }));
  } }, which === 'map' ? 'Map' : 'Network'));

  const tell = plan => {
    const all = [...pairs.values()];
    const since = words.dayFrom(latestDay(all), -7);
    const moved = all.filter(row => row.asOf > since && row.last7Days > 0);
    fill(dateline, el('h1', {}, status.asOf ? words.longDate(status.asOf) : 'No news yet'),
      !status.asOf ? el('p', {}, 'The pipeline is waiting for the first report: publish one to its input, and this page moves by itself.') : el('p', {}, 'the latest day in the news read so far: ',
        strong(status.relationships), plural(status.relationships, ' relationship', ', '), strong(status.events), plural(status.events, ' event', ' in '), strong(status.mentions), plural(status.mentions, ' report', '; '),
        strong(moved.length, moved.length > 0 && all.length >= ROWS ? '+' : ''), plural(moved.length, ' relationship', ' moved in the seven days before.')));
    fill(movers, moved.length === 0 ? el('p', { class: 'empty' }, 'Nothing moved in the last seven days on record.')
      : relationshipTable(moved.sort((a, b) => Math.abs(b.trend) - Math.abs(a.trend)).slice(0, MOVED), 'Changed most this week', { short: true }));
    fill(agenda, agendaList(plan));
  };

  const soon = words.calm(async () => {
    const [next, plan] = await Promise.all([get('status', {}, signal), get('agenda', { limit: COMING }, signal)]);
    Object.assign(status, next);
    tell(plan.items);
    drawing?.update(byActivity([...pairs.values()]));
  }, signal);

  follow(change => {
    if (change.table === 'relationship') {
      if (change.removed) pairs.delete(change.key);
      else pairs.set(change.relationship, { ...change.value, next: change.value.upcoming?.[0] });
      soon();
    } else if (change.table === 'event') {
      latest.take(change);
      if (!change.removed) drawing?.pulse(change.value);
    } else if (change.table === 'engagement') {
      soon();
    }
  }, signal);
  signal.addEventListener('abort', () => drawing?.stop());
  tell(coming.items);

  const sheet = (name, head, ...content) => el('section', { class: `sheet ${name}` }, el('div', { class: 'sheet-head' }, head), content);
  const node = el('div', { class: 'overview' },
    dateline,
    sheet('world', [el('h2', {}, 'The state of things'), el('div', { class: 'tabs', role: 'group', 'aria-label': 'Picture' }, tabs)], picture, caption, legend({ faint: true })),
    sheet('moved', [el('h2', {}, 'Changed most this week'), el('a', { href: to(['relationships']) }, 'all relationships')], movers),
    sheet('coming', [el('h2', {}, 'To come'), el('a', { href: to(['agenda']) }, 'whole agenda')], agenda),
    sheet('latest', [el('h2', {}, 'As it comes in'), el('span', { class: 'aside' }, 'newest first')], latest.node));
  return { node, shown: () => draw(Object.hasOwn(PICTURES, query.get('picture') ?? '') ? query.get('picture') : 'map') };
}

const plural = (number, one, after) => (number === 1 ? one : one + 's') + after;

const strong = (number, more = '') => el('strong', {}, words.grouped(number) + more);

const byActivity = rows => rows.sort((a, b) => a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : b.last30Days - a.last30Days).slice(0, ROWS);
