// The network: who has to do with whom, near where much happens.

import { svg, fill } from '../dom.js';
import { nameOf } from '../api.js';
import { to } from '../router.js';
import { describe, isPast, latestDay } from './rows.js';
import { sized } from './sized.js';
import * as words from '../words.js';

const LINKS = 150;
const NARROW = 600;
const LETTER = 6.2;
const HUB = 7;

/** Draws into a node; gives how to update, to pulse for an event, and to stop. Tells in a sentence what is pointed at. */
export function network(node, rows, tell) {
  const { d3 } = globalThis;
  const picture = svg('svg', { class: 'network', role: 'group', 'aria-label': 'Network of relationships; the table of relationships says the same' });
  const linkLayer = svg('g', {});
  const nodeLayer = svg('g', {});
  picture.append(linkLayer, nodeLayer);
  fill(node, picture);
  const known = new Map();
  let latest = rows;
  let links = [];
  let width = 0;
  let height = 0;
  const force = d3.forceSimulation().stop().on('tick', place);

  const stopSizing = sized(node, next => {
    width = next;
    height = Math.round(Math.max(380, Math.min(520, width * 0.5)));
    picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const close = width < NARROW ? 0.55 : 1;
    force
      .force('link', d3.forceLink().id(state => state.code).distance(link => close * (96 - Math.min(50, link.row.events * 3))).strength(0.3))
      .force('charge', d3.forceManyBody().strength(-210 * close).distanceMax(260))
      .force('x', d3.forceX(width / 2).strength(0.05 * height / width + 0.02))
      .force('y', d3.forceY(height / 2).strength(0.11))
      .force('room', d3.forceCollide(26 * close));
    known.clear();
    update(latest);
  });

  function update(next) {
    latest = next;
    if (width === 0) return;
    const today = latestDay(next);
    const before = known.size;
    links = next.slice(0, width < NARROW ? LINKS / 4 : LINKS).map(row => {
      const [source, target] = row.relationship.split('-').map(state);
      return { source, target, row };
    });
    const used = new Set(links.flatMap(link => [link.source.code, link.target.code]));
    const states = [...known.values()].filter(one => used.has(one.code));
    force.nodes(states);
    force.force('link').links(links);
    draw(states, today);
    if (before === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      force.alpha(1).stop().tick(before === 0 ? 220 : 40);
      place();
    } else if (states.length === before) {
      place();
    } else {
      force.alpha(0.2).restart();
    }
  }

  function state(code) {
    if (!known.has(code)) known.set(code, { code });
    return known.get(code);
  }

  const spoken = text => ({ 'aria-label': text, onpointerenter: () => tell(text), onfocus: () => tell(text) });

  function draw(states, today) {
    const degree = new Map();
    links.forEach(link => [link.source, link.target].forEach(end => degree.set(end.code, (degree.get(end.code) ?? 0) + 1)));
    fill(linkLayer, links.map(link => {
      link.lines = [svg('line', { class: 'reach' }), svg('line', { 'stroke-width': 1 + Math.min(5, Math.log2(1 + link.row.events)) })];
      return svg('a', { href: to(['relationship', link.row.relationship]), class: `arc ${words.tone(link.row.score)}${isPast(link.row, today) ? ' past' : ''}`, tabindex: '-1', ...spoken(describe(link.row)) }, link.lines);
    }));
    fill(nodeLayer, states.map(one => {
      const many = degree.get(one.code);
      one.group = svg('a', { href: to(['country', one.code]), class: 'node', tabindex: '-1', ...spoken(`${nameOf(one.code)}: ${words.count(many, 'relationship')}`) },
        svg('circle', { r: 3.5 + Math.sqrt(many) * 1.6 }),
        svg('text', { 'text-anchor': 'middle' }, nameOf(one.code)));
      one.size = 3.5 + Math.sqrt(many) * 1.6;
      return one.group;
    }));
  }

  function place() {
    for (const one of force.nodes()) {
      const half = Math.min(60, nameOf(one.code).length * 3.2);
      one.x = Math.max(half, Math.min(width - half, one.x));
      one.y = Math.max(26, Math.min(height - 10, one.y));
      one.group?.setAttribute('transform', `translate(${one.x.toFixed(1)},${one.y.toFixed(1)})`);
    }
    for (const { source, target, lines } of links) {
      for (const line of lines ?? []) {
        line.setAttribute('x1', source.x.toFixed(1));
        line.setAttribute('y1', source.y.toFixed(1));
        line.setAttribute('x2', target.x.toFixed(1));
        line.setAttribute('y2', target.y.toFixed(1));
      }
    }
    name();
  }

  /** Names stand above their dots, or below; where there is no room for one it is told when its dot is pointed at. */
  function name() {
    const boxes = force.nodes().map(one => [one.x - one.size, one.y - one.size, one.x + one.size, one.y + one.size, one]);
    for (const one of force.nodes().slice().sort((a, b) => b.size - a.size)) {
      const half = nameOf(one.code).length * LETTER / 2;
      const free = [-one.size - 4, one.size + 12].find(offset => {
        const box = [one.x - half, one.y + offset - 10, one.x + half, one.y + offset + 2];
        if (boxes.some(other => other[4] !== one && (other[4] === null || one.size < HUB) && box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return false;
        boxes.push([...box, null]);
        return true;
      });
      const text = one.group.lastElementChild;
      text.style.display = free === undefined ? 'none' : '';
      if (free !== undefined) text.setAttribute('dy', free);
    }
  }

  function pulse(event) {
    for (const code of event.relationship.split('-')) {
      const group = known.get(code)?.group;
      group?.classList.remove('beat');
      requestAnimationFrame(() => group?.classList.add('beat'));
    }
  }

  return { update, pulse, stop: () => { force.stop(); stopSizing(); } };
}
