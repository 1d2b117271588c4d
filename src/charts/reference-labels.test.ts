import { describe, expect, it } from 'vitest';
import { placeLineLabels } from './reference-labels.ts';

describe('labels of reference lines', () => {
  it('stand over their lines where there is room', () => {
    expect(placeLineLabels([{ x: 150, width: 80 }], 300)).toMatchObject([
      { x: 150, anchor: 'middle', row: 0 },
    ]);
  });

  it('stay within the picture', () => {
    const labels = [
      { x: 10, width: 80 },
      { x: 295, width: 80 },
    ];
    expect(placeLineLabels(labels, 300)).toMatchObject([
      { x: 0, anchor: 'start' },
      { x: 300, anchor: 'end' },
    ]);
  });

  it('stand on either side of two lines close together', () => {
    const labels = [
      { x: 148, width: 80 },
      { x: 152, width: 80 },
    ];
    const places = placeLineLabels(labels, 300);
    expect(places.map(({ anchor, row }) => [anchor, row])).toEqual([
      ['end', 0],
      ['start', 0],
    ]);
  });

  it('take another row when there is no room beside', () => {
    const labels = [
      { x: 200, width: 180 },
      { x: 230, width: 180 },
    ];
    const rows = placeLineLabels(labels, 300).map(({ row }) => row);
    expect(new Set(rows).size).toBe(2);
  });

  it('are marked where nothing helps', () => {
    const labels = Array.from({ length: 3 }, () => ({ x: 150, width: 290 }));
    expect(placeLineLabels(labels, 300).every(({ crossed }) => crossed)).toBe(true);
  });
});
