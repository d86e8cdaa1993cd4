// A drawing that is made for the width it has, so that its letters are never scaled, and made anew when that changes.

/** Calls draw(width) now and whenever the node becomes wider or narrower. Gives how to stop. */
export function sized(node, draw) {
  let width = 0;
  const observer = new ResizeObserver(([entry]) => {
    const next = Math.round(entry.contentRect.width);
    if (next === 0 || next === width) return;
    width = next;
    draw(width);
  });
  observer.observe(node);
  return () => observer.disconnect();
}
