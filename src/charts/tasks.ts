// What a thread of the build is asked to draw: one argument, which is copied to the thread, as is the answer.
import * as draw from './draw.ts';
import type { FileWords } from './file-sheet.ts';
import { type Png, paintSvg } from './paint-svg.ts';

export type ChartTask = { chart: draw.Drawable };
export type FileTask = ChartTask & { words: FileWords };
export type PaintTask = { svg: string; scale: number };

export const drawBoth = ({ chart }: ChartTask): draw.PageDrawings => draw.drawBoth(chart);

export const drawAll = ({ chart, words }: FileTask): draw.PageDrawings & draw.FileDrawings =>
  draw.drawAll(chart, words);

export const paint = ({ svg, scale }: PaintTask): Png => paintSvg(svg, scale);
