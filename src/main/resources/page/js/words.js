// How dates, numbers and the design's terms are said.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export const DAY = 864e5;

/** YYYY, YYYY-MM or YYYY-MM-DD as people write it. */
export function date(value) {
  if (!value) return '';
  const [year, month, day] = value.slice(0, 10).split('-');
  return [day && String(Number(day)), month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/** With the name of the month written out. */
export function longDate(value) {
  if (!value) return '';
  const [year, month, day] = value.slice(0, 10).split('-');
  return [day && String(Number(day)), month && LONG_MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/** "Mon" of a day; nothing of a month or a year. */
export const weekday = value => value?.length >= 10 ? WEEKDAYS[new Date(value.slice(0, 10)).getUTCDay()] : '';

/** The minute of a time, in UTC. */
export const clock = value => `${value.slice(11, 16)} UTC`;

/** A time, to the minute, in UTC. */
export const time = value => value ? `${date(value)}, ${clock(value)}` : '';

/** A signed number with one decimal, with a true minus. */
export function signed(number) {
  const rounded = Math.round(number * 10) / 10;
  return (rounded > 0 ? '+' : rounded < 0 ? '−' : '') + Math.abs(rounded).toFixed(1);
}

/** With a capital at its beginning and a full stop at its end. */
export const sentence = text => text.replace(/^\p{L}/u, letter => letter.toUpperCase()).replace(/[^.!?…]$/, '$&.');

export const grouped = number => number.toLocaleString('en');

export const count = (number, one, many = one + 's') => `${grouped(number)} ${number === 1 ? one : many}`;

export const day = instant => instant.slice(0, 10);

export const isoDay = milliseconds => new Date(milliseconds).toISOString().slice(0, 10);

/** The day so many days away from a day. */
export const dayFrom = (value, days) => isoDay(Date.parse(value) + days * DAY);

/** The step of colour of a score: how far two states are from indifference. */
export function tone(score) {
  const size = Math.abs(score) < 2 ? 0 : Math.abs(score) < 8 ? 1 : Math.abs(score) < 20 ? 2 : 3;
  return size === 0 ? 'tone-0' : `tone-${score > 0 ? 'g' : 'b'}${size}`;
}

export const toneOfQuad = quad => ['tone-0', 'tone-g1', 'tone-g3', 'tone-b2', 'tone-b3'][quad] ?? 'tone-0';

/** What a score says, in a word. */
export const standing = score => score >= 20 ? 'close' : score >= 2 ? 'together' : score > -2 ? 'even' : score > -20 ? 'at odds' : 'in conflict';

export const QUAD = ['statement or appeal', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

const VERBS = {
  agree: 'agrees', support: 'supports', consult: 'consults', concede: 'concedes', cooperate: 'cooperates', aid: 'gives aid', retreat: 'retreats',
  request: 'demands', accuse: 'accuses', reject: 'rejects', threaten: 'threatens', protest: 'protests', sanction: 'imposes sanctions',
  mobilize: 'mobilises', coerce: 'coerces', assault: 'attacks', statement: 'states',
};
const DONE = { agreement: 'reached', visit: 'made' };
const PHASES = { cancelled: 'called off', underway: 'under way' };

/** How a phase is said of a kind: talks are held, a visit is made, an agreement reached. */
export const phase = (name, kind) => name === 'concluded' ? DONE[kind] ?? 'held' : PHASES[name] ?? name;

/** Kind and phase, or what the act is: one accuses, two agree. */
export function what(event) {
  const verb = VERBS[event.kind];
  const act = verb && (event.reciprocal ? verb.replace(/s(?= |$)/, '') : verb);
  return act ?? [event.format ?? event.kind, event.phase && phase(event.phase, event.kind)].filter(Boolean).join(' ');
}

/** "down 3.1 in 30 days" */
export const trend = value => Math.abs(value) < 0.05 ? 'steady' : `${value > 0 ? 'up' : 'down'} ${Math.abs(value).toFixed(1)} in 30 days`;

export const arrow = value => value > 0.5 ? '↑' : value < -0.5 ? '↓' : '·';

export const place = where => where ? where.name ?? '' : '';

/** Runs a task at most once in so many milliseconds, however often it is asked for. */
export function calm(task, signal, milliseconds = 1000) {
  let waiting = null;
  return () => {
    waiting ??= setTimeout(() => {
      waiting = null;
      if (!signal.aborted) Promise.resolve(task()).catch(() => {});
    }, milliseconds);
  };
}
