// An event as an entry of the ledger: the date in the margin, what, and the sentence that says so.

import { el, away } from '../dom.js';
import { nameOf, pairName } from '../api.js';
import { to } from '../router.js';
import { quote } from './carried.js';
import { steps } from './steps.js';
import * as words from '../words.js';

export const relationshipLink = (relationship, text, query) =>
  el('a', { href: to(['relationship', relationship], query) }, text ?? pairName(relationship));

/** Both sides of an event, in its direction. */
export function sides(event) {
  const [first, second] = event.reciprocal
    ? event.relationship.split('-')
    : [event.source, event.target].map(side => typeof side === 'string' ? side : side.country ?? side.org);
  return `${nameOf(first)} ${event.reciprocal ? '–' : '→'} ${nameOf(second)}`;
}

/** The date of what happened, and its place. */
export function whenWhere(event) {
  return [words.date(event.date ?? event.scheduledFor), words.place(event.place)].filter(Boolean).join(' · ');
}

/** "3 reports by 2 publishers" */
export const reports = event => event.mentions === 1
  ? 'one report'
  : `${words.count(event.mentions, 'report')}, ${words.count(event.sources, 'publisher')}, ${words.count(event.independentTexts, 'text')}`;

const sureness = value => value >= 0.85 ? 'sure' : value >= 0.6 ? 'fairly sure' : 'unsure';

/** How sure the reading is. */
export const confidence = event => el('span', { class: 'confidence', title: reasons(event).join('; ') },
  `${sureness(event.confidence)}, ${Math.round(event.confidence * 100)}%`);

/** Why the reading is as sure as it is: what in the sentence speaks for it and against it. */
export function reasons(event) {
  const absent = [event.source, event.target].filter(side => side?.text && !event.evidence.some(one => one.sentence.includes(side.text))).map(side => side.name ?? side.text);
  return [
    event.confidence >= 0.85 ? 'the sentence says it outright, in its main statement'
      : event.confidence >= 0.6 ? 'the sentence says it beside its main statement'
        : 'the sentence says it as possible or in passing, not outright',
    absent.length ? `${absent.join(' and ')}: taken from a sentence before, not named in this one` : 'both sides are named in it',
    event.date ? event.dateText ? `dated by “${event.dateText}”` : 'dated' : 'no date is given',
    event.independentTexts > 1 ? `${event.independentTexts} independent texts say the same` : event.mentions > 1 ? 'all reports share one text' : 'one report says so',
  ];
}

/** The whole entry. */
export function entry(event, { withSides = true, level = 3 } = {}) {
  const evidence = event.evidence[0];
  return el('article', { class: `entry ${words.toneOfQuad(event.quadClass)}`, 'data-event': event.id },
    el('p', { class: 'entry-when' }, el('time', { datetime: event.reported }, words.date(event.reported), el('span', { class: 'clock' }, words.clock(event.reported)))),
    el('div', { class: 'entry-body' },
      el(`h${level}`, {},
        withSides ? [relationshipLink(event.relationship, sides(event)), ' '] : event.reciprocal ? null : `${sides(event)}: `,
        el('span', { class: 'entry-what' }, steps(event.phase), words.what(event))),
      whenWhere(event) && el('p', { class: 'entry-where' }, whenWhere(event)),
      evidence && quote(event, evidence),
      el('p', { class: 'entry-source' },
        evidence && (evidence.url ? away(evidence.url, evidence.publisher ?? 'the report') : evidence.publisher ?? `item ${evidence.itemId}`),
        ` · ${reports(event)} · `, confidence(event), ' · ',
        el('a', { href: to(['event', event.id]), 'aria-label': `Evidence of ${sides(event)}, ${words.what(event)}` }, 'evidence'))));
}
