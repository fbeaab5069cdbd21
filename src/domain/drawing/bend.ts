/** Where a line begins and ends. */
export interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export type Curve = readonly (readonly [number, number])[];

/** A line that leaves and arrives level: where it begins, what it bends towards, and where it ends. */
export const bent = ({ x1, y1, x2, y2 }: Ends, bend: number): Curve => [
  [x1, y1],
  [x1 + bend, y1],
  [x2 - bend, y2],
  [x2, y2],
];

/** A curve as an SVG path. */
export function pathOf(curve: Curve): string {
  const [start, ...bends] = curve.map((point) => point.join(' '));
  return `M ${start} C ${bends.join(' ')}`;
}

/** A line that bends so far from its ends, as an SVG path. */
export const curve = (ends: Ends, bend: number): string => pathOf(bent(ends, bend));
