// An engagement as a ladder: each step it took, when that was reported, by whom, and for which day.

import { el } from '../dom.js';
import { to } from '../router.js';
import { relationshipLink } from './entry.js';
import * as words from '../words.js';

const END = { concluded: 'held', agreement: 'settled' };

export const phaseName = (phase, kind) => phase === 'concluded' && kind === 'agreement' ? END.agreement : phase === 'concluded' ? END.concluded : phase;

/** "Red Cross talks, 3 Mar 2014, Shenyang" */
export function title(engagement) {
  return [engagement.format ?? engagement.kind, words.date(engagement.scheduledFor), words.place(engagement.place)].filter(Boolean).join(', ');
}

export function ladder(engagement, { publisherOf = () => undefined, withSides = false, level = 3 } = {}) {
  const told = engagement.history.length;
  return el('article', { class: 'ladder', 'data-engagement': engagement.id, 'data-phase': engagement.phase },
    el(`h${level}`, {}, withSides ? [relationshipLink(engagement.relationship), ': '] : null, title(engagement)),
    engagement.firstSince && el('p', { class: 'aside' }, `the first since ${words.date(engagement.firstSince)}`),
    el('ol', { class: 'rungs' }, engagement.history.map(step => {
      const who = publisherOf(step.eventId);
      return el('li', { class: 'rung', 'data-phase': step.phase },
        el('a', { href: to(['event', step.eventId]) }, phaseName(step.phase, engagement.kind)),
        el('span', { class: 'rung-date' }, step.date ? `for ${words.date(step.date)}` : 'without a date'),
        el('span', { class: 'rung-who' }, [`told ${words.date(words.day(step.reported))}`, who].filter(Boolean).join(', ')));
    })),
    engagement.events > told && el('p', { class: 'aside' }, `${engagement.events - told} steps between are not shown`));
}
