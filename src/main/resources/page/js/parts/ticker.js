// Events as they come in, the newest on top. While somebody reads in it, what is new waits above.

import { el, fill } from '../dom.js';
import { entry } from './entry.js';
import * as words from '../words.js';

const MOST = 40;

export function ticker(events) {
  const list = el('div', { class: 'ticker', tabindex: '0', role: 'region', 'aria-label': 'Latest events' });
  const button = el('button', { type: 'button', class: 'waiting', hidden: true, onclick: show });
  let waiting = [];
  let drawing = false;
  fill(list, events.length ? events.map(item => entry(item)) : el('p', { class: 'empty' }, 'No event yet. The first appears here as soon as a report says that two states had to do with each other.'));

  function take(change) {
    waiting = waiting.filter(one => one.key !== change.key);
    waiting.push(change);
    if (waiting.length > MOST) waiting.splice(0, waiting.length - MOST);
    if (reads()) {
      tell();
    } else if (!drawing) {
      drawing = true;
      requestAnimationFrame(() => {
        drawing = false;
        show();
      });
    }
  }

  const reads = () => list.matches(':hover, :focus-within') && list.scrollTop > 0;

  function tell() {
    const fresh = waiting.filter(change => !change.removed).length;
    button.hidden = fresh === 0;
    button.textContent = `Show ${words.count(fresh, 'newer event')}`;
  }

  function show() {
    const changes = waiting;
    waiting = [];
    button.hidden = true;
    for (const change of changes) {
      const old = list.querySelector(`[data-event="${CSS.escape(change.key)}"]`);
      if (change.removed) {
        old?.classList.add('gone');
        continue;
      }
      list.querySelector('.empty')?.remove();
      const fresh = entry(change.value);
      if (old) {
        old.replaceWith(fresh);
      } else {
        fresh.classList.add('fresh');
        list.prepend(fresh);
      }
    }
    while (list.childElementCount > MOST) list.lastElementChild.remove();
  }

  list.addEventListener('pointerleave', () => waiting.length && !reads() && show());
  return { node: el('div', {}, button, list), take };
}
