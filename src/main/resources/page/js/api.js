// The public API, and nothing beside it.

const BASE = 'api/v1/';

/** What the server said was wrong, for people. */
export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

let first = Promise.resolve();

/** Lets no answer be used before this has come: it travels beside them, not before them. */
export function needFirst(promise) {
  promise.catch(() => {});
  first = promise;
}

/** GET of a path below the API, with parameters; unset ones are left out. */
export async function get(path, parameters = {}, signal) {
  const answer = await ask(path, parameters, signal);
  await first;
  return answer;
}

async function ask(path, parameters = {}, signal) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, value);
  }
  const text = query.toString();
  let answer;
  try {
    answer = await fetch(BASE + path + (text ? '?' + text : ''), { signal, headers: { Accept: 'application/json' } });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem(0, 'The server does not answer. It is tried again as soon as the connection is back.');
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Problem(answer.status, problem.detail ?? answer.statusText);
  }
  return answer.json();
}

let names;

/** Names of countries and organisations by code, asked for once. */
export function loadNames() {
  names ??= ask('names').then(table => Object.assign(known, table), error => {
    names = undefined;
    throw error;
  });
  return names;
}

const known = {};

export const nameOf = code => known[code] ?? code ?? '';

export const pairName = relationship => relationship.split('-').map(nameOf).join(' – ');
