// The world: states shaded by how they stand with all others, lines between those that had to do with each other.

import { svg, fill } from '../dom.js';
import { nameOf } from '../api.js';
import { to } from '../router.js';
import * as words from '../words.js';

const WIDTH = 960;
const HEIGHT = 480;
const LINES = 120;

let world;

const loadWorld = () => {
  world ??= fetch('data/world.json').then(answer => answer.json());
  return world;
};

/** Draws into a node; gives how to update, to pulse for an event, and to stop. */
export function worldMap(node, rows) {
  const { d3 } = globalThis;
  const picture = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'map', role: 'group', 'aria-label': 'World map of relationships' });
  fill(node, picture);
  const projection = d3.geoNaturalEarth1();
  let points = new Map();
  let lines;
  let stopped = false;
  const lands = svg('g', { 'aria-hidden': 'true' });
  lines = svg('g', {});
  const dots = svg('g', {});
  const pulses = svg('g', { 'aria-hidden': 'true' });
  picture.append(lands, lines, dots, pulses);

  const ready = loadWorld().then(shapes => {
    if (stopped) return;
    projection.fitExtent([[4, 4], [WIDTH - 4, HEIGHT - 4]], shapes);
    const path = d3.geoPath(projection);
    for (const shape of shapes.features) {
      points.set(shape.id, projection(shape.properties.point));
      if (shape.geometry) lands.append(svg('path', { d: path(shape.geometry), class: 'land', 'data-code': shape.id }));
    }
    update(rows);
  });

  function update(next) {
    if (points.size === 0) return;
    const placed = next.filter(row => row.relationship.split('-').every(code => points.has(code))).slice(0, LINES);
    const states = balance(next);
    for (const land of lands.children) {
      const state = states.get(land.dataset.code);
      land.setAttribute('class', state ? `land ${words.tone(state.score)}` : 'land');
    }
    fill(lines, placed.map(row => arc(row)));
    fill(dots, [...states].filter(([code]) => points.has(code)).map(([code, state]) => dot(code, state)));
  }

  function arc(row) {
    const [from, till] = row.relationship.split('-').map(code => points.get(code));
    const bend = Math.hypot(till[0] - from[0], till[1] - from[1]) * 0.18;
    const middle = [(from[0] + till[0]) / 2, (from[1] + till[1]) / 2 - bend];
    return svg('a', { href: to(['relationship', row.relationship]), class: `arc ${words.tone(row.score)}`, 'data-relationship': row.relationship, tabindex: '-1' },
      svg('title', {}, `${row.relationship.split('-').map(nameOf).join(' – ')}: score ${words.signed(row.score)}, ${words.trend(row.trend)}`),
      svg('path', { d: `M${from}Q${middle} ${till}`, 'stroke-width': 0.8 + Math.min(3, Math.log2(1 + row.last90Days) * 0.7) }));
  }

  function dot(code, state) {
    const [x, y] = points.get(code);
    return svg('a', { href: to(['country', code]), class: `dot ${words.tone(state.score)}`, tabindex: '-1' },
      svg('title', {}, `${nameOf(code)}: ${words.count(state.pairs, 'relationship')}, score over all ${words.signed(state.score)}`),
      svg('circle', { cx: x, cy: y, r: 2 + Math.min(4, Math.sqrt(state.pairs)) }));
  }

  function pulse(event) {
    const ends = event.relationship.split('-').map(code => points.get(code)).filter(Boolean);
    if (ends.length < 2 || matchMedia('(prefers-reduced-motion: reduce)').matches || pulses.childElementCount > 60) return;
    for (const [x, y] of ends) {
      const ring = svg('circle', { cx: x, cy: y, r: 3, class: `pulse ${words.toneOfQuad(event.quadClass)}` });
      ring.addEventListener('animationend', () => ring.remove());
      pulses.append(ring);
    }
  }

  return { update, pulse, ready, stop: () => { stopped = true; } };
}

/** The sum of the scores of each state. */
function balance(rows) {
  const states = new Map();
  for (const row of rows) {
    for (const code of row.relationship.split('-')) {
      const state = states.get(code) ?? { score: 0, pairs: 0 };
      state.score += row.score;
      state.pairs += 1;
      states.set(code, state);
    }
  }
  return states;
}
