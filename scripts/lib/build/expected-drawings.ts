import { writeSharePicture } from '../../../src/charts/share-picture.ts';
import { fileTask } from '../../../src/charts/studio.ts';
import type { FileTask, PaintTask } from '../../../src/charts/tasks.ts';
import { describeChartFile } from '../../../src/core/charts/chart-file.ts';
import { listDrawnCharts } from '../../../src/core/charts/list-charts.ts';
import type { Model } from '../../../src/core/model.ts';
import { listSharePictures } from '../../../src/core/publish/share-picture.ts';
import { findSiteAddress } from '../../../src/core/publish/site-address.ts';

/** Each picture for a shared link is written before it is painted, which takes its time. */
const MOST_PICTURES = 100;

/** What pages will ask to have drawn: pictures for shared links, and charts that have files, in that order. */
export async function expectDrawings(
  model: Model,
  env: Readonly<Record<string, string | undefined>>,
): Promise<(PaintTask | FileTask)[]> {
  const isShared = findSiteAddress(model.region, env) !== undefined;
  const shared = isShared ? listSharePictures(model).slice(0, MOST_PICTURES) : [];
  const pictures = await Promise.all(shared.map(({ build }) => writeSharePicture(build())));
  const charts = listDrawnCharts(model);
  return [
    ...pictures.map((svg) => ({ svg, scale: 1 })),
    ...charts.map(({ chart }) => fileTask(chart, describeChartFile(model, chart))),
  ];
}
