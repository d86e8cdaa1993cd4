// The live stream: one connection for the whole page, and what it is doing, for all to see.

const listeners = new Set();
const watchers = new Set();

/** How long an unseen window is still followed: a browser gives all windows of a server six connections together. */
const UNSEEN = 30000;

let source = null;
let unseen;
let state = 'connecting';

function tell(next) {
  state = next;
  watchers.forEach(watch => watch(state));
}

function open() {
  source = new EventSource('api/v1/live?tables=events,engagements,relationships');
  source.addEventListener('open', () => tell('live'));
  source.addEventListener('error', () => {
    tell('broken');
    if (source?.readyState === EventSource.CLOSED) setTimeout(() => source?.readyState === EventSource.CLOSED && open(), 5000);
  });
  for (const name of ['event', 'engagement', 'relationship']) {
    source.addEventListener(name, message => {
      const change = { table: name, ...JSON.parse(message.data) };
      listeners.forEach(listen => listen(change));
    });
  }
  source.addEventListener('reset', () => listeners.forEach(listen => listen({ table: 'reset' })));
}

/** Calls back for every change until the signal is aborted. */
export function follow(listen, signal) {
  listeners.add(listen);
  signal?.addEventListener('abort', () => listeners.delete(listen));
}

/** Calls back with connecting, live, resting (nobody looks) or broken, now and whenever it changes. */
export function watchLine(watch) {
  watchers.add(watch);
  watch(state);
}

function rest() {
  source?.close();
  source = null;
  tell('resting');
}

function wake() {
  clearTimeout(unseen);
  if (source === null) open();
}

export function start() {
  open();
  addEventListener('online', () => { if (source?.readyState === EventSource.CLOSED) open(); });
  addEventListener('pagehide', rest);
  addEventListener('pageshow', shown => shown.persisted && wake());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) unseen = setTimeout(rest, UNSEEN);
    else wake();
  });
}
