import { describe, expect, it } from 'vitest';
import { pixelOf } from './picture.ts';
import { fitAxis, placeValue } from './value-axis.ts';

const axis = { min: 0, max: 100, left: 0, right: 400 };

describe('placing a value at its bar', () => {
  it('stands just beyond the end of the bar', () => {
    expect(placeValue(axis, { value: 50, width: 30 }, [])).toEqual({ x: 206, anchor: 'start', halo: false });
  });

  it('stands before the end of a bar that goes left', () => {
    const both = { min: -100, max: 100, left: 0, right: 400 };
    expect(placeValue(both, { value: -50, width: 30 }, [])).toEqual({ x: 94, anchor: 'end', halo: false });
  });

  it('moves past a line that would run through it', () => {
    expect(placeValue(axis, { value: 50, width: 30 }, [220]).x).toBe(226);
  });

  it('moves past each of several lines', () => {
    expect(placeValue(axis, { value: 50, width: 30 }, [240, 220]).x).toBe(246);
  });

  it('keeps its place, with a halo, when lines would drive it far from its bar', () => {
    const place = placeValue(axis, { value: 50, width: 30 }, [220, 240, 260, 280, 300]);
    expect(place).toEqual({ x: 206, anchor: 'start', halo: true });
  });
});

describe('fitting the axis', () => {
  it('always includes zero', () => {
    expect(fitAxis([{ value: 9000, width: 30 }], [9500], 0, 300)).toMatchObject({ min: 0, max: 9500 });
    expect(fitAxis([{ value: -9, width: 30 }], [], 0, 300)).toMatchObject({ min: -9, max: 0 });
    expect(fitAxis([{ value: 0, width: 30 }], [], 0, 300)).toMatchObject({ min: 0, max: 1 });
  });

  it('leaves room for every text, past the lines too', () => {
    for (let value = 3500; value <= 4200; value += 7) {
      const texts = [
        { value, width: 40 },
        { value: -value / 3, width: 44 },
        { value: 1, width: 40 },
      ];
      const fitted = fitAxis(texts, [4000, 4100], 20, 300);
      const lines = [4000, 4100].map((line) => pixelOf(fitted, line));
      for (const text of texts) {
        const { x, anchor } = placeValue(fitted, text, lines);
        const from = anchor === 'start' ? x : x - text.width;
        expect(from).toBeGreaterThanOrEqual(19.9);
        expect(from + text.width).toBeLessThanOrEqual(300.1);
      }
    }
  });
});
