import { describe, expect, it } from 'vitest';
import { hasPassed, parseReportDate } from './report-date.ts';

describe('parseReportDate', () => {
  it('is the day that the build is given', () => {
    expect(parseReportDate({ REPORT_DATE: '2030-07-01' })).toBe('2030-07-01');
  });
  it('is else the day of SOURCE_DATE_EPOCH', () => {
    expect(parseReportDate({ SOURCE_DATE_EPOCH: '1909180800' })).toBe('2030-07-02');
  });
  it('is none when nothing is given: the clock is never asked', () => {
    expect(parseReportDate({})).toBeUndefined();
  });
  it('refuses what is no day', () => {
    expect(() => parseReportDate({ REPORT_DATE: '1 juli' })).toThrow('REPORT_DATE');
    expect(() => parseReportDate({ SOURCE_DATE_EPOCH: 'nu' })).toThrow('SOURCE_DATE_EPOCH');
  });
});

describe('hasPassed', () => {
  const due = { date: '2030-06', isSettled: false };
  it('is true when the whole month is over', () => {
    expect(hasPassed(due, '2030-07-01')).toBe(true);
    expect(hasPassed(due, '2030-06-30')).toBe(false);
  });
  it('is false when a source says that it has happened', () => {
    expect(hasPassed({ ...due, isSettled: true }, '2030-07-01')).toBe(false);
  });
  it('is false when no day is given', () => {
    expect(hasPassed(due, undefined)).toBe(false);
  });
});
