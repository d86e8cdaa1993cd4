// The staircase: how far a meeting has come. The word for it always stands beside.

import { svg } from '../dom.js';

const LEVEL = { proposed: 1, agreed: 2, scheduled: 3, postponed: 3, underway: 3, concluded: 4, cancelled: 0, rejected: 0 };

/** Four steps, as many of them filled as the phase has reached; nothing where there is no phase. */
export function steps(phase) {
  if (!(phase in LEVEL)) return null;
  const level = LEVEL[phase];
  return svg('svg', { class: 'steps', viewBox: '0 0 21 15', 'aria-hidden': 'true', 'data-phase': phase },
    [0, 1, 2, 3].map(step => svg('rect', { class: step < level ? 'on' : step === level ? 'now' : '', x: step * 5.2 + .5, y: 11 - step * 3.3, width: 4, height: 3.3 + step * 3.3 })),
    level === 0 ? svg('path', { d: 'M1 1L20 14' }) : null);
}
