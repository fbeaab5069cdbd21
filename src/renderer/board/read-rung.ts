import type { DayContext } from '#domain/date/read-day.ts';
import { type ReadTitle, readTitle, type TitlePart, titleParts } from '#domain/key-result/read-title.ts';
import { kindSaid } from '#domain/kinds/kinds.ts';
import { emptyCells, type PastedRow, readPastedRows } from '#domain/pasted-rows/pasted-rows.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { objectiveRow } from '../pasted-rows/objective-row.ts';

/** The figures that are typed beside the title of a new key result. */
export interface TypedFigures {
  readonly from: string;
  readonly to: string;
}
export const noFigures: TypedFigures = { from: '', to: '' };

/** A new key result as it is typed. */
export interface TypedRung {
  readonly title: string;
  readonly figures: TypedFigures;
  /** What the title says and somebody took away. */
  readonly dropped: ReadonlySet<TitlePart>;
}

const without = (read: ReadTitle, parts: readonly TitlePart[]): ReadTitle =>
  Object.fromEntries(Object.entries(read).filter(([name]) => !parts.some((part) => part === name))) as {
    title: string;
  };

/** Reads both figures together, as a row of a table that somebody pasted. */
function readRow(plan: Plan, read: ReadTitle, { from, to }: TypedFigures, place: RungPlace): PastedRow {
  const { title, baseline = '', target = '', unit = '' } = read;
  const cells = { ...emptyCells, objective: title, keyResult: title, unit };
  const figures = { baseline: from.trim() || baseline, target: to.trim() || target };
  return readPastedRows(plan, [{ ...cells, ...figures }], place.language, place.days)[0] as PastedRow;
}

interface RungPlace {
  readonly language: Language;
  readonly days: DayContext;
}

/** Who reads a title, and on which day: both say what a day in it means. */
export interface Reader {
  readonly language: Language;
  readonly today: string;
}

/** What a new key result is: what stands in its fields, and what its title says besides. */
export function readRung(
  plan: Plan,
  { startsOn, endsOn }: Pick<Objective, 'startsOn' | 'endsOn'>,
  { title, figures, dropped }: TypedRung,
  { language, today }: Reader,
) {
  const place = { language, days: { today, near: endsOn, notBefore: startsOn } };
  const isTyped = { baseline: figures.from.trim() !== '', target: figures.to.trim() !== '' };
  const said = without(
    readTitle(title, language, place.days),
    titleParts.filter(
      (part) =>
        dropped.has(part) ||
        (part === 'baseline' && isTyped.baseline) ||
        ((part === 'target' || part === 'comparison') && isTyped.target) ||
        (part === 'unit' &&
          figures.from + figures.to !== '' &&
          !/^[\d.,\s]*$/u.test(figures.from + figures.to)),
    ),
  );
  // A unit is that of figures, and what is kept is kept at one.
  const hasFigures = said.baseline !== undefined || said.target !== undefined;
  const isMeasured = hasFigures || isTyped.baseline || isTyped.target;
  const read = without(said, [
    ...(isMeasured ? [] : (['unit'] as const)),
    ...(said.target === undefined ? (['comparison'] as const) : []),
  ]);
  const whole = readRow(plan, read, figures, place);
  // Figures of a title that do not go together with the others are no figures of it.
  const isWrong = hasFigures && whole.problems.length > 0;
  const taken = isWrong ? without(read, ['baseline', 'target', 'unit', 'comparison']) : read;
  const row = isWrong ? readRow(plan, taken, figures, place) : whole;
  const isFilled = isTyped.baseline || isTyped.target || (hasFigures && !isWrong);
  const { dueOn: _, ...columns } = (isFilled ? objectiveRow(row).keyResult : null) ?? { dueOn: null };
  const { comparison, dueOn } = taken;
  return {
    /** What the title says, as far as it is taken. */
    said: taken,
    problems: isFilled ? row.problems : [],
    columns: {
      ...columns,
      title: taken.title,
      ...(comparison ? kindSaid(row.measure, comparison) : {}),
      ...(dueOn ? { dueOn } : {}),
    },
  };
}

/** What a title alone makes of a key result, where it is taken as it stands. */
export const columnsOfTitle = (plan: Plan, objective: Objective, title: string, reader: Reader) =>
  readRung(plan, objective, { title, figures: noFigures, dropped: new Set() }, reader).columns;
