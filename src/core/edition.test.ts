import { describe, expect, test } from 'vitest';
import { modelOf, type Sketch } from './__tests__/sketch.ts';

const source = { document: 'rapport', page: 1 };
const say = (model: ReturnType<typeof modelOf>, prose: Parameters<typeof model.plainText>[0] | undefined) =>
  prose && model.plainText(prose);

function withAlby(assessment: Record<string, unknown>, rest: Sketch = {}) {
  const model = modelOf({
    centres: { alby: { listed: 7, assessments: { '2030-05': assessment } } },
    ...rest,
  });
  const alby = model.centres[0];
  if (!alby) throw new Error('Alby is gone');
  return { model, alby, edition: model.edition };
}

describe('sections', () => {
  test('are numbered from one in the order of the plan', () => {
    const { sections } = modelOf().edition;
    expect(sections.map(({ number, id, narrative }) => [number, id, narrative.section.title])).toEqual([
      [1, 'laget', 'Läget'],
    ]);
  });
});

describe('the story of a centre', () => {
  const section = 'Inledning.\n\n<Centre id="alby">\n\nAlby är litet.\n\nOch vackert.\n\n</Centre>\n\nSlut.';

  test('is the part of a section that tells of it', () => {
    const { model, edition } = withAlby({}, { section });
    expect(edition.storyOf('alby').map(({ prose }) => model.plainText(prose))).toEqual([
      'Alby är litet.\nOch vackert.',
    ]);
  });

  test('is gathered from several places in order', () => {
    const twice = `${section}\n\n<Centre id="alby">\n\nMer om Alby.\n\n</Centre>`;
    expect(withAlby({}, { section: twice }).edition.storyOf('alby')).toHaveLength(2);
  });

  test('is empty where nothing is told', () => {
    expect(withAlby({}).edition.storyOf('alby')).toEqual([]);
  });
});

describe('what an edition states of a centre', () => {
  test('comes in the order of the vocabulary', () => {
    const aspects = { premises: { text: 'Trånga.', source }, staffing: { value: 'good', source } };
    const { edition, alby } = withAlby({ aspects });
    expect(edition.statementsOf(alby).map(({ label }) => label)).toEqual(['Bemanning', 'Lokaler']);
  });

  test('has value, text, note, source and reason', () => {
    const staffing = { value: 'good', text: 'Många.', note: 'I april.', source, inferred: 'Ingen hyrs in.' };
    const { model, edition, alby } = withAlby({ aspects: { staffing } });
    const [statement] = edition.statementsOf(alby);
    expect(statement).toMatchObject({ value: { id: 'good', label: 'god' }, inferred: 'Ingen hyrs in.' });
    expect([say(model, statement?.prose), say(model, statement?.note)]).toEqual(['Många.', 'I april.']);
    expect(statement?.sources).toEqual([{ document: 'rapport', page: [1] }]);
  });

  test('leaves out what is not stated', () => {
    const { edition, alby } = withAlby({});
    expect(edition.statementsOf(alby)).toEqual([]);
  });

  test('has a summary, or none', () => {
    const { model, edition, alby } = withAlby({ summary: 'Ett gott läge.' });
    expect(say(model, edition.summaryOf(alby))).toBe('Ett gott läge.');
    const bare = withAlby({});
    expect(bare.edition.summaryOf(bare.alby)).toBeUndefined();
  });
});

describe('a proposal', () => {
  const proposal = { kind: 'change', label: 'Nya grepp', text: 'Nya grepp föreslås.', source };

  test('for a centre is found with its words', () => {
    const { model, edition, alby } = withAlby({ proposal });
    expect(edition.proposalFor(alby)).toMatchObject({ kind: 'change', label: 'Nya grepp' });
    expect(say(model, edition.proposalFor(alby)?.prose)).toBe('Nya grepp föreslås.');
  });

  test('for a municipality is found with its words', () => {
    const model = modelOf({ municipalities: { alvdal: { proposals: { '2030-05': proposal } } } });
    const [alvdal, bergvik] = model.municipalities;
    expect(alvdal && say(model, model.edition.proposalFor(alvdal)?.prose)).toBe('Nya grepp föreslås.');
    expect(bergvik && model.edition.proposalFor(bergvik)).toBeUndefined();
  });

  test('is absent where the plan proposes nothing', () => {
    const { edition, alby } = withAlby({});
    expect(edition.proposalFor(alby)).toBeUndefined();
  });
});

test('the front page has its title, lead and figures', () => {
  const model = modelOf({
    plan: {
      front: { title: 'Planen', lead: 'Kort.', figures: [{ of: 'own-run.count', label: 'i *egen* regi' }] },
    },
  });
  const { title, lead, figures } = model.edition.front;
  expect([say(model, title), say(model, lead)]).toEqual(['Planen', 'Kort.']);
  expect(figures.map(({ address, label }) => [address, model.plainText(label)])).toEqual([
    ['own-run.count', 'i egen regi'],
  ]);
});
