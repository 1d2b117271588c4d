// What a thread of the build is asked to draw: one argument, which is copied to the thread, as is the answer.
import * as draw from './draw.ts';
import type { FileWords } from './file-sheet.ts';

export const drawBoth = ({ chart }: { chart: draw.Drawable }): Record<draw.Layout, string> => ({
  wide: draw.drawChart(chart, 'wide'),
  narrow: draw.drawChart(chart, 'narrow'),
});

type FileTask = { chart: draw.Drawable; words: FileWords };

export const drawFile = ({ chart, words }: FileTask): string => draw.drawFile(chart, words);

export const paintChart = ({ chart, words }: FileTask): Uint8Array => draw.paintChart(chart, words);
