// This file ships to the reader, and only on the page of a chart that they chose to explore.
import type { ChartItem } from '../core/charts/chart-items.ts';

/** Tells all of an item in the box beside it, and moves the box where it has room. */
export function showTip(
  tip: HTMLElement,
  item: ChartItem,
  place: { x: number; y: number } | undefined,
): void {
  const line = (tag: string, text: string) => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };
  tip.replaceChildren(line('b', item.name), ...item.lines.map((text) => line('span', text)));
  tip.hidden = false;
  const box = tip.parentElement;
  if (!box) return;
  const { x, y } = place ?? { x: 0, y: box.clientHeight - tip.offsetHeight };
  const left = Math.max(0, Math.min(x - tip.offsetWidth / 2, box.clientWidth - tip.offsetWidth));
  const below = y + 18;
  const hasRoom = below + tip.offsetHeight <= box.clientHeight || y < tip.offsetHeight + 18;
  // Set by script and not as an attribute: the site's policy allows no inline style.
  tip.style.left = `${left}px`;
  tip.style.top = `${hasRoom ? below : y - 18 - tip.offsetHeight}px`;
}
