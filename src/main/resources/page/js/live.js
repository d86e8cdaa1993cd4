// The live stream: one connection for the whole page, and what it is doing, for all to see.

const listeners = new Set();
const watchers = new Set();
let source;
let state = 'connecting';
let last = 0;

function tell(next) {
  state = next;
  watchers.forEach(watch => watch(state));
}

function open() {
  source = new EventSource('api/v1/live?tables=events,engagements,relationships');
  source.addEventListener('open', () => tell('live'));
  source.addEventListener('error', () => {
    tell('broken');
    if (source.readyState === EventSource.CLOSED) setTimeout(open, 5000);
  });
  for (const name of ['event', 'engagement', 'relationship']) {
    source.addEventListener(name, message => {
      last = Date.now();
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

/** Calls back with connecting, live or broken, now and whenever it changes. */
export function watchLine(watch) {
  watchers.add(watch);
  watch(state);
}

export const lastChange = () => last;

export function start() {
  open();
  addEventListener('online', () => { if (source.readyState === EventSource.CLOSED) open(); });
}
