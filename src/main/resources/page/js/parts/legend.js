import { el } from '../dom.js';

/** What the colours and the numbers mean, once on each view that uses them. */
export function legend() {
  const steps = [['tone-b3', 'below −20'], ['tone-b2', '−20 to −8'], ['tone-b1', '−8 to −2'], ['tone-0', 'between'], ['tone-g1', '2 to 8'], ['tone-g2', '8 to 20'], ['tone-g3', 'above 20']];
  return el('div', { class: 'legend' },
    el('span', {}, 'at odds'),
    el('span', { class: 'legend-steps', role: 'img', 'aria-label': 'Scale of the score, from orange, at odds, below minus 20, to blue, together, above 20' },
      steps.map(([tone, text]) => el('span', { class: tone, title: text }))),
    el('span', {}, 'together'),
    el('details', { class: 'meaning' }, el('summary', {}, 'What the score is'),
      el('p', {}, 'The sum over all events of what each weighs on the Goldstein scale (−10, an attack, to +10), halved every 30 days. ' +
        'Zero: nothing, or as much for as against. The trend is the score less the score 30 days before.')));
}
