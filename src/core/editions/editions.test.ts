import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatModel } from '../../__tests__/format-model.ts';
import { loadWorkspace } from '../../workspace/load.ts';
import { summarise } from '../check/summary.ts';
import { buildModel, type Model } from '../model.ts';
import type { WorkspaceFile } from '../parse/workspace-file.ts';

// Three published editions, one withdrawn, one that comes 15 November 2032, and one draft.
const files = await loadWorkspace(join(import.meta.dirname, '..', '..', '__tests__', 'cases', 'sex-utgavor'));

interface Setting {
  day?: string;
  isPreview?: boolean;
  change?: (files: WorkspaceFile[]) => WorkspaceFile[];
}

function modelOf({ day, isPreview, change = (all) => all }: Setting = {}): Model {
  const { model, problems } = buildModel(change(files), 'sv', day, isPreview);
  if (!model) throw new Error(problems[0]?.message);
  return model;
}

function rulesOf(path: string, text: string): string[] {
  const changed = files.map((file) =>
    file.path === path ? { path, text: `${file.text}\n${text}\n` } : file,
  );
  return buildModel(changed).problems.map(({ file, rule }) => `${file} ${rule}`);
}

const statesOf = ({ editions }: Model) => editions.map(({ id, state }) => `${id} ${state}`);

describe('readers see', () => {
  test('what is published, and what has been withdrawn', () => {
    expect(statesOf(modelOf())).toEqual([
      '2032-05 published',
      '2031-11 withdrawn',
      '2031-05 published',
      '2030-05 published',
    ]);
  });

  test('a scheduled edition from its day on', () => {
    expect(modelOf({ day: '2032-11-14' }).edition.id).toBe('2032-05');
    expect(modelOf({ day: '2032-11-15' }).edition.id).toBe('2032-11');
  });

  test('no draft, however late it gets', () => {
    expect(statesOf(modelOf({ day: '2099-01-01' })).join()).not.toContain('2033-05');
  });

  test('no word, figure, document or decision of what is not published', () => {
    const { workspace, documents, decisions, centres, proseAt } = modelOf();
    const data = Object.values(workspace).flatMap((part) =>
      part instanceof Map
        ? [...part].map(([id, entity]) => [id, entity.data ?? entity.section])
        : [part?.data],
    );
    const prose = [...proseAt.all()].map(({ path }) => path.join('.'));
    const ids = [documents, decisions, centres].flat().map(({ id }) => id);
    const said = JSON.stringify([data, prose, ids]);
    expect(said).toContain('Planen 2032');
    expect(said).not.toMatch(/hemlig|2033|2032-1|Rönnen|ronn|6666?\b|slår igen/i);
  });
});

test('what the check proved is told of what readers see, and what they do not see is named', () => {
  const { numerals, files: proved, unpublished } = summarise(buildModel(files));
  expect(Object.keys(proved).join()).not.toMatch(/2033|2032-11/);
  expect(numerals.total).toBeGreaterThan(0);
  expect(unpublished).toEqual([{ edition: 'november 2032', from: '2032-11-15' }, { edition: 'maj 2033' }]);
});

describe('a preview', () => {
  test('shows drafts and what comes later too', () => {
    expect(statesOf(modelOf({ isPreview: true })).slice(0, 2)).toEqual([
      '2033-05 draft',
      '2032-11 scheduled',
    ]);
  });

  test('shows first what readers see first', () => {
    expect(modelOf({ isPreview: true }).edition.id).toBe('2032-05');
  });
});

/** The files as they were before some documents: without their editions, and all that they are the source of. */
function without(later: RegExp): Setting['change'] {
  return (all) =>
    all
      .filter(
        ({ path, text }) => !later.test(path) && !new RegExp(`municipality.*${later.source}`).test(text),
      )
      .map(({ path, text }) => ({
        path,
        text: text
          .replace(/\nproposals:.*/s, '')
          .replace(new RegExp(`^.*document: plan-${later.source}.*\n`, 'gm'), '')
          .replace(/^ {2}cost:\n(?! {4})/m, ''),
      }));
}

describe('an edition', () => {
  test.each([
    ['2030-05', /(?:2031|2032|2033)/],
    ['2031-05', /(?:2031-11|2032|2033)/],
  ])('%s reads the same whatever comes after it', (id, later) => {
    const textOf = (model: Model) =>
      formatModel(model)
        .split(/^# /m)
        .find((part) => part.startsWith(`Utgåva ${id}`));
    const before = textOf(modelOf({ change: without(later) }));
    expect(before).toContain('Tillsammans | 10');
    expect(textOf(modelOf({ day: '2099-01-01', isPreview: true }))).toBe(before);
  });

  test('counts the centres of its time', () => {
    const { editions } = modelOf({ day: '2032-12-01' });
    expect(editions.map(({ id, centres }) => [id, centres.map((centre) => centre.id).join(' ')])).toEqual([
      ['2032-11', 'ek ronn asp pil lind'],
      ['2032-05', 'ek asp pil lind'],
      ['2031-11', 'ek asp lind alm'],
      ['2031-05', 'ek asp lind alm'],
      ['2030-05', 'ek asp lind alm'],
    ]);
  });
});

test('a centre that has closed keeps its page, after the others', () => {
  expect(modelOf().centres.map(({ id }) => id)).toEqual(['ek', 'asp', 'pil', 'lind', 'alm']);
});

describe('the check', () => {
  const about = 'content/pages/om.mdx';

  test('reads drafts as it reads the rest', () => {
    expect(rulesOf('content/plans/2033-05/laget.mdx', 'Här står 17 lösa.')).toEqual([
      'content/plans/2033-05/laget.mdx prose/loose-number',
    ]);
  });

  test.each([
    ['a link to a draft', '[Utkastet](/plan/2033-05/)'],
    ['a link to a document that only a coming edition has', '[Planen](/dokument/plan-2032-11/)'],
  ])('finds %s in what readers see', (_, text) => {
    expect(rulesOf(about, text)).toEqual([`${about} edition/unpublished`]);
  });
});
