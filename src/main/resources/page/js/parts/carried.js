// The words of a sentence that carried an event: who, the act itself, when and where.

import { el } from '../dom.js';

const SMALL = new Set(['act', 'accord', 'ing', 'force', 'at', 'in', 'on', 'to', 'by', 'for', 'of', 'with', 'from', 'that', 'over', 'via', 'against', 'around', 'through', 'must', 'be']);
const PARTICLES = new Set(['off', 'up', 'down', 'out', 'back', 'place', 'line']);

const irregular = new Map();

/** Reads the irregular verbs that the coder knows, so that "hold" is found in "held". */
export async function loadForms() {
  const answer = await fetch('data/verb-forms.tsv');
  if (!answer.ok) return;
  for (const line of (await answer.text()).split('\n')) {
    if (line.startsWith('#')) continue;
    const [verb, ...forms] = line.split('\t');
    irregular.set(verb, forms.flatMap(form => form.split(',')));
  }
}

function matches(word, base) {
  if (word === base || irregular.get(base)?.includes(word)) return true;
  const stem = base.replace(/[ey]$/, '');
  return word.startsWith(stem) && /^(e?s|e?d|ing|y|ies|ied|[bdglmnprt](ed|ing))?$/.test(word.slice(stem.length));
}

/** Where the words that the rule is made of stand in the sentence. */
function ofRule(rule, sentence) {
  const words = [...sentence.matchAll(/[\p{L}][\p{L}'’-]*/gu)].map(found => ({ text: found[0].toLowerCase(), from: found.index, to: found.index + found[0].length }));
  const found = [];
  let after = -1;
  for (const segment of rule.split(' < ')) {
    for (const [place, token] of segment.split(' ').entries()) {
      for (const base of token.split(',').map(one => one.replace(/^[\^*-]+/, '').toLowerCase())) {
        if (base.length < 2 || SMALL.has(base) || (place > 0 && PARTICLES.has(base) && !words[after + 1]?.text.startsWith(base))) continue;
        let at = words.findIndex((word, i) => i > after && matches(word.text, base));
        if (at < 0) at = words.findIndex(word => matches(word.text, base));
        if (at < 0) continue;
        found.push([words[at].from, words[at].to, 'act']);
        if (place === 0) after = at;
      }
    }
  }
  return found;
}

/** The sentence with those words marked. */
export function quote(event, { sentence, rule }) {
  const marks = [];
  for (const [text, sort] of [[event.source?.text, 'who'], [event.target?.text, 'who'], [event.dateText, 'when'], [event.place?.name, 'where'], [event.format, 'form']]) {
    const at = text ? sentence.indexOf(text) : -1;
    if (at >= 0) marks.push([at, at + text.length, sort]);
  }
  marks.push(...ofRule(rule ?? '', sentence));
  marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const parts = [];
  let done = 0;
  for (const [from, to, sort] of marks) {
    if (from < done) continue;
    const between = sentence.slice(done, from);
    const before = parts.at(-1);
    if (before?.className === sort && sort === 'act' && /^\s*$/.test(between)) {
      before.append(between + sentence.slice(from, to));
    } else {
      parts.push(between, el('mark', { class: sort }, sentence.slice(from, to)));
    }
    done = to;
  }
  return el('blockquote', {}, '“', parts, sentence.slice(done), '”');
}

/** What the marks mean. */
export const marksKey = () => el('p', { class: 'marks' }, 'Marked in the sentence: ',
  el('mark', { class: 'who' }, 'who'), el('mark', { class: 'act' }, 'did what'), el('mark', { class: 'when' }, 'when and where'));
