// Elements are made here and nowhere from markup: text from a feed can only ever become text.

const SVG = 'http://www.w3.org/2000/svg';

function build(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  add(node, children);
  return node;
}

/** Appends texts and nodes, lists of them too; nothing for null. */
export function add(node, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

export const el = (tag, attributes, ...children) => build(document.createElement(tag), attributes, children);

export const svg = (tag, attributes, ...children) => build(document.createElementNS(SVG, tag), attributes, children);

/** Puts these in place of what a node held. */
export function fill(node, ...children) {
  node.replaceChildren();
  return add(node, ...children);
}

/** A link to another host, where the address is one of the web; else the text alone. */
export function away(url, text) {
  let safe = null;
  try {
    const parsed = new URL(url);
    if (parsed.protocol === 'http:' || parsed.protocol === 'https:') safe = parsed.href;
  } catch { /* no address */ }
  return safe ? el('a', { href: safe, rel: 'noopener noreferrer', target: '_blank' }, text) : el('span', {}, text);
}
