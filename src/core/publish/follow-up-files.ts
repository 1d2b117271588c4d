import type { Edition } from '../edition.ts';
import { describeSources } from '../figures/source-text.ts';
import { firstDay } from '../figures/time.ts';
import type { Model } from '../model.ts';
import { paths } from '../paths.ts';
import { buildDecision } from '../views/decision-view.ts';
import { buildHistory } from '../views/history.ts';
import { type CalendarEvent, renderCalendar } from './calendar.ts';
import { type FeedEntry, renderFeed } from './feed.ts';

/** An address of the site as others see it; absolute only when the site has an address. */
type Absolute = (path: string) => string | undefined;

/** What is to happen, as a calendar file. A year alone is no day of a calendar. */
export function buildCalendar(model: Model, edition: Edition, absolute: Absolute): string {
  const { texts, region } = model;
  const events = model.decisions.flatMap((entity) => {
    const decision = buildDecision(model, entity);
    return decision.due.map((due, index): CalendarEvent => {
      const url = absolute(paths.decision(decision.id));
      const sources = describeSources(model, due.sources).map(({ text }) => text);
      const lines = [
        `${decision.title}. ${decision.state}.`,
        due.date.length === 7 ? texts.t('calendar.month') : '',
        `${texts.t('figure.source')} ${sources.join('; ')}`,
      ];
      return {
        uid: `${decision.id}-${index + 1}@${absolute('/')?.replace(/^https?:\/\/|\/.*$/g, '') ?? 'bilaga.invalid'}`,
        date: due.date,
        title: model.plainText(due.prose, edition),
        text: lines.filter((line) => line !== '').join('\n'),
        ...(url ? { url } : {}),
      };
    });
  });
  const name = texts.t('calendar.name', { area: region.name, edition: edition.plan.title });
  return renderCalendar(
    name,
    firstDay(edition.plan.date),
    events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  );
}

/** What the page of changes tells, and reports that have been given, as an Atom feed. */
export function buildFeed(model: Model, absolute: Absolute): string {
  const { texts, region, edition } = model;
  const idOf = (path: string) =>
    absolute(path) ?? `tag:bilaga.invalid,${edition.plan.date.slice(0, 4)}:${path}`;
  const entry = (path: string, rest: Omit<FeedEntry, 'id' | 'href'>, part = ''): FeedEntry => {
    const href = absolute(path);
    return { id: `${idOf(path)}${part}`, ...rest, ...(href ? { href } : {}) };
  };
  const entries = [
    ...buildHistory(model).map(({ id, date, ...change }) => {
      const about =
        change.kind === 'correction'
          ? {
              title: texts.t('feed.correction', { title: change.correction.title }),
              text: change.correction.why,
            }
          : change.kind === 'withdrawal'
            ? {
                title: texts.t('history.withdrawal', { edition: change.edition.plan.edition }),
                text: change.why,
              }
            : {
                title: texts.t('feed.edition', {
                  edition: change.edition.plan.edition,
                  title: change.edition.plan.title,
                }),
                text: change.edition.plan.status_note,
              };
      return entry(paths.change(id), { ...about, date });
    }),
    ...model.decisions.flatMap((decision) => {
      const { title, due } = buildDecision(model, decision);
      return due.flatMap(({ prose }, index) => {
        const done = decision.data.due?.[index]?.done;
        const text = model.plainText(prose);
        return done
          ? entry(
              paths.decision(decision.id),
              { title: texts.t('feed.report', { title }), date: done, text },
              `-${index + 1}`,
            )
          : [];
      });
    }),
  ];
  const [self, home] = [absolute(paths.feed), absolute(paths.home)];
  return renderFeed({
    id: idOf(paths.feed),
    title: texts.t('feed.title', { name: region.name }),
    author: region.publisher.name,
    language: region.language,
    date: edition.plan.date,
    entries,
    ...(self ? { self } : {}),
    ...(home ? { home } : {}),
  });
}
