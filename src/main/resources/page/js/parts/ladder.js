// An engagement as a ladder: each step it took, for which day, and who said so when.

import { el } from '../dom.js';
import { to } from '../router.js';
import { relationshipLink } from './entry.js';
import { steps } from './steps.js';
import * as words from '../words.js';

/** "Red Cross talks, 3 Mar 2014, Shenyang" */
export function title(engagement) {
  return [engagement.format ?? engagement.kind, words.date(engagement.scheduledFor), words.place(engagement.place)].filter(Boolean).join(', ');
}

/** The engagement as it stood at the end of a day; nothing where it had not begun. Place and format are those that were told by then. */
export function asOfDay(engagement, day, eventOf) {
  const history = engagement.history.filter(step => words.day(step.reported) <= day);
  const last = history.at(-1);
  const latest = field => history.map(step => eventOf(step.eventId)?.[field]).findLast(Boolean);
  return last && { ...engagement, history, place: latest('place'), format: latest('format'), firstSince: undefined, phase: last.phase, scheduledFor: history.findLast(step => step.date)?.date, events: history.length };
}

/** Publishers of an event: "Harbour Wire and 2 others". */
export function saidBy(event) {
  const names = [...new Set((event?.evidence ?? []).map(one => one.publisher).filter(Boolean))];
  const others = Math.max(names.length, event?.sources ?? 0) - 1;
  return names.length === 0 ? '' : others > 0 ? `${names[0]} and ${words.count(others, 'other')}` : names[0];
}

export function ladder(engagement, { eventOf = () => undefined, withSides = false, level = 3 } = {}) {
  const between = engagement.events - engagement.history.length;
  return el('article', { class: 'ladder', 'data-engagement': engagement.id, 'data-phase': engagement.phase },
    el(`h${level}`, {}, steps(engagement.phase), withSides ? [relationshipLink(engagement.relationship), ': '] : null, title(engagement)),
    engagement.firstSince && el('p', { class: 'aside' }, `the first since ${words.date(engagement.firstSince)}`),
    el('ol', { class: 'rungs' }, engagement.history.map(step => el('li', { class: 'rung', 'data-phase': step.phase },
      el('a', { href: to(['event', step.eventId]) }, words.phase(step.phase, engagement.kind)),
      el('span', { class: 'rung-date' }, step.date ? `${step.phase === 'concluded' ? 'on' : 'for'} ${words.date(step.date)}` : 'no date given'),
      el('span', { class: 'rung-who' }, `told ${words.date(words.day(step.reported))}`),
      el('span', { class: 'rung-who', 'data-said-by': step.eventId }, saidBy(eventOf(step.eventId)))))),
    between > 0 && el('p', { class: 'aside' }, `${words.count(between, 'report')} between, that changed nothing, ${between === 1 ? 'is' : 'are'} not shown`));
}
