// The score over time: it moves on days with events and halves every 30 days between. Meetings are named where they changed it.

import { svg, fill } from '../dom.js';
import * as words from '../words.js';

const HEIGHT = 270;
export const LEFT = 40;
export const RIGHT = 14;
const TOP = 46;
const BOTTOM = 24;
const HALF_LIFE = 30;
const NAMED = ['concluded', 'cancelled', 'rejected', 'postponed', 'underway', 'scheduled', 'agreed', 'proposed'];
const THUMB = 8;

/** The score on a day: that of the last day with an event up to it, halved every 30 days since. */
export function scoreOn(days, at) {
  const before = days.findLast(day => Date.parse(day.day) <= at) ?? days[0];
  return before.score * 0.5 ** (Math.max(0, Math.floor((at - Date.parse(before.day)) / words.DAY)) / HALF_LIFE);
}

/** Draws the days of a relationship at a width; gives how to mark a day. */
export function scoreChart(node, width, days, engagements, onDay) {
  const { d3 } = globalThis;
  const picture = svg('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, class: 'chart', role: 'img', 'aria-label': label(days) });
  fill(node, picture);
  const first = Date.parse(days[0].day);
  const last = Date.parse(days.at(-1).day);
  const x = d3.scaleUtc([first, Math.max(last, first + words.DAY)], [LEFT + THUMB, width - RIGHT - THUMB]);
  const scores = days.map(day => day.score);
  const y = d3.scaleLinear([Math.min(0, ...scores), Math.max(0, ...scores)], [HEIGHT - BOTTOM, TOP]).nice(4);
  if (y.domain()[0] === y.domain()[1]) y.domain([-1, 1]);

  y.ticks(4).forEach(value => picture.append(svg('g', { class: value === 0 ? 'grid zero' : 'grid', transform: `translate(0,${y(value)})` },
    svg('line', { x1: LEFT, x2: width - RIGHT }), svg('text', { x: LEFT - 6, dy: '.32em', 'text-anchor': 'end' }, (value > 0 ? '+' : '') + String(value).replace('-', '−')))));
  const ticks = last - first < 12 * words.DAY ? days.map(day => new Date(day.day)) : x.ticks(Math.max(2, Math.floor(width / 110)));
  ticks.forEach((value, i) => {
    const at = x(value);
    if (i > 0 && at - x(ticks[i - 1]) < 60) return;
    picture.append(svg('g', { class: 'axis', transform: `translate(${at},${HEIGHT - BOTTOM})` },
      svg('line', { y2: 4 }), svg('text', { y: 17, 'text-anchor': at < LEFT + 24 ? 'start' : at > width - RIGHT - 24 ? 'end' : 'middle' }, tickText(value, last - first))));
  });

  const points = curve(days);
  const area = d3.area().x(point => x(point[0])).y0(y(0)).y1(point => y(point[1]));
  const clip = side => points.map(([at, score]) => [at, side > 0 ? Math.max(0, score) : Math.min(0, score)]);
  picture.append(
    svg('path', { class: 'area tone-g1', d: area(clip(1)) }),
    svg('path', { class: 'area tone-b1', d: area(clip(-1)) }),
    svg('path', { class: 'curve', d: d3.line().x(point => x(point[0])).y(point => y(point[1]))(points) }));
  days.forEach(day => picture.append(svg('circle', {
    class: `moment ${words.tone(day.goldstein * 3)}`, cx: x(Date.parse(day.day)), cy: y(day.score), r: 3 + Math.min(5, Math.sqrt(day.events)),
  }, svg('title', {}, `${words.date(day.day)}: ${words.count(day.events, 'event')}, weight ${words.signed(day.goldstein)}, score then ${words.signed(day.score)}`))));
  const later = svg('rect', { class: 'later', y: 0, height: HEIGHT - BOTTOM, width: 0 });
  const marker = svg('g', { class: 'marker' }, svg('line', { y1: TOP - 8, y2: HEIGHT - BOTTOM }));
  picture.append(later);
  const named = names(picture, days, engagements, x, y, width);
  picture.append(marker);
  picture.addEventListener('click', clicked => {
    const at = new DOMPoint(clicked.clientX, clicked.clientY).matrixTransform(picture.getScreenCTM().inverse());
    const day = Math.round(x.invert(at.x).getTime() / words.DAY) * words.DAY;
    onDay(Math.max(first, Math.min(last, day)));
  });
  return {
    mark(at) {
      marker.setAttribute('transform', `translate(${x(at)},0)`);
      later.setAttribute('x', x(at) + 1);
      later.setAttribute('width', at < last ? Math.max(0, width - x(at) - 1) : 0);
      named.forEach(name => name.node.classList.toggle('ahead', name.at > at));
    },
  };
}

/** Names what happened at the days that it changed, the weightiest phases first, where there is room; gives the names with their days. */
function names(picture, days, engagements, x, y, width) {
  const moments = engagements.flatMap(engagement => engagement.history.map(step => ({
    at: Date.parse(words.day(step.reported)), phase: step.phase,
    text: `${engagement.format ?? engagement.kind} ${words.phase(step.phase, engagement.kind)}`,
  }))).sort((a, b) => NAMED.indexOf(a.phase) - NAMED.indexOf(b.phase) || b.at - a.at);
  const taken = [];
  const named = [];
  for (const moment of moments) {
    const day = days.find(one => Date.parse(one.day) === moment.at);
    if (!day || taken.length >= width / 60) continue;
    const size = moment.text.length * 6.3;
    const at = x(moment.at);
    const from = Math.max(LEFT, Math.min(width - RIGHT - size, at - size / 2));
    const level = [0, 1, 2].find(row => !taken.some(one => one.level === row && from < one.to + 10 && from + size > one.from - 10)
      && !taken.some(one => one.level < row && one.at > from - 6 && one.at < from + size + 6) && !taken.some(one => one.level > row && at > one.from - 6 && at < one.to + 6));
    if (level === undefined || taken.some(one => one.at === at)) continue;
    const base = 12 + level * 15;
    if (y(day.score) < base + 10) continue;
    taken.push({ from, to: from + size, level, at });
    const node = svg('g', { class: 'name' },
      svg('line', { class: 'leader', x1: at, x2: at, y1: base + 4, y2: y(day.score) }), svg('text', { class: 'label', x: from, y: base }, moment.text));
    named.push({ at: moment.at, node });
    picture.append(node);
  }
  return named;
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

function tickText(value, span) {
  const iso = value.toISOString().slice(0, 10);
  if (span > 3 * 366 * words.DAY) return iso.slice(0, 4);
  if (span > 100 * words.DAY) return iso.slice(5, 7) === '01' ? `${MONTH.format(value)} ${iso.slice(0, 4)}` : MONTH.format(value);
  return `${Number(iso.slice(8))} ${MONTH.format(value)}`;
}

function curve(days) {
  const points = [];
  days.forEach((day, i) => {
    const at = Date.parse(day.day);
    if (i > 0) {
      const before = Date.parse(days[i - 1].day);
      const step = Math.max(1, Math.round((at - before) / words.DAY / 24));
      for (let ahead = step; before + ahead * words.DAY < at; ahead += step) {
        points.push([before + ahead * words.DAY, days[i - 1].score * 0.5 ** (ahead / HALF_LIFE)]);
      }
      points.push([at - 1, days[i - 1].score * 0.5 ** ((at - before) / words.DAY / HALF_LIFE)]);
    }
    points.push([at, day.score]);
  });
  return points;
}

function label(days) {
  const now = days.at(-1);
  const least = days.reduce((a, b) => b.score < a.score ? b : a);
  const most = days.reduce((a, b) => b.score > a.score ? b : a);
  return `Score from ${words.date(days[0].day)} to ${words.date(now.day)}: now ${words.signed(now.score)}, lowest ${words.signed(least.score)} on ${words.date(least.day)}, ` +
    `highest ${words.signed(most.score)} on ${words.date(most.day)}`;
}
