// The world: states shaded by how they stand with all others, lines between those that had to do with each other.

import { svg, fill } from '../dom.js';
import { nameOf } from '../api.js';
import { to } from '../router.js';
import { describe, isPast, latestDay } from './rows.js';
import * as words from '../words.js';

const WIDTH = 960;
const HEIGHT = 412;
const LINES = 120;
const RINGS = 60;

let world;

const loadWorld = () => {
  world ??= fetch('data/world.json').then(answer => answer.json());
  return world;
};

/** Draws into a node; gives how to update, to pulse for an event, and to stop. Tells in a sentence what is pointed at. */
export function worldMap(node, rows, tell) {
  const { d3 } = globalThis;
  const picture = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'map', role: 'group', 'aria-label': 'World map of relationships; the table of relationships says the same' });
  fill(node, picture);
  const projection = d3.geoNaturalEarth1();
  const points = new Map();
  const shapes = new Map();
  const arcs = new Map();
  const spots = new Map();
  let stopped = false;
  let latest = rows;
  const lands = svg('g', { 'aria-hidden': 'true' });
  const lines = svg('g', {});
  const dots = svg('g', {});
  picture.append(lands, lines, dots);
  // rings are drawn anew with every frame: on a sheet of their own, so that the world below is not
  const pulses = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'rings', 'aria-hidden': 'true' });
  node.append(pulses);

  loadWorld().then(collection => {
    if (stopped) return;
    projection.fitExtent([[2, 2], [WIDTH - 2, HEIGHT - 2]], collection);
    const path = d3.geoPath(projection).digits(1);
    for (const shape of collection.features) {
      points.set(shape.id, projection(shape.properties.point).map(place => Math.round(place * 10) / 10));
      if (!shape.geometry) continue;
      const land = svg('path', { d: path(shape.geometry), class: 'land' });
      shapes.set(shape.id, land);
      lands.append(land);
    }
    update(latest);
    performance.mark('map');
  });

  function update(next) {
    latest = next;
    if (points.size === 0) return;
    const today = latestDay(next);
    const placed = next.filter(row => row.relationship.split('-').every(code => points.has(code))).slice(0, LINES);
    const states = balance(next);
    for (const [code, land] of shapes) {
      const state = states.get(code);
      const look = state ? `land ${words.tone(state.score)}${isPast(state, today) ? ' past' : ''}` : 'land';
      if (land.getAttribute('class') !== look) land.setAttribute('class', look);
    }
    placed.sort((a, b) => a.asOf < b.asOf ? -1 : 1);
    keep(lines, arcs, placed.map(row => [row.relationship, JSON.stringify([row.score, row.trend, row.events, row.last90Days, row.asOf, isPast(row, today)]), () => arc(row, today)]));
    keep(dots, spots, [...states].filter(([code]) => points.has(code)).map(([code, state]) =>
      [code, `${state.score} ${state.pairs} ${isPast(state, today)}`, () => dot(code, state, today)]));
  }

  /** Draws anew only what looks otherwise than it did. */
  function keep(layer, drawn, wanted) {
    const gone = new Set(drawn.keys());
    for (const [key, look, draw] of wanted) {
      gone.delete(key);
      const before = drawn.get(key);
      if (before?.look === look) continue;
      const node = draw();
      if (before) before.node.replaceWith(node);
      else layer.append(node);
      drawn.set(key, { look, node });
    }
    for (const key of gone) {
      drawn.get(key).node.remove();
      drawn.delete(key);
    }
  }

  const spoken = text => ({ onpointerenter: () => tell(text), onfocus: () => tell(text) });

  function arc(row, today) {
    const [from, till] = row.relationship.split('-').map(code => points.get(code));
    const bend = Math.hypot(till[0] - from[0], till[1] - from[1]) * 0.18;
    const d = `M${from}Q${(from[0] + till[0]) / 2},${(from[1] + till[1]) / 2 - bend} ${till}`;
    const text = describe(row);
    return svg('a', { href: to(['relationship', row.relationship]), class: `arc ${words.tone(row.score)}${isPast(row, today) ? ' past' : ''}`, 'data-relationship': row.relationship, tabindex: '-1', 'aria-label': text, ...spoken(text) },
      svg('path', { d, class: 'reach' }),
      svg('path', { d, 'stroke-width': 1 + Math.min(3, Math.log2(1 + row.last90Days) * 0.7) }));
  }

  function dot(code, state, today) {
    const [cx, cy] = points.get(code);
    const text = `${nameOf(code)}: ${words.count(state.pairs, 'relationship')}, score over all ${words.signed(state.score)}`;
    return svg('a', { href: to(['country', code]), class: `dot ${words.tone(state.score)}${isPast(state, today) ? ' past' : ''}`, tabindex: '-1', 'aria-label': text, ...spoken(text) },
      svg('circle', { cx, cy, r: 2 + Math.min(4, Math.sqrt(state.pairs)) }));
  }

  function pulse(event) {
    const ends = event.relationship.split('-').map(code => points.get(code)).filter(Boolean);
    if (ends.length < 2 || matchMedia('(prefers-reduced-motion: reduce)').matches || pulses.childElementCount > RINGS) return;
    for (const [cx, cy] of ends) {
      const ring = svg('circle', { cx, cy, r: 3, class: `pulse ${words.toneOfQuad(event.quadClass)}` });
      ring.addEventListener('animationend', () => ring.remove());
      pulses.append(ring);
    }
  }

  return { update, pulse, stop: () => { stopped = true; } };
}

/** The sum of the scores of each state, and the day it was last heard of. */
function balance(rows) {
  const states = new Map();
  for (const row of rows) {
    for (const code of row.relationship.split('-')) {
      const state = states.get(code) ?? { score: 0, pairs: 0, asOf: '' };
      state.score += row.score;
      state.pairs += 1;
      if (row.asOf > state.asOf) state.asOf = row.asOf;
      states.set(code, state);
    }
  }
  return states;
}
