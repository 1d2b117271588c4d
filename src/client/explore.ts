// This file ships to the reader, and only on the page of a chart that they chose to explore.
import type { ChartItem } from '../core/charts/chart-items.ts';
import { type Choice, chooseItems, type Order } from './choose-items.ts';
import { findParts, type Parts } from './parts.ts';
import { createPlot } from './plot.ts';
import { showTip } from './tip.ts';

const parts = findParts(document);
if (parts) {
  // Measured in another font the names would not fit.
  void document.fonts.load('14px "Bilaga Sans"').finally(() => explore(parts));
} else {
  document.querySelector('[data-waiting]')?.removeAttribute('data-waiting');
}

function explore({ data, root, plotBox, canvas, tip, form, shown, live, start, stop, still }: Parts): void {
  const plot = createPlot(canvas, data);
  let items: ChartItem[] = [];
  let active = -1;

  /** The bars or points that are drawn, then what they are compared with. */
  const steps = () => [...items, ...data.items.filter(({ isReference }) => isReference)];

  function draw(): void {
    items = chooseItems(data.items, readChoice(form), document.documentElement.lang);
    active = -1;
    tip.hidden = true;
    plot.show(items, active);
    const count = data.items.filter(({ isReference }) => !isReference).length;
    // Of points only those with both values are drawn; a bar's place says that its value is missing.
    const drawn = data.kind !== 'points' ? items : items.filter(({ value }) => value !== null);
    shown.textContent = items.length > 0 ? fill(data.words.shown, drawn.length, count) : data.words.none;
  }

  function goTo(index: number, isSpoken: boolean): void {
    const all = steps();
    if (all.length === 0) return;
    active = Math.max(0, Math.min(index, all.length - 1));
    const item = all[active];
    if (!item) return;
    showTip(tip, item, plot.mark(active));
    if (!isSpoken) return;
    live.textContent = [
      `${item.name}.`,
      ...item.lines,
      fill(data.words.position, active + 1, all.length),
    ].join(' ');
  }

  function leave(): void {
    tip.hidden = true;
    active = -1;
    plot.mark(-1);
  }

  function open(): void {
    root.removeAttribute('data-waiting');
    root.hidden = false;
    plotBox.hidden = false;
    still.hidden = true;
    start.hidden = true;
    draw();
  }

  function close(): void {
    plot.destroy();
    root.hidden = true;
    plotBox.hidden = true;
    still.hidden = false;
    start.hidden = false;
    live.textContent = data.words.still;
    start.focus();
  }

  const moves: Record<string, () => number> = {
    ArrowDown: () => active + 1,
    ArrowRight: () => active + 1,
    ArrowUp: () => (active < 0 ? 0 : active - 1),
    ArrowLeft: () => (active < 0 ? 0 : active - 1),
    Home: () => 0,
    End: () => steps().length - 1,
  };
  plotBox.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    goTo(move(), true);
  });
  plotBox.addEventListener('blur', leave);
  plotBox.addEventListener('pointermove', (event) => {
    const { left, top } = canvas.getBoundingClientRect();
    if (items.length > 0) goTo(plot.findAt(event.clientX - left, event.clientY - top), false);
  });
  plotBox.addEventListener('pointerleave', leave);
  for (const part of [root, plotBox]) {
    part.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close();
    });
  }
  form.addEventListener('input', draw);
  form.addEventListener('submit', (event) => event.preventDefault());
  start.addEventListener('click', () => {
    open();
    plotBox.focus();
  });
  stop.addEventListener('click', close);
  for (const query of ['(prefers-color-scheme: dark)', '(max-width: 40rem)']) {
    matchMedia(query).addEventListener('change', () => {
      if (!root.hidden) draw();
    });
  }
  open();
}

function readChoice(form: HTMLFormElement): Choice {
  const answers = new FormData(form);
  const tones = [...form.querySelectorAll<HTMLInputElement>('input[name=tone]')];
  return {
    order: String(answers.get('order') ?? 'given') as Order,
    name: String(answers.get('name') ?? ''),
    hidden: new Set(tones.filter(({ checked }) => !checked).map(({ value }) => value)),
  };
}

function fill(text: string, n: number, count: number): string {
  return text.replace('{n}', String(n)).replace('{count}', String(count));
}
