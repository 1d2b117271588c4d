import type { Anchor } from './picture.ts';

export interface LineLabel {
  /** Where the line is. */
  x: number;
  width: number;
}

export interface LabelPlace {
  x: number;
  anchor: Anchor;
  /** 0 is the row nearest to the bars. */
  row: number;
  /** True where the label stands left or right of its line rather than over it. */
  besideLine: boolean;
  /** True where no place was free and lines may run behind the label. */
  crossed: boolean;
}

interface Placed extends LabelPlace {
  line: number;
  from: number;
  to: number;
}

const gap = 10;
const stem = 5;

/** A place above the bars for each line's label: no two overlap, and no line runs through another's label. */
export function placeLineLabels(labels: LineLabel[], pictureWidth: number): LabelPlace[] {
  for (let rows = 1; rows <= Math.min(labels.length, 4); rows++) {
    const found = search(labels, [], rows, pictureWidth);
    if (found) return found;
  }
  return labels.map((label, row) => ({ ...candidates(label, pictureWidth)[0], row, crossed: true }));
}

function search(labels: LineLabel[], placed: Placed[], rows: number, width: number): Placed[] | undefined {
  const label = labels[placed.length];
  if (!label) return placed;
  for (let row = 0; row < rows; row++) {
    for (const candidate of candidates(label, width)) {
      const place = { ...candidate, row };
      if (placed.some((other) => collide(place, other))) continue;
      const found = search(labels, [...placed, place], rows, width);
      if (found) return found;
    }
  }
  return undefined;
}

const collide = (a: Placed, b: Placed) =>
  (a.row === b.row && a.from < b.to + gap && b.from < a.to + gap) || runsThrough(a, b) || runsThrough(b, a);

/** A line reaches up to its own label, so it passes every row below that. */
const runsThrough = (line: Placed, label: Placed) =>
  line.row >= label.row && line.line > label.from - stem + 1 && line.line < label.to + stem - 1;

/** In order of preference: over the line, pushed in at the picture's edges; then left and right of the line. */
function candidates({ x, width }: LineLabel, pictureWidth: number): [Placed, ...Placed[]] {
  const placed = (at: number, anchor: Anchor, besideLine = false): Placed => {
    const from = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
    return { x: at, anchor, row: 0, besideLine, crossed: false, line: x, from, to: from + width };
  };
  const middle = placed(x, 'middle');
  const first =
    middle.to > pictureWidth ? placed(pictureWidth, 'end') : middle.from < 0 ? placed(0, 'start') : middle;
  const beside = [placed(x - stem, 'end', true), placed(x + stem, 'start', true)];
  return [first, ...beside.filter(({ from, to }) => from >= 0 && to <= pictureWidth)];
}
