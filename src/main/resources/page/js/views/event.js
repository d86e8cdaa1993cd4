// One event with all its evidence, and how it was read.

import { el, away } from '../dom.js';
import { get } from '../api.js';
import { confidence, quote, relationshipLink, reports, sides, whenWhere } from '../parts/entry.js';
import { ladder } from '../parts/ladder.js';
import * as words from '../words.js';

export async function event({ path, signal }) {
  const one = await get(`events/${encodeURIComponent(path[0] ?? '')}`, {}, signal);
  const engagement = one.engagement ? await get(`engagements/${encodeURIComponent(one.engagement)}`, {}, signal).catch(() => null) : null;
  const fact = (name, ...value) => value.some(Boolean) ? el('div', { class: 'fact' }, el('dt', {}, name), el('dd', {}, value)) : null;
  const node = el('div', { class: 'event' },
    el('header', { class: 'title' }, el('p', {}, relationshipLink(one.relationship)),
      el('h1', {}, one.reciprocal ? words.what(one) : `${sides(one)}: ${words.what(one)}`),
      el('p', { class: 'title-links' }, whenWhere(one))),
    el('section', { class: 'sheet' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'How it was read')),
      el('dl', { class: 'facts' },
        fact('First reported', words.time(one.reported)),
        fact('Date', words.date(one.date), one.dateText && el('small', {}, `from “${one.dateText}”`)),
        fact('Weight', words.signed(one.goldstein), el('small', {}, 'on the Goldstein scale, −10 to +10')),
        fact('CAMEO code', one.cameoCode, el('small', {}, [one.ploverType, ...(one.contexts ?? [])].filter(Boolean).join(', '))),
        fact('What it is', words.QUAD[one.quadClass]),
        fact('How sure', confidence(one), el('small', {}, reports(one))))),
    el('section', { class: 'sheet record' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'Evidence')),
      one.evidence.map(evidence => el('article', { class: 'entry' }, quote(one, evidence),
        el('p', { class: 'entry-source' }, evidence.url ? away(evidence.url, evidence.publisher ?? 'the report') : evidence.publisher ?? '',
          ` · item ${evidence.itemId}, characters ${evidence.begin} to ${evidence.end} · read by `, el('code', {}, evidence.rule)))),
      one.mentions > one.evidence.length && el('p', { class: 'aside' }, `and ${words.count(one.mentions - one.evidence.length, 'more report')}`)),
    engagement && el('section', { class: 'sheet' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'The engagement it belongs to')), ladder(engagement)));
  return { node, title: words.what(one) };
}
