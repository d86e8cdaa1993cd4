// One event with all its evidence, and how it was read.

import { el, away } from '../dom.js';
import { get } from '../api.js';
import { confidence, reasons, relationshipLink, reports, sides, whenWhere } from '../parts/entry.js';
import { quote, marksKey } from '../parts/carried.js';
import { ladder } from '../parts/ladder.js';
import { stepsKey } from '../parts/legend.js';
import { steps } from '../parts/steps.js';
import * as words from '../words.js';

const STEPS = 12;
const PRECISION = { day: 'to the day', month: 'to the month', year: 'to the year', week: 'to the week' };

export async function event({ path, signal }) {
  const one = await get(`events/${encodeURIComponent(path[0] ?? '')}`, {}, signal);
  const engagement = one.engagement ? await get(`engagements/${encodeURIComponent(one.engagement)}`, {}, signal).catch(() => null) : null;
  const told = new Map([[one.id, one]]);
  await Promise.all((engagement?.history ?? []).slice(0, STEPS).filter(step => step.eventId !== one.id).map(async step => {
    told.set(step.eventId, await get(`events/${encodeURIComponent(step.eventId)}`, {}, signal).catch(() => undefined));
  }));
  const fact = (name, value, ...note) => value ? el('div', { class: 'fact' }, el('dt', {}, name), el('dd', {}, value, note.some(Boolean) && el('small', {}, note))) : null;
  const said = [words.what(one), whenWhere(one)].filter(Boolean).join(', ');
  const head = one.reciprocal ? said.charAt(0).toUpperCase() + said.slice(1) : `${sides(one)}: ${said}`;
  const node = el('div', { class: `event ${words.toneOfQuad(one.quadClass)}` },
    el('header', { class: 'title' }, el('p', {}, relationshipLink(one.relationship)),
      el('h1', {}, steps(one.phase), head)),
    el('section', { class: 'sheet record' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'Evidence'), el('span', { class: 'aside' }, reports(one))),
      marksKey(),
      one.evidence.map(evidence => el('article', { class: `entry ${words.toneOfQuad(one.quadClass)}` },
        el('p', { class: 'entry-when' }, evidence.publisher ?? 'no publisher named'),
        el('div', { class: 'entry-body' }, quote(one, evidence),
          el('p', { class: 'entry-source' }, evidence.url ? away(evidence.url, 'the report') : 'no address',
            ` · item ${evidence.itemId}, characters ${evidence.begin} to ${evidence.end} · read by the rule `, el('code', {}, evidence.rule))))),
      one.mentions > one.evidence.length && el('p', { class: 'aside' }, `and ${words.count(one.mentions - one.evidence.length, 'more report')}`)),
    el('section', { class: 'sheet' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'How it was read')),
      el('dl', { class: 'facts' },
        fact('How sure', confidence(one)),
        fact('Date', words.date(one.date) || 'not given', PRECISION[one.datePrecision], one.dateText && `, from “${one.dateText}”`),
        fact('First reported', words.date(one.reported), words.clock(one.reported)),
        fact('Weight', words.signed(one.goldstein), 'on the Goldstein scale, −10 to +10'),
        fact('What it is', words.QUAD[one.quadClass], [`CAMEO code ${one.cameoCode}`, one.ploverType && `PLOVER ${one.ploverType}`, ...one.contexts ?? []].filter(Boolean).join(', '))),
      el('div', { class: 'accounts' }, el('div', {}, el('h3', {}, `Why it is held to be ${Math.round(one.confidence * 100)}% sure`),
        el('ul', { class: 'why' }, reasons(one).map(reason => el('li', {}, reason)))))),
    engagement && el('section', { class: 'sheet' }, el('div', { class: 'sheet-head' }, el('h2', {}, 'The engagement it belongs to')), stepsKey(),
      ladder(engagement, { eventOf: id => told.get(id) })));
  return { node, title: `${sides(one)}: ${words.what(one)}` };
}
