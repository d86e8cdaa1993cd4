// The network: who has to do with whom, near where much happens.

import { svg, fill } from '../dom.js';
import { nameOf } from '../api.js';
import { to } from '../router.js';
import * as words from '../words.js';

const WIDTH = 960;
const HEIGHT = 560;
const LINKS = 150;

/** Draws into a node; gives how to update, to pulse for an event, and to stop. */
export function network(node, rows) {
  const { d3 } = globalThis;
  const picture = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'network', role: 'group', 'aria-label': 'Network of relationships' });
  const linkLayer = svg('g', {});
  const nodeLayer = svg('g', {});
  picture.append(linkLayer, nodeLayer);
  fill(node, picture);
  const known = new Map();
  let links = [];
  const force = d3.forceSimulation()
    .force('link', d3.forceLink().id(state => state.code).distance(link => 110 - Math.min(60, link.row.events * 3)).strength(0.35))
    .force('charge', d3.forceManyBody().strength(-190))
    .force('x', d3.forceX(WIDTH / 2).strength(0.06))
    .force('y', d3.forceY(HEIGHT / 2).strength(0.1))
    .force('room', d3.forceCollide(24))
    .on('tick', place)
    .stop();

  function update(next) {
    const shown = next.slice(0, LINKS);
    const before = known.size;
    links = shown.map(row => {
      const [source, target] = row.relationship.split('-').map(state);
      return { source, target, row };
    });
    const used = new Set(links.flatMap(link => [link.source.code, link.target.code]));
    const states = [...known.values()].filter(one => used.has(one.code));
    force.nodes(states);
    force.force('link').links(links);
    draw(states);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || before === 0) {
      force.alpha(1).stop().tick(before === 0 ? 220 : 60);
      place();
    } else {
      force.alpha(0.25).restart();
    }
  }

  function state(code) {
    if (!known.has(code)) known.set(code, { code });
    return known.get(code);
  }

  function draw(states) {
    const degree = new Map();
    links.forEach(link => [link.source, link.target].forEach(end => degree.set(end.code, (degree.get(end.code) ?? 0) + 1)));
    fill(linkLayer, links.map(link => {
      const line = svg('line', { 'stroke-width': 1 + Math.min(5, Math.log2(1 + link.row.events)) });
      link.line = line;
      return svg('a', { href: to(['relationship', link.row.relationship]), class: `arc ${words.tone(link.row.score)}`, tabindex: '-1' },
        svg('title', {}, `${link.row.relationship.split('-').map(nameOf).join(' – ')}: score ${words.signed(link.row.score)}, ${words.trend(link.row.trend)}`),
        line);
    }));
    fill(nodeLayer, states.map(one => {
      const group = svg('a', { href: to(['country', one.code]), class: 'node', tabindex: '-1' },
        svg('title', {}, `${nameOf(one.code)}: ${words.count(degree.get(one.code), 'relationship')}`),
        svg('circle', { r: 4 + Math.sqrt(degree.get(one.code)) * 1.6 }),
        svg('text', { dy: '-0.9em', 'text-anchor': 'middle' }, nameOf(one.code)));
      one.group = group;
      return group;
    }));
  }

  function place() {
    for (const one of force.nodes()) {
      one.x = Math.max(40, Math.min(WIDTH - 40, one.x));
      one.y = Math.max(24, Math.min(HEIGHT - 12, one.y));
      one.group?.setAttribute('transform', `translate(${one.x},${one.y})`);
    }
    for (const link of links) {
      link.line?.setAttribute('x1', link.source.x);
      link.line?.setAttribute('y1', link.source.y);
      link.line?.setAttribute('x2', link.target.x);
      link.line?.setAttribute('y2', link.target.y);
    }
  }

  function pulse(event) {
    for (const code of event.relationship.split('-')) {
      const group = known.get(code)?.group;
      group?.classList.remove('beat');
      requestAnimationFrame(() => group?.classList.add('beat'));
    }
  }

  update(rows);
  return { update, pulse, stop: () => force.stop() };
}
