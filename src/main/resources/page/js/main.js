import { el, fill } from './dom.js';
import { get, loadNames, needFirst, Problem } from './api.js';
import { here, to } from './router.js';
import * as live from './live.js';
import { overview } from './views/overview.js';
import { relationship } from './views/relationship.js';
import { country, countries } from './views/country.js';
import { agenda } from './views/agenda.js';
import { search } from './views/search.js';
import { event } from './views/event.js';
import { relationships } from './views/relationships.js';
import { loadForms } from './parts/carried.js';
import * as words from './words.js';

const VIEWS = { '': overview, relationship, relationships, country, countries, agenda, search, event };
const NAV = { '': 'overview', country: 'countries', relationship: 'relationships' };

const main = document.getElementById('main');
let leaving = new AbortController();
let shown = null;

async function show() {
  const { path, query } = here();
  const address = path.join('/');
  const first = shown === null;
  const moved = address !== shown;
  shown = address;
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const name = path[0] ?? '';
  const view = Object.hasOwn(VIEWS, name) ? VIEWS[name] : null;
  document.querySelectorAll('[data-nav]').forEach(link =>
    link.dataset.nav === (NAV[name] ?? name) ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current'));
  const late = setTimeout(() => fill(main, el('div', { class: 'loading', role: 'status' }, 'Loading …', el('i'), el('i'))), 250);
  try {
    if (!view) throw new Problem(404, 'There is no such page.');
    needFirst(Promise.all([loadNames(), forms]));
    const page = await view({ path: path.slice(1), query, signal });
    if (signal.aborted) return;
    clearTimeout(late);
    fill(main, page.node);
    document.title = page.title ? `${page.title} · Entente` : 'Entente';
    page.shown?.();
    main.dataset.shown = location.hash.replace(/^#/, '');
    performance.mark('shown');
    if (moved) {
      scrollTo(0, 0);
      if (!first && (document.activeElement === document.body || main.contains(document.activeElement))) main.focus({ preventScroll: true });
    }
  } catch (error) {
    clearTimeout(late);
    if (error.name === 'AbortError' || signal.aborted) return;
    fill(main, failure(error));
    main.dataset.shown = location.hash.replace(/^#/, '');
    document.title = 'Entente';
    if (!(error instanceof Problem)) throw error;
  }
}

function failure(error) {
  const known = error instanceof Problem;
  return el('section', { class: 'notice', role: 'alert' },
    el('h1', {}, known && error.status === 404 ? 'Not here' : 'This cannot be shown now'),
    el('p', {}, known ? words.sentence(error.message) : 'Something in this page went wrong.'),
    el('p', {}, el('button', { type: 'button', onclick: show }, 'Try again'), ' ', el('a', { href: '#/' }, 'To the overview')));
}

/** What the line to the server is, in the head of the page; where what is seen may be old, a word says from when it is. */
function drawLine() {
  const line = document.getElementById('line');
  const text = document.getElementById('line-text');
  const word = document.getElementById('word');
  let brokenSince = null;
  let rested = false;
  const say = (state, short, long = '') => {
    line.dataset.state = state;
    document.body.dataset.line = state;
    text.textContent = short;
    word.textContent = long;
    word.hidden = !long;
  };
  const ask = async () => {
    if (brokenSince) return;
    try {
      const status = await get('status');
      if (brokenSince) return;
      if (status.ready) say('live', 'Live');
      else say('behind', 'Catching up', `Catching up: ${status.lag < 0 ? 'some' : words.grouped(status.lag)} records of the past are still to be read, so what you see may be older than it will be in a moment.`);
    } catch { /* the stream tells of a broken line */ }
  };
  live.watchLine(state => {
    if (state === 'broken') {
      brokenSince ??= new Date();
      say('broken', 'Disconnected', `Disconnected since ${brokenSince.toTimeString().slice(0, 5)}: what you see is from then. It is tried again every few seconds.`);
      return;
    }
    if (state !== 'live') {
      rested ||= state === 'resting';
      say('connecting', state === 'resting' ? 'At rest while unseen' : 'Connecting');
      return;
    }
    const back = brokenSince !== null || rested;
    rested = false;
    brokenSince = null;
    say('live', 'Live');
    ask();
    if (back) show();
  });
  setInterval(ask, 5000);
}

function theme() {
  const button = document.getElementById('theme');
  const name = () => { button.textContent = document.documentElement.dataset.theme === 'dark' ? 'Light theme' : 'Dark theme'; };
  name();
  button.addEventListener('click', () => {
    const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try { localStorage.setItem('entente-theme', next); } catch { /* then for this page alone */ }
    name();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', system => {
    let chosen = null;
    try { chosen = localStorage.getItem('entente-theme'); } catch { /* the system decides */ }
    if (chosen) return;
    document.documentElement.dataset.theme = system.matches ? 'dark' : 'light';
    name();
  });
}

document.querySelector('.skip').addEventListener('click', clicked => {
  clicked.preventDefault();
  main.focus();
});

document.getElementById('find').addEventListener('submit', submitted => {
  submitted.preventDefault();
  const text = document.getElementById('find-text').value.trim();
  if (text) location.hash = to(['search'], { q: text, go: '1' });
});

addEventListener('keydown', pressed => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
  if (pressed.key === '/' && !typing && !pressed.ctrlKey && !pressed.metaKey) {
    pressed.preventDefault();
    document.getElementById('find-text').focus();
  }
});

const forms = loadForms().catch(() => {});
addEventListener('hashchange', show);
theme();
drawLine();
live.start();
show();
