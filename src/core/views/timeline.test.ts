import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { sketchFiles } from '../__tests__/sketch.ts';
import { buildModel, type Model } from '../model.ts';
import { findDecisions } from './decision-view.ts';
import { buildTimeline, findUpcoming } from './timeline.ts';

const source = { document: 'rapport', page: 1 };
const base = {
  kind: 'assignment',
  status: 'under-way',
  body: 'Nämnden',
  date: '2029-11',
  source,
  text: 'Texten.',
};

/** The made-up region, whose edition is of 6 May 2030, with some decisions. */
function modelWith(decisions: Record<string, object>): Model {
  const files = Object.entries(decisions).map(([id, data]) => ({
    path: `data/decisions/${id}.yaml`,
    text: stringify({ title: id, ...base, ...data }),
  }));
  const centres = { asen: { listed: 900, municipality: 'alvdal' }, berget: { listed: 1100 } };
  const { model, problems } = buildModel([...sketchFiles({ centres }), ...files]);
  if (!model) throw new Error(problems.map(({ message }) => message).join('\n'));
  return model;
}
const due = (date: string, done?: string) => ({
  due: [{ date, text: 'Rapport.', ...(done ? { done } : {}) }],
});

describe('findUpcoming', () => {
  const datesOf = (model: Model) => findUpcoming(model, model.edition).map((item) => item.due.date);

  it('comes in order of date, whatever decision it follows from', () => {
    const model = modelWith({
      a: { due: [...due('2030-12').due, ...due('2030-06').due] },
      b: due('2030-09-01'),
    });
    expect(datesOf(model)).toEqual(['2030-06', '2030-09-01', '2030-12']);
  });

  it('leaves out what is past, done, or of the same month as the plan', () => {
    const model = modelWith({ a: due('2030-04'), b: due('2030-05'), c: due('2030-07', '2030-05-01') });
    expect(datesOf(model)).toEqual([]);
  });

  it('has what is to happen some time in the year of the plan, when the source is no more exact', () => {
    expect(datesOf(modelWith({ a: due('2030'), b: due('2029') }))).toEqual(['2030']);
  });

  it('can be of one centre alone', () => {
    const model = modelWith({ a: { about: { centres: ['asen'] }, ...due('2030-10') }, b: due('2030-11') });
    const ofCentre = findUpcoming(model, model.edition, { centres: ['asen'] });
    expect(ofCentre.map(({ decision }) => decision.id)).toEqual(['a']);
  });

  it('says of a proposal that it is not decided', () => {
    const model = modelWith({ a: { kind: 'proposal', status: 'proposed', ...due('2030-10') } });
    const [item] = findUpcoming(model, model.edition);
    expect(item?.decision).toMatchObject({ state: 'Förslag, inte beslutat', isOpen: true });
  });

  it('says of a proposal that has been decided that it has been since: who and when are those of the proposal', () => {
    const model = modelWith({
      a: { kind: 'proposal', status: 'decided', ...due('2030-10') },
      b: { kind: 'assignment', status: 'decided', ...due('2030-11') },
    });
    const states = findUpcoming(model, model.edition).map(({ decision }) => decision.state);
    expect(states).toEqual(['Förslag, senare beslutat', 'Uppdrag, beslutat']);
  });
});

describe('buildTimeline', () => {
  it('begins with the latest year and ends with what no source dates', () => {
    const model = modelWith({ old: { date: '2015-10' }, none: { date: null }, new: { date: '2030-01' } });
    expect(buildTimeline(model).map(({ year }) => year)).toEqual(['2030', '2015', undefined]);
  });

  it('has the latest first within a year', () => {
    const model = modelWith({ spring: { date: '2030-03' }, autumn: { date: '2030-10-05' } });
    expect(buildTimeline(model)[0]?.decisions.map(({ title }) => title)).toEqual([
      'autumn',
      'Beslutet',
      'spring',
    ]);
  });

  it('signs a decision with body, reference and case number, leaving out what is absent', () => {
    const model = modelWith({ a: { reference: '§41', case_number: 'RS/1/2030' } });
    const signatures = buildTimeline(model).flatMap(({ decisions }) =>
      decisions.map(({ signature }) => signature),
    );
    expect(signatures).toEqual(['Nämnden, §7', 'Nämnden, §41, RS/1/2030']);
  });
});

describe('findDecisions', () => {
  it('parts what names the subject from what is about all', () => {
    const model = modelWith({
      hers: { about: { centres: ['asen'] } },
      other: { about: { centres: ['berget'] } },
    });
    const { named, general } = findDecisions(model, { centres: ['asen'] });
    expect([named.map(({ id }) => id), general.map(({ id }) => id)]).toEqual([['hers'], ['beslutet']]);
  });

  it('finds what names the municipality', () => {
    const model = modelWith({ theirs: { about: { municipalities: ['alvdal'] } } });
    expect(findDecisions(model, { municipality: 'alvdal' }).named.map(({ id }) => id)).toEqual(['theirs']);
  });
});
