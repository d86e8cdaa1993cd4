// How dates, numbers and the design's terms are said.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** YYYY, YYYY-MM or YYYY-MM-DD as people write it. */
export function date(value) {
  if (!value) return '';
  const [year, month, day] = value.slice(0, 10).split('-');
  return [day && String(Number(day)), month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/** A time, to the minute, in UTC. */
export const time = value => value ? `${date(value)}, ${value.slice(11, 16)} UTC` : '';

/** A signed number with one decimal, with a true minus. */
export function signed(number) {
  const rounded = Math.round(number * 10) / 10;
  return (rounded > 0 ? '+' : rounded < 0 ? '−' : '') + Math.abs(rounded).toFixed(1);
}

export const count = (number, one, many = one + 's') => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

export const day = instant => instant.slice(0, 10);

export const millis = value => Date.parse(value.length === 4 ? value + '-07-01' : value.length === 7 ? value + '-15' : value.slice(0, 10));

export const isoDay = milliseconds => new Date(milliseconds).toISOString().slice(0, 10);

/** The step of colour of a score: how far two states are from indifference. */
export function tone(score) {
  const size = Math.abs(score) < 2 ? 0 : Math.abs(score) < 8 ? 1 : Math.abs(score) < 20 ? 2 : 3;
  return size === 0 ? 'tone-0' : `tone-${score > 0 ? 'g' : 'b'}${size}`;
}

export const toneOfQuad = quad => ['tone-0', 'tone-g1', 'tone-g3', 'tone-b1', 'tone-b3'][quad] ?? 'tone-0';

export const QUAD = ['statement or appeal', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

const VERBS = {
  agree: 'agrees', support: 'supports', consult: 'consults', concede: 'concedes', cooperate: 'cooperates', aid: 'gives aid', retreat: 'retreats',
  request: 'demands', accuse: 'accuses', reject: 'rejects', threaten: 'threatens', protest: 'protests', sanction: 'imposes sanctions',
  mobilize: 'mobilises', coerce: 'coerces', assault: 'attacks', statement: 'states',
};

/** Kind and phase, or what the act is. */
export function what(event) {
  const kind = VERBS[event.kind] ?? event.kind;
  return [event.format && VERBS[event.kind] === undefined ? event.format : kind, event.phase].filter(Boolean).join(' ');
}

/** "down 3.1 in 30 days" */
export const trend = value => Math.abs(value) < 0.05 ? 'steady' : `${value > 0 ? 'up' : 'down'} ${Math.abs(value).toFixed(1)} in 30 days`;

export const arrow = value => value > 0.5 ? '↗' : value < -0.5 ? '↘' : '→';

export const place = where => where ? where.name ?? '' : '';
