// The calendar of what is to come, for a calendar program to follow.

import { el } from '../dom.js';

/** A link that calendar programs take, and one that downloads the same. */
export function subscribeLink(path, whose) {
  const file = new URL(`api/v1/${path}`, location.href);
  const feed = `webcal:${file.href.slice(file.protocol.length)}`;
  return [
    el('a', { class: 'button', href: feed, 'aria-label': `Subscribe to the calendar of ${whose}` }, 'Subscribe to calendar'),
    el('a', { class: 'button quiet', href: file.href, download: true, 'aria-label': `Download the calendar of ${whose}` }, '.ics'),
  ];
}
