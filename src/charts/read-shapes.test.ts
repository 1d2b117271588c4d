import { expect, it } from 'vitest';
import { readShapes } from './read-shapes.ts';

const open =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect fill-opacity="0" width="9" height="9"/>';

it('reads bars and lines as boxes with their meaning', () => {
  const path = '<path fill="#010203" d="M1 2L5 2L5 4L1 4L1 2Z"/>';
  const rect = '<rect fill="#020304" x="1" y="2" width="3" height="4"/>';
  const line = '<path fill="none" stroke="#050607" d="M3 0L3 9"/>';
  expect(readShapes(`${open}${path}${rect}${line}</svg>`)).toEqual([
    { paint: 'own', x: 1, y: 2, width: 4, height: 2 },
    { paint: 'proposed', x: 1, y: 2, width: 3, height: 4 },
    { paint: 'reference', x: 3, y: 0, width: 0, height: 9 },
  ]);
});

it('refuses what it does not know, so that a new version of the canvas is noticed', () => {
  for (const strange of [
    '<circle r="3"/>',
    '<path fill="#fff" d="M0 0L1 1"/>',
    '<path fill="#010203" d="M0 0Q1 1 2 2"/>',
  ]) {
    expect(() => readShapes(`${open}${strange}</svg>`)).toThrow('The canvas drew something');
  }
});
