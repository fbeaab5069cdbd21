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

/** A bit for each fact, by which those that a card says are one number. */
const bits: Readonly<Record<Fact, number>> = { state: 1, stage: 2, time: 4 };

/** The arrangements of each choice of facts, by its number: of thousands of cards most say the same ones. */
const arrangementsSaying: readonly (readonly FactRows['rows'][])[] = Array.from({ length: 8 }, (_, said) =>
  arrangements.map((rows) =>
    rows.map((row) => row.filter((fact) => said & bits[fact])).filter((row) => row.length > 0),
  ),
);

const saidBy = ({ state, stage, time }: FactWidths): number =>
  (state > 0 ? bits.state : 0) + (stage > 0 ? bits.stage : 0) + (time > 0 ? bits.time : 0);

/** How the facts of a card are set into the widths beside and below its disc. */
export function factRows(widths: FactWidths, beside: number, below: number): FactRows {
  const fits = (rows: FactRows['rows'], room: number) =>
    rows.every((row) => row.reduce((sum, fact) => sum + widths[fact], (row.length - 1) * space) <= room);
  const shown = arrangementsSaying[saidBy(widths)] ?? arrangements;
  const [line = []] = shown;
  if (fits(line, beside)) return { isBeside: true, rows: line };
  const rows = shown.find((all) => fits(all, below));
  return { isBeside: false, rows: rows ?? (shown.at(-1) as FactRows['rows']) };
}
