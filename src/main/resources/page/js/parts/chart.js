// The score over time: it moves on days with events and halves every 30 days between.

import { svg, fill } from '../dom.js';
import * as words from '../words.js';

const WIDTH = 960;
const HEIGHT = 260;
const LEFT = 44;
const RIGHT = 12;
const TOP = 14;
const BOTTOM = 40;
const HALF_LIFE = 30;
const DAY = 864e5;

/** Draws the days of a relationship; gives the scale from day to place, and how to mark a day. */
export function scoreChart(node, days, onDay) {
  const { d3 } = globalThis;
  const picture = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'chart', role: 'img', 'aria-label': label(days) });
  fill(node, picture);
  const first = Date.parse(days[0].day);
  const last = Date.parse(days.at(-1).day);
  const span = Math.max(DAY * 14, last - first);
  const x = d3.scaleUtc([first - span * 0.02, first + span * 1.03], [LEFT, WIDTH - RIGHT]);
  const scores = days.map(day => day.score);
  const y = d3.scaleLinear([Math.min(0, ...scores), Math.max(0, ...scores)], [HEIGHT - BOTTOM, TOP]).nice(4);
  if (y.domain()[0] === y.domain()[1]) y.domain([-1, 1]);

  y.ticks(4).forEach(value => picture.append(svg('g', { class: value === 0 ? 'grid zero' : 'grid', transform: `translate(0,${y(value)})` },
    svg('line', { x1: LEFT, x2: WIDTH - RIGHT }), svg('text', { x: LEFT - 6, dy: '.32em', 'text-anchor': 'end' }, String(value).replace('-', '−')))));
  const ticks = x.ticks(7);
  const format = x.tickFormat(7);
  ticks.forEach(value => picture.append(svg('g', { class: 'axis', transform: `translate(${x(value)},${HEIGHT - BOTTOM})` },
    svg('line', { y2: 4 }), svg('text', { y: 16, 'text-anchor': 'middle' }, format(value)))));

  const points = curve(days);
  const area = d3.area().x(point => x(point[0])).y0(y(0)).y1(point => y(point[1]));
  const line = d3.line().x(point => x(point[0])).y(point => y(point[1]));
  const clip = side => points.map(([at, score]) => [at, side > 0 ? Math.max(0, score) : Math.min(0, score)]);
  picture.append(
    svg('path', { class: 'area tone-g1', d: area(clip(1)) }),
    svg('path', { class: 'area tone-b1', d: area(clip(-1)) }),
    svg('path', { class: 'curve', d: line(points) }));
  days.forEach(day => picture.append(svg('circle', {
    class: `moment ${words.tone(day.goldstein * 3)}`, cx: x(Date.parse(day.day)), cy: y(day.score), r: 2.5 + Math.min(5, Math.sqrt(day.events)),
  }, svg('title', {}, `${words.date(day.day)}: ${words.count(day.events, 'event')}, weight ${words.signed(day.goldstein)}, score then ${words.signed(day.score)}`))));
  const marker = svg('g', { class: 'marker' }, svg('line', { y1: TOP, y2: HEIGHT - BOTTOM }));
  picture.append(marker);
  picture.addEventListener('click', clicked => {
    const at = new DOMPoint(clicked.clientX, clicked.clientY).matrixTransform(picture.getScreenCTM().inverse());
    onDay(Math.max(first, Math.min(last, x.invert(at.x).getTime())));
  });
  return {
    first, last,
    scoreOn: at => scoreOn(days, at),
    mark: at => marker.setAttribute('transform', `translate(${x(at)},0)`),
  };
}

/** The score on a day: that of the last day with an event up to it, halved every 30 days since. */
function scoreOn(days, at) {
  const before = days.findLast(day => Date.parse(day.day) <= at) ?? days[0];
  return before.score * 0.5 ** (Math.floor((at - Date.parse(before.day)) / DAY) / HALF_LIFE);
}

function curve(days) {
  const points = [];
  days.forEach((day, i) => {
    const at = Date.parse(day.day);
    if (i > 0) {
      const before = Date.parse(days[i - 1].day);
      const step = Math.max(1, Math.round((at - before) / DAY / 12));
      for (let ahead = step; before + ahead * DAY < at; ahead += step) {
        points.push([before + ahead * DAY, days[i - 1].score * 0.5 ** (ahead / HALF_LIFE)]);
      }
      points.push([at - 1, days[i - 1].score * 0.5 ** ((at - before) / DAY / HALF_LIFE)]);
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
