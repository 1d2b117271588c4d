import type { Measured } from './run-measured.ts';

/** One line of the benchmark. */
export interface Row extends Partial<Measured> {
  /** How many centres the region has. */
  size: number;
  phase: string;
  /** Seconds. */
  wall: number;
  pages?: number;
}

const MB = 1_000_000;
const COLUMNS = ['centres', 'phase', 'wall s', 'CPU s', 'peak MB', 'pages/s', '× limit'] as const;
const WIDTHS = [8, 16, 9, 9, 9, 9, 9];

export function formatHead(): string {
  return align(COLUMNS);
}

/** A row with its distance from the lower limit of the same run and size, and below it what its steps took. */
export function formatRow(row: Row, all: readonly Row[]): string {
  const limit = all.find(({ size, phase }) => size === row.size && phase === 'limit');
  const { size, phase, wall, cpu, peak, pages, steps = [] } = row;
  const times = limit && pages !== undefined && row !== limit ? (wall / limit.wall).toFixed(1) : '';
  const cells = [
    String(size),
    phase,
    wall.toFixed(2),
    cpu?.toFixed(1) ?? '',
    peak === undefined ? '' : (peak / MB).toFixed(0),
    pages === undefined ? '' : (pages / wall).toFixed(0),
    times,
  ];
  const shares = steps.map((step) => `${' '.repeat(10)}${share(step.wall, wall)}  ${step.title}`);
  return [align(cells), ...shares].join('\n');
}

function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(0)} %`.padStart(5);
}

function align(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 1 ? cell.padEnd(16) : cell.padStart(WIDTHS[index] ?? 9)))
    .join('  ');
}
