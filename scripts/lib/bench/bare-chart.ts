import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import { BarController, BarElement, BasicPlatform, Chart, type ChartItem, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, LinearScale);

const canvas = createCanvas(1, 1, SvgExportFlag.NoPrettyXML);
const SHARED = { width: 1200, height: 630 };

/** Bars by Chart.js as an SVG, and nothing else. */
export function drawBars(values: readonly number[], width: number): string {
  canvas.width = width;
  canvas.height = 40 + 24 * values.length;
  draw(canvas, values);
  return canvas.getContent().toString();
}

/** The same as a PNG. */
export function paintBars(values: readonly number[], width: number): Buffer {
  const picture = createCanvas(width, 40 + 24 * values.length);
  draw(picture, values);
  return picture.toBuffer('image/png');
}

const shared = createCanvas(SHARED.width, SHARED.height);

/** A picture for a shared link: a name and two figures. */
export function paintShared(title: string, lines: readonly string[]): Buffer {
  const ctx = shared.getContext('2d');
  ctx.fillStyle = '#fff';
  ctx.fillRect(0, 0, SHARED.width, SHARED.height);
  ctx.fillStyle = '#111';
  for (const [index, line] of [title, ...lines].entries()) {
    ctx.font = index === 0 ? '60px sans-serif' : '30px sans-serif';
    ctx.fillText(line, 72, 150 + index * 70);
  }
  return shared.toBuffer('image/png');
}

function draw(on: object, values: readonly number[]): void {
  const data = values.map((value, index) => ({ x: value, y: index + 1 }));
  new Chart<'bar', { x: number; y: number }[]>(on as ChartItem, {
    type: 'bar',
    data: { datasets: [{ data }] },
    options: {
      indexAxis: 'y',
      parsing: false,
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      events: [],
      scales: { x: { type: 'linear', display: false }, y: { type: 'linear', display: false } },
    },
    platform: BasicPlatform,
  }).destroy();
}
