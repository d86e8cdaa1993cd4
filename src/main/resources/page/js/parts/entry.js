// An event as an entry of the gazette: what, when, where, and the sentence that says so.

import { el, away } from '../dom.js';
import { nameOf } from '../api.js';
import { to } from '../router.js';
import * as words from '../words.js';

export const relationshipLink = (relationship, text, query) =>
  el('a', { href: to(['relationship', relationship], query) }, text ?? relationship.split('-').map(nameOf).join(' – '));

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

/** The sentence, with the words that carried the event marked. */
export function quote(event, evidence) {
  const sentence = evidence.sentence;
  const marks = [];
  const carried = [event.source?.text, event.target?.text, event.dateText, event.place?.name, event.format];
  for (const text of carried) {
    const at = text ? sentence.indexOf(text) : -1;
    if (at >= 0) marks.push([at, at + text.length]);
  }
  marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const parts = [];
  let done = 0;
  for (const [from, to] of marks) {
    if (from < done) continue;
    parts.push(sentence.slice(done, from), el('mark', {}, sentence.slice(from, to)));
    done = to;
  }
  return el('blockquote', {}, '“', parts, sentence.slice(done), '”');
}

/** "3 reports by 2 publishers" */
export const reports = event => event.mentions === 1
  ? 'one report'
  : `${words.count(event.mentions, 'report')}, ${words.count(event.sources, 'publisher')}, ${words.count(event.independentTexts, 'text')}`;

const sureness = value => value >= 0.85 ? 'sure' : value >= 0.65 ? 'fairly sure' : 'unsure';

/** How sure the reading is, and why. */
export function confidence(event) {
  const percent = Math.round(event.confidence * 100);
  return el('span', { class: 'confidence', title: `Of readings like this, about ${percent} in 100 are right` },
    `${sureness(event.confidence)}, ${percent}%`);
}

/** The whole entry. */
export function entry(event, { withSides = true, level = 3 } = {}) {
  const evidence = event.evidence[0];
  return el('article', { class: `entry ${words.toneOfQuad(event.quadClass)}`, 'data-event': event.id },
    el('p', { class: 'entry-when' }, el('time', { datetime: event.reported }, words.time(event.reported))),
    el(`h${level}`, {},
      withSides ? [relationshipLink(event.relationship, sides(event)), el('span', { class: 'entry-what' }, ' ' + words.what(event))]
        : el('span', {}, event.reciprocal ? words.what(event) : `${sides(event)}: ${words.what(event)}`)),
    whenWhere(event) && el('p', { class: 'entry-where' }, whenWhere(event)),
    evidence && quote(event, evidence),
    el('p', { class: 'entry-source' },
      evidence && (evidence.url ? away(evidence.url, evidence.publisher ?? 'the report') : evidence.publisher ?? `item ${evidence.itemId}`),
      ` · ${reports(event)} · `, confidence(event), ' · ',
      el('a', { href: to(['event', event.id]) }, 'all evidence')));
}
