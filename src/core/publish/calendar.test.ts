import { describe, expect, it } from 'vitest';
import { renderCalendar } from './calendar.ts';

const event = { uid: 'a-1@norrdal.se', date: '2030-05-06', title: 'Rapport', text: 'Till nämnden.' };
const linesOf = (...events: Parameters<typeof renderCalendar>[2][number][]) =>
  renderCalendar('Planen', '2030-05-06', events).split('\r\n');

describe('renderCalendar', () => {
  it('makes a day an event of that whole day', () => {
    const lines = linesOf(event);
    expect(lines).toContain('DTSTART;VALUE=DATE:20300506');
    expect(lines).toContain('DTEND;VALUE=DATE:20300507');
  });

  it('makes a month an event from its first day to its last', () => {
    const lines = linesOf({ ...event, date: '2030-12' });
    expect(lines).toContain('DTSTART;VALUE=DATE:20301201');
    expect(lines).toContain('DTEND;VALUE=DATE:20310101');
  });

  it('leaves out what only a year is known of', () => {
    expect(linesOf({ ...event, date: '2030' })).not.toContain('BEGIN:VEVENT');
  });

  it('escapes commas, semicolons, backslashes and line breaks', () => {
    expect(linesOf({ ...event, text: 'a, b; c\\d\ne' })).toContain('DESCRIPTION:a\\, b\\; c\\\\d\\ne');
  });

  it('folds lines at 75 octets without cutting a letter', () => {
    const title =
      'Hälso- och sjukvårdsnämnden får en lägesrapport om åtgärderna på små hälsocentraler i länet';
    const lines = linesOf({ ...event, title });
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
  });

  it('ends every line with carriage return and line feed', () => {
    expect(renderCalendar('Planen', '2030-05-06', [event])).toMatch(/^(?:[^\r\n]+\r\n)+$/);
  });
});
