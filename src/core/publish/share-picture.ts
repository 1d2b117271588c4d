import type { Tone } from '../charts/chart.ts';
import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigure, knownFigure, knownGroup } from '../figures/known.ts';
import type { Model } from '../model.ts';
import { onceFor } from '../once-for.ts';
import type { Entity } from '../parse/entity.ts';
import { paths } from '../paths.ts';
import type { Centre } from '../schema/centre.ts';
import type { Municipality } from '../schema/municipality.ts';
import { findComparedMeasures } from '../views/compared-measures.ts';

/** A centre of the strip at the foot of the picture. */
export interface ShareBar {
  id: string;
  value: number;
  tone: Tone;
}

/** What stands on the picture that goes with a shared link. */
export interface SharePicture {
  region: string;
  edition: string;
  title: string;
  figures: { label: string; value: string }[];
  /** Centres of one operator by size: the same list for all pictures of the operator's centres. */
  bars: readonly ShareBar[];
  /** Those that the page is about. */
  lit: ReadonlySet<string>;
  threshold: number;
  /** What the bars are, in words. */
  caption: string;
}

export interface ListedPicture {
  /** Of the page that it goes with. */
  path: string;
  build(): SharePicture;
}

/** The file of a page's picture, e.g. "/bild/halsocentraler/asen.png". */
export function pictureFile(path: string): string {
  return `/bild${path === paths.home ? '/oversikt' : path.replace(/\/$/, '')}.png`;
}

/** The pages with a picture of their own, the others share the front page's: of the whole, then of its parts. */
export function listSharePictures(model: Model): ListedPicture[] {
  const { editions, centres, municipalities } = model;
  const pages = [
    paths.home,
    ...editions.map(({ id }) => paths.plan(id)),
    ...centres.map(({ id }) => paths.centre(id)),
    ...municipalities.map(({ id }) => paths.municipality(id)),
  ];
  return pages.map((path) => findSharePicture(model, path));
}

/** The picture that goes with a page: its own, or else the front page's. */
export function findSharePicture(model: Model, path: string): ListedPicture {
  const { edition, editions, workspace, plainText, texts, formats } = model;
  const front = (of: Edition) =>
    of.front.figures.slice(0, 3).map(({ address, label }) => ({
      label: plainText(label, of),
      value: write(knownFigure(of.lookup, address)),
    }));
  const write = (figure: Figure) => model.figureText.format(figure, 'unit');
  const under = (of: Edition) => idsOf(of, 'own-run.under_threshold');
  const picture = (of: Edition, title: string, lit: Set<string>, figures: SharePicture['figures']) =>
    buildPicture(model, of, title, lit, figures);
  const plan = editions.find(({ id }) => paths.plan(id) === path);
  if (plan) return { path, build: () => picture(plan, plan.plan.title, under(plan), front(plan)) };
  const id = path.split('/').at(-2) ?? '';
  const centre = path === paths.centre(id) ? workspace.centres.get(id) : undefined;
  if (centre)
    return { path, build: () => picture(edition, centre.data.name, new Set([id]), figuresOf(centre)) };
  const municipality = path === paths.municipality(id) ? workspace.municipalities.get(id) : undefined;
  if (municipality) return { path, build: () => ofMunicipality(municipality) };
  return {
    path: paths.home,
    build: () => picture(edition, plainText(edition.front.title), under(edition), front(edition)),
  };

  function ofMunicipality({ id, data }: Entity<Municipality>): SharePicture {
    const unit = workspace.measures?.data[edition.plan.threshold.measure]?.unit.other ?? '';
    const threshold = `${formats.number(edition.plan.threshold.below)} ${unit}`;
    return picture(edition, data.name, idsOf(edition, `${id}.all`), [
      {
        label: texts.t('front.municipalities.own'),
        value: write(knownFigure(edition.lookup, `${id}.own.count`)),
      },
      {
        label: texts.t('front.municipalities.under', { threshold }),
        value: write(knownFigure(edition.lookup, `${id}.own.under_threshold.count`)),
      },
    ]);
  }

  function figuresOf(centre: Entity<Centre>): SharePicture['figures'] {
    const measures = [
      edition.plan.threshold.measure,
      ...findComparedMeasures(model, edition).map(({ id }) => id),
    ];
    return measures.flatMap((measure, index) => {
      const figure = findFigure(edition.lookup, `${centre.id}.${measure}`);
      // Size is always told, also that it is missing; the rest where it is known.
      if (!figure || (index > 0 && figure.value === null)) return [];
      const period = figure.period === null ? '' : formats.period(figure.period);
      const label = texts.t('table.measure-period', {
        measure: formats.capitalise(figure.measure.label),
        period,
      });
      return [{ label, value: write(figure) }];
    });
  }
}

function idsOf({ lookup }: Edition, group: string): Set<string> {
  return new Set(knownGroup(lookup, group).centres.map(({ id }) => id));
}

function buildPicture(
  { region, texts, formats, workspace }: Model,
  edition: Edition,
  title: string,
  lit: Set<string>,
  figures: SharePicture['figures'],
): SharePicture {
  const { plan, lookup } = edition;
  const { measure, below } = plan.threshold;
  const operators = new Set([...lit].map((id) => workspace.centres.get(id)?.data.operator));
  const group = operators.has('other') && !operators.has('region') ? 'other-run' : 'own-run';
  const label = workspace.measures?.data[measure]?.label ?? measure;
  const period = plan.measures[measure]?.period;
  return {
    region: region.name,
    edition: texts.t('site.edition', { edition: plan.edition, status: texts.t(`status.${plan.status}`) }),
    title,
    figures,
    // Of all centres, and a page that only names its picture does not ask for them.
    get bars() {
      return barsOf(edition)[group];
    },
    lit,
    threshold: below,
    caption: texts.t('share.caption', {
      label: period
        ? texts.t('table.measure-period', { measure: label, period: formats.period(period) })
        : label,
      threshold: formats.number(below),
      group: knownGroup(lookup, group).label,
    }),
  };
}

/** Worked out once for all pictures that show the group. */
const barsOf = onceFor((edition: Edition) => {
  const { measure } = edition.plan.threshold;
  const list = (group: string, tone: Tone) =>
    knownGroup(edition.lookup, group).centres.flatMap((centre): ShareBar[] => {
      const value = findFigure(edition.lookup, `${centre.id}.${measure}`)?.value;
      const kind = edition.proposalFor(centre)?.kind;
      const isProposed = kind !== undefined && kind !== 'none';
      return value == null ? [] : [{ id: centre.id, value, tone: isProposed ? 'proposed' : tone }];
    });
  return { 'own-run': list('own-run', 'own'), 'other-run': list('other-run', 'other') };
});
