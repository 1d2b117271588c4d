import { expect, test } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { formatCitation, formatErrorMail } from './citation.ts';

const model = modelOf();
const { edition } = model;
const page = { title: 'Åsens hälsocentral', path: '/halsocentraler/asen/' };

test('a page is cited with who answers, edition, status and date', () => {
  expect(formatCitation(model, edition, page)).toBe(
    `Region Norrdal (2030). Åsens hälsocentral. Ur: ${edition.plan.title}, utgåva ${edition.plan.edition}, ${model.texts.t(`status.${edition.plan.status}`)}, ${model.formats.period(edition.plan.date)}.`,
  );
});

test('the plan is not cited as a part of itself, and an address stands last', () => {
  const text = formatCitation(model, edition, {
    title: edition.plan.title,
    address: 'https://a.example/plan/',
  });
  expect(text.split(edition.plan.title)).toHaveLength(2);
  expect(text).toMatch(/\. https:\/\/a\.example\/plan\/$/);
});

test('a mail about a fault has the address of the page in it', () => {
  const region = { contact: { role: 'Registrator', email: 'plan@example.se' } };
  const mail = formatErrorMail(modelOf({ region }), edition, { ...page, address: 'https://a.example/b/' });
  expect(mail).toMatch(/^mailto:plan@example\.se\?subject=[^&\s]+&body=[^&\s]+$/);
  expect(decodeURIComponent(mail ?? '')).toContain('https://a.example/b/');
  expect(decodeURIComponent(mail ?? '')).toContain(page.title);
});

test('without an address to write to there is no mail', () =>
  expect(formatErrorMail(model, edition, page)).toBeUndefined());
