/** What a card says in small below its owner: how it stands, its stage, its time. */
export type Fact = 'state' | 'stage' | 'time';

/** How wide each of them is in words, 0 where there is none. */
export type FactWidths = Readonly<Record<Fact, number>>;

export interface FactRows {
  /** Whether they stand in one line beside the disc; else they take the whole width below it. */
  readonly isBeside: boolean;
  readonly rows: readonly (readonly Fact[])[];
}

const space = 6;

/** In one line where it holds them, else in as few as hold each of them whole: time and state belong together. */
const arrangements: readonly FactRows['rows'][] = [
  [['state', 'stage', 'time']],
  [['state', 'time'], ['stage']],
  [['state'], ['stage', 'time']],
  [['state'], ['stage'], ['time']],
];

/** How the facts of a card are set into the widths beside and below its disc. */
export function factRows(widths: FactWidths, beside: number, below: number): FactRows {
  const widthOf = (row: readonly Fact[]) =>
    row.reduce((sum, fact) => sum + widths[fact], (row.length - 1) * space);
  const shown = arrangements.map((rows) =>
    rows.map((row) => row.filter((fact) => widths[fact] > 0)).filter((row) => row.length > 0),
  );
  const [line = []] = shown;
  if (line.every((row) => widthOf(row) <= beside)) return { isBeside: true, rows: line };
  const rows = shown.find((all) => all.every((row) => widthOf(row) <= below));
  return { isBeside: false, rows: rows ?? (shown.at(-1) as FactRows['rows']) };
}
