import { writeSharePicture } from '../../../src/charts/share-picture.ts';
import { chartTask, fileTask } from '../../../src/charts/studio.ts';
import type { ChartTask, FileTask, PaintTask } from '../../../src/charts/tasks.ts';
import { describeChartFile } from '../../../src/core/charts/chart-file.ts';
import { listDrawnCharts } from '../../../src/core/charts/list-charts.ts';
import { buildStandingCharts } from '../../../src/core/charts/standing-chart.ts';
import type { Model } from '../../../src/core/model.ts';
import { paths } from '../../../src/core/paths.ts';
import { listSharePictures } from '../../../src/core/publish/share-picture.ts';
import { findSiteAddress } from '../../../src/core/publish/site-address.ts';

/** Each picture for a shared link is written before it is painted, which takes its time. */
const MOST_PICTURES = 100;

/** Of these three kinds what a page asks to have drawn is. */
export type Drawing = PaintTask | FileTask | ChartTask;

/**
 * What pages will ask to have drawn, about in that order: pictures for shared links, charts with files, the centres'.
 * @param isSame tells which pages are not made again.
 */
export async function expectDrawings(
  model: Model,
  isSame: (address: string) => boolean,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Drawing[]> {
  const isShared = findSiteAddress(model.region, env) !== undefined;
  const shared = isShared ? listSharePictures(model).slice(0, MOST_PICTURES) : [];
  const pictures = await Promise.all(shared.map(({ build }) => writeSharePicture(build())));
  const charts = listDrawnCharts(model);
  const ofCentres = model.centres
    .filter(({ id }) => !isSame(paths.centre(id)))
    .flatMap((centre) => buildStandingCharts(model, model.edition, centre));
  return [
    ...pictures.map((svg) => ({ svg, scale: 1 })),
    ...charts.map(({ chart }) => fileTask(chart, describeChartFile(model, chart))),
    ...ofCentres.map(chartTask),
  ];
}
