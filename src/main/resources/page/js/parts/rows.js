// Lists of relationships and of engagements to come.

import { el } from '../dom.js';
import { nameOf } from '../api.js';
import { relationshipLink } from './entry.js';
import { steps } from './steps.js';
import * as words from '../words.js';

/** The score as a bar from the middle: to the right together, to the left at odds. Read out as words. */
export function scoreBar(score) {
  const share = Math.min(1, Math.abs(score) / 30) * 50;
  const bar = el('span', { class: `score-bar-fill ${words.tone(score)}` });
  bar.style.width = `${share}%`;
  bar.style.marginInlineStart = score < 0 ? `${50 - share}%` : '50%';
  return el('span', { class: 'score-bar', 'aria-hidden': 'true' }, bar);
}

const contact = summary => summary ? [words.date(summary.date ?? words.day(summary.reported)), ' ', el('span', { class: 'aside' }, summary.format ?? summary.kind)] : '–';

const COLUMNS = [
  { head: 'Relationship', sort: 'name' },
  { head: 'Score', sort: '-score', cell: row => el('td', { class: 'number' }, el('span', { class: 'score' }, words.signed(row.score)), scoreBar(row.score)) },
  { head: '30 days', sort: '-trend', right: true, cell: row => el('td', { class: 'number right', title: words.trend(row.trend) }, `${words.arrow(row.trend)} ${words.signed(row.trend)}`) },
  { head: 'Events', sort: '-events', right: true, wide: true, cell: row => el('td', { class: 'number right wide' }, words.grouped(row.events)) },
  { head: 'Last contact', wide: true, full: true, cell: row => el('td', { class: 'wide' }, contact(row.lastContact)) },
  { head: 'Next', wide: true, full: true, cell: row => el('td', { class: 'wide' }, contact(row.next)) },
  { head: 'Last heard of', sort: 'activity', wide: true, full: true, cell: row => el('td', { class: 'number wide' }, words.date(row.asOf)) },
];

/** A table of relationships; short: score and trend alone. With sortBy, its heads are buttons. */
export function relationshipTable(rows, caption, { short = false, sorted, sortBy } = {}) {
  const columns = COLUMNS.filter(column => !short || !column.full);
  const head = column => el('th', { scope: 'col', class: [column.right && 'right', column.wide && 'wide'].filter(Boolean).join(' '), 'aria-sort': sortBy && sorted === column.sort ? column.sort === 'name' ? 'ascending' : 'descending' : null },
    sortBy && column.sort ? el('button', { type: 'button', class: 'sort', onclick: () => sortBy(column.sort) }, column.head) : column.head);
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    el('table', { class: 'pairs' },
      el('caption', { class: 'hidden' }, caption),
      el('thead', {}, el('tr', {}, columns.map(head))),
      el('tbody', {}, rows.map(row => el('tr', {},
        el('th', { scope: 'row' }, relationshipLink(row.relationship)),
        columns.slice(1).map(column => column.cell(row)))))));
}

/** "Red Cross talks scheduled, Shenyang", with its staircase. */
export const plan = engagement => [steps(engagement.phase),
  [`${engagement.format ?? engagement.kind} ${words.phase(engagement.phase, engagement.kind)}`, words.place(engagement.place)].filter(Boolean).join(', ')];

/** "Japan → North Korea" of a visit, else "Japan – North Korea". */
export function parties(engagement) {
  const [first, second] = engagement.parties;
  return engagement.visitor
    ? `${nameOf(engagement.visitor)} → ${nameOf(engagement.visitor === first ? second : first)}`
    : engagement.parties.map(nameOf).join(' – ');
}

/** Engagements to come, by day. */
export function agendaList(items, { level = 3, none = 'Nothing is scheduled beyond the latest day in the news.' } = {}) {
  if (items.length === 0) return el('p', { class: 'empty' }, none);
  const days = new Map();
  for (const item of items) days.set(item.scheduledFor, [...days.get(item.scheduledFor) ?? [], item]);
  return el('div', { class: 'days' }, [...days].map(([day, engagements]) => el('section', { class: 'day' },
    el(`h${level}`, {}, words.date(day) || 'no date yet', el('br'), words.weekday(day)),
    el('ul', { class: 'plain' }, engagements.map(engagement => el('li', { 'data-phase': engagement.phase },
      relationshipLink(engagement.relationship, parties(engagement)),
      el('span', { class: 'day-what' }, plan(engagement))))))));
}

/** A relationship in a sentence. */
export const describe = row => `${row.relationship.split('-').map(nameOf).join(' – ')}: score ${words.signed(row.score)} (${words.standing(row.score)}), ${words.trend(row.trend)}, ` +
  `${words.count(row.events, 'event')}, last heard of ${words.date(row.asOf)}`;

/** True where nothing was heard for 90 days before the latest day of all. */
export const isPast = (row, latest) => row.asOf < words.dayFrom(latest, -90);

/** The latest day of all. */
export const latestDay = rows => rows.reduce((latest, row) => row.asOf > latest ? row.asOf : latest, '0000-01-01');
