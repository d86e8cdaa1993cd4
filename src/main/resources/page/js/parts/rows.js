// Lists of relationships and of engagements to come.

import { el } from '../dom.js';
import { nameOf } from '../api.js';
import { relationshipLink } from './entry.js';
import { title, phaseName } from './ladder.js';
import * as words from '../words.js';

/** The score as a bar from the middle: to the right together, to the left at odds. Read out as words. */
export function scoreBar(score) {
  const share = Math.min(1, Math.abs(score) / 40) * 50;
  const bar = el('span', { class: `score-bar-fill ${words.tone(score)}` });
  bar.style.width = `${share}%`;
  bar.style.marginInlineStart = score < 0 ? `${50 - share}%` : '50%';
  return el('span', { class: 'score-bar', 'aria-hidden': 'true' }, bar);
}

/** A table of relationships. */
export function relationshipTable(rows, caption) {
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    el('table', { class: 'pairs' },
      el('caption', { class: 'hidden' }, caption),
      el('thead', {}, el('tr', {},
        ['Relationship', 'Score', 'Trend', 'Events', 'Last contact', 'Next'].map(head => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, rows.map(row => el('tr', {},
        el('th', { scope: 'row' }, relationshipLink(row.relationship)),
        el('td', { class: 'number' }, scoreBar(row.score), words.signed(row.score)),
        el('td', { class: 'number', title: words.trend(row.trend) }, `${words.arrow(row.trend)} ${words.signed(row.trend)}`),
        el('td', { class: 'number' }, row.events.toLocaleString('en')),
        el('td', {}, row.lastContact ? `${words.date(row.lastContact.date)} ${row.lastContact.format ?? row.lastContact.kind}` : '–'),
        el('td', {}, row.next ? `${words.date(row.next.date)} ${row.next.format ?? row.next.kind}` : '–'))))));
}

/** Engagements to come, by day. */
export function agendaList(items, { level = 3 } = {}) {
  if (items.length === 0) return el('p', { class: 'empty' }, 'Nothing is scheduled in what has been reported so far.');
  const days = Map.groupBy ? Map.groupBy(items, item => item.scheduledFor) : group(items, item => item.scheduledFor);
  return el('div', { class: 'days' }, [...days].map(([day, engagements]) => el('section', { class: 'day' },
    el(`h${level}`, {}, words.date(day) || 'no date yet'),
    el('ul', {}, engagements.map(engagement => el('li', { 'data-phase': engagement.phase },
      relationshipLink(engagement.relationship, engagement.parties.map(nameOf).join(' – ')),
      el('span', { class: 'aside' }, ` ${[engagement.format ?? engagement.kind, words.place(engagement.place)].filter(Boolean).join(', ')}`),
      el('span', { class: 'stamp', 'data-phase': engagement.phase }, phaseName(engagement.phase, engagement.kind))))))));
}

function group(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}

export { title };
