import { describe, expect, test } from 'vitest';
import { createTexts } from '../../i18n/texts.ts';
import { createFormats } from '../figures/format.ts';
import type { Model } from '../model.ts';
import type { Decision } from '../schema/decision.ts';
import { describeDecision } from './describe-decision.ts';

const texts = createTexts('sv');
const model = { texts, formats: createFormats(texts) } as Model;
const decision: Decision = {
  title: 'Robusta hälsocentraler',
  kind: 'decision',
  status: 'decided',
  body: 'Regionstyrelsen',
  date: '2024-03-27',
  source: [{ document: 'bilaga', page: [1] }],
  text: 'Så blev det.',
};

describe('describeDecision', () => {
  test('names body, date, reference and case number', () => {
    const whole = { ...decision, reference: '§41', case_number: 'RS/825/2021' };
    expect(describeDecision(model, whole)).toBe('regionstyrelsen 27 mars 2024, §41, RS/825/2021');
  });
  test('leaves out what the source does not state', () => {
    expect(describeDecision(model, decision)).toBe('regionstyrelsen 27 mars 2024');
  });
  test('never shows a proposal as a decision', () => {
    const proposal: Decision = {
      ...decision,
      kind: 'proposal',
      status: 'proposed',
      body: 'Regiondirektören',
      date: '2026-03',
    };
    expect(describeDecision(model, proposal)).toBe('förslag av regiondirektören, mars 2026');
  });
  test('says that the date is missing', () => {
    expect(describeDecision(model, { ...decision, date: null })).toBe('regionstyrelsen, utan datum i källan');
  });
  test('says that the body is missing', () => {
    const unknown = { ...decision, body: 'Uppgift saknas i källan' };
    expect(describeDecision(model, { ...unknown, date: '2022' })).toBe('2022, källan säger inte av vem');
    expect(describeDecision(model, { ...unknown, date: null })).toBe('källan säger inte när eller av vem');
  });
  test('keeps the capitals of an abbreviation', () => {
    expect(describeDecision(model, { ...decision, body: 'HSN' })).toBe('HSN 27 mars 2024');
  });
});
