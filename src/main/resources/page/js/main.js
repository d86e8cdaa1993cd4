import { el, fill } from './dom.js';
import { get, loadNames, Problem } from './api.js';
import { here, to } from './router.js';
import * as live from './live.js';
import { overview } from './views/overview.js';
import { relationship } from './views/relationship.js';
import { country, countries } from './views/country.js';
import { agenda } from './views/agenda.js';
import { search } from './views/search.js';
import { event } from './views/event.js';

const VIEWS = { '': overview, relationship, country, countries, agenda, search, event };
const NAV = { '': 'overview', country: 'countries' };

const main = document.getElementById('main');
let leaving = new AbortController();
let shown = null;

async function show() {
  const { path, query } = here();
  const address = path.join('/');
  const moved = address !== shown;
  shown = address;
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const name = path[0] ?? '';
  const view = Object.hasOwn(VIEWS, name) ? VIEWS[name] : null;
  document.querySelectorAll('[data-nav]').forEach(link =>
    link.toggleAttribute('aria-current', link.dataset.nav === (NAV[name] ?? name)));
  const late = setTimeout(() => fill(main, el('p', { class: 'loading', role: 'status' }, 'Loading …')), 250);
  try {
    if (!view) throw new Problem(404, 'There is no such page.');
    await loadNames();
    const page = await view({ path: path.slice(1), query, signal });
    if (signal.aborted) return;
    clearTimeout(late);
    fill(main, page.node);
    document.title = page.title ? `${page.title} · Entente` : 'Entente';
    page.shown?.();
    if (moved) {
      scrollTo(0, 0);
      if (document.activeElement === document.body || main.contains(document.activeElement)) main.focus({ preventScroll: true });
    }
  } catch (error) {
    clearTimeout(late);
    if (error.name === 'AbortError' || signal.aborted) return;
    fill(main, failure(error));
    document.title = 'Entente';
    if (!(error instanceof Problem)) throw error;
  }
}

function failure(error) {
  const known = error instanceof Problem;
  return el('section', { class: 'notice', role: 'alert' },
    el('h1', {}, known && error.status === 404 ? 'Not here' : 'This cannot be shown now'),
    el('p', {}, known ? error.message : 'Something in this page went wrong.'),
    el('p', {}, el('button', { type: 'button', onclick: show }, 'Try again'), ' ', el('a', { href: '#/' }, 'To the overview')));
}

function drawLine() {
  const line = document.getElementById('line');
  const text = document.getElementById('line-text');
  let wasBroken = false;
  live.watchLine(async state => {
    line.dataset.state = state;
    if (state === 'broken') {
      wasBroken = true;
      text.textContent = 'Disconnected, trying again';
      return;
    }
    text.textContent = state === 'live' ? 'Live' : 'Connecting';
    if (state === 'live' && wasBroken) {
      wasBroken = false;
      show();
    }
  });
  setInterval(async () => {
    if (line.dataset.state === 'broken') return;
    try {
      const status = await get('status');
      line.dataset.state = status.ready ? 'live' : 'behind';
      text.textContent = status.ready ? 'Live' : `Catching up, ${status.lag.toLocaleString('en')} to go`;
    } catch { /* the stream tells of a broken line */ }
  }, 15000);
}

function theme() {
  const button = document.getElementById('theme');
  const name = () => { button.textContent = document.documentElement.dataset.theme === 'dark' ? 'Light' : 'Dark'; };
  name();
  button.addEventListener('click', () => {
    const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try { localStorage.setItem('entente-theme', next); } catch { /* then for this page alone */ }
    name();
  });
}

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

addEventListener('hashchange', show);
theme();
drawLine();
live.start();
show();
