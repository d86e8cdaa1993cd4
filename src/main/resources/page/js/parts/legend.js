import { el } from '../dom.js';
import { steps } from './steps.js';
import * as words from '../words.js';

const SCALE = [['tone-b3', '−20'], ['tone-b2', '−8'], ['tone-b1', '−2'], ['tone-0', '2'], ['tone-g1', '8'], ['tone-g2', '20'], ['tone-g3', '·']];

/** What the colours and the numbers mean, once on each view that uses them. */
export function legend({ faint = false } = {}) {
  return el('div', { class: 'legend' },
    el('span', {}, 'Score: at odds'),
    el('span', { class: 'legend-steps', role: 'img', 'aria-label': 'Scale of the score in seven steps: orange, at odds, below minus 20, minus 8, minus 2; grey between minus 2 and 2; blue, together, above 2, 8 and 20' },
      SCALE.map(([tone, text]) => el('span', { class: tone }, text))),
    el('span', {}, 'together'),
    faint && el('span', {}, '· faint: nothing heard for 90 days'),
    el('details', { class: 'meaning' }, el('summary', {}, 'What the score is'),
      el('p', {}, 'The sum over all events of what each weighs on the Goldstein scale (−10, an attack, to +10), halved every 30 days, on the day of the latest event. ' +
        'Zero: nothing, or as much for as against. The trend is the score less the score 30 days before.')));
}

/** What the staircases mean. */
export const stepsKey = () => el('p', { class: 'legend' }, ['proposed', 'agreed', 'scheduled', 'concluded', 'postponed', 'cancelled'].map(phase =>
  el('span', { class: 'key' }, steps(phase), words.phase(phase))));
