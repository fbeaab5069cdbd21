import { rounded, shifted } from '#domain/figure/decimal.ts';
import { keyResultKinds, kindOf, milestoneSteps } from '#domain/kinds/kinds.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { valueFormatOf } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { progressIn } from '#domain/progress/progress.ts';
import { ladderScores, reviewOf } from '#domain/review/score.ts';
import type { KeyResult, Objective } from '#domain/tables/tables.ts';
import type { Translate } from '#texts/texts.ts';
import {
  type CellNames,
  type ColumnOf,
  day,
  type ExportedCell,
  type ExportedTable,
  type Figure,
  figure,
  tableOf,
} from './table.ts';

/** How many digits of a computed fraction are kept beside its formula. */
const digitsKept = 12;

/** A value of a key result, written in its measure: percent points as the fraction that a spreadsheet shows so. */
export function inMeasure(rung: KeyResult, value: number | null): Figure | null {
  const format = valueFormatOf(rung);
  if (value === null) return null;
  if (format?.measure === 'percent') return { figure: shifted(value, -2), format: { measure: 'percent' } };
  if (format?.measure === 'currency' && format.currency)
    return { figure: value, format: { measure: 'currency', currency: format.currency } };
  return { figure: value, format: { measure: 'number' } };
}

export const percentPoints = (value: number | null): ExportedCell =>
  figure(value === null ? null : shifted(value, -2), 'percent');

/** A fraction that a spreadsheet can compute from other cells, with what it comes to now. */
export const computed = (
  value: number | null,
  measure: 'percent' | 'score',
  formula: (cells: CellNames) => string,
): ExportedCell =>
  value === null ? null : { figure: rounded(value, digitsKept), format: { measure }, formula };

/** Progress as the kind of a key result has it, of the cells of its row and of its check-ins. */
function progressFormula(rung: KeyResult): (cells: CellNames) => string {
  const { moves, answeredBy } = kindOf(rung);
  if (answeredBy === 'steps')
    return ({ own }) => `IF(N(${own('steps')})=0,0,${own('stepsDone')}/${own('steps')})`;
  if (answeredBy === 'tick') return ({ own }) => `IF(N(${own('current')})>=1,1,0)`;
  if (moves)
    return ({ own }) => {
      const [from, to, now] = [own('baseline'), own('target'), own('current')];
      const way = `MAX(0,MIN(1,(${now}-${from})/(${to}-${from})))`;
      return `IF(OR(${to}="",${now}=""),0,IF(${to}-N(${from})=0,IF(${now}=${to},1,0),${way}))`;
    };
  const isWithin = rung.comparison === 'at-most' ? '<=' : '>=';
  return ({ own, all }) => {
    const ids = all('checkIns', 'keyResultId');
    const count = `COUNTIFS(${ids},${own('id')})`;
    const held = `COUNTIFS(${ids},${own('id')},${all('checkIns', 'value')},"${isWithin}"&${own('target')})`;
    return `IF(OR(${own('target')}="",${count}=0),0,${held}/${count})`;
  };
}

interface RungRow {
  readonly rung: KeyResult;
  readonly objective: Objective;
  readonly number: number;
  readonly score: number;
  readonly setScore: number | null;
}

function rungRows(plan: Plan): RungRow[] {
  return plan.tables.objective.sorted().flatMap((objective) => {
    const review = reviewOf(plan, objective.cycleId, objective.id);
    const settled = review ? plan.tables.reviewScore.where('reviewId', review.id) : [];
    const scores = new Map(
      ladderScores(plan, objective.cycleId, objective.id).map(({ rung, score }) => [rung.id, score]),
    );
    return ladderOf(plan, objective.id).map((rung, index) => ({
      rung,
      objective,
      number: index + 1,
      score: scores.get(rung.id) ?? 0,
      setScore: settled.find(({ keyResultId }) => keyResultId === rung.id)?.score ?? null,
    }));
  });
}

const valueColumn = (head: 'baseline' | 'commitValue' | 'stretchValue'): ColumnOf<RungRow> => ({
  head,
  width: 14,
  cell: ({ rung }) => inMeasure(rung, rung[head]),
});

/** Every key result, ladder by ladder from the easiest, with its values, its progress and its score. */
export function keyResultsTable(plan: Plan, t: Translate): ExportedTable {
  const comparisons = t('vocabulary.comparison');
  const kinds = t('vocabulary.kind');
  const stepsOf = (rung: KeyResult) =>
    kindOf(rung).answeredBy === 'steps' ? milestoneSteps(plan, rung) : null;
  const columns: ColumnOf<RungRow>[] = [
    { head: 'id', width: 14, cell: ({ rung }) => rung.id },
    { head: 'parentId', width: 14, cell: ({ objective }) => objective.id },
    { head: 'parent', width: 40, cell: ({ objective }) => objective.title },
    { head: 'number', width: 6, cell: ({ number }) => figure(number, 'number') },
    { head: 'keyResult', width: 48, cell: ({ rung }) => rung.title },
    {
      head: 'kind',
      width: 14,
      choices: keyResultKinds.map((kind) => kinds[kind]),
      cell: ({ rung }) => kinds[rung.kind],
    },
    {
      head: 'measuredIn',
      width: 12,
      cell: ({ rung }) => {
        const format = valueFormatOf(rung);
        if (format?.measure === 'percent') return '%';
        return (format?.measure === 'currency' ? format.currency : rung.unit) || null;
      },
    },
    {
      head: 'comparison',
      width: 12,
      choices: Object.values(comparisons),
      cell: ({ rung }) => rung.comparison && comparisons[rung.comparison],
    },
    valueColumn('baseline'),
    { head: 'baselinePeriod', width: 16, cell: ({ rung }) => rung.baselinePeriod || null },
    {
      head: 'target',
      width: 14,
      cell: ({ rung }) => {
        const cell = inMeasure(rung, rung.target);
        const sign = rung.comparison === 'at-most' ? '≤' : '≥';
        return rung.comparison === null ? cell : cell && { ...cell, sign };
      },
    },
    valueColumn('commitValue'),
    valueColumn('stretchValue'),
    {
      head: 'current',
      width: 14,
      cell: ({ rung }) => inMeasure(rung, plan.standings.get(rung.id)?.latestValue ?? null),
    },
    { head: 'steps', width: 8, cell: ({ rung }) => figure(stepsOf(rung)?.length ?? null, 'number') },
    {
      head: 'stepsDone',
      width: 8,
      cell: ({ rung }) =>
        figure(stepsOf(rung)?.filter(({ doneOn }) => doneOn !== null).length ?? null, 'number'),
    },
    { head: 'weight', width: 8, cell: ({ rung }) => figure(rung.weight, 'number') },
    {
      head: 'owner',
      width: 22,
      choices: ({ all }) => all('people', 'name'),
      cell: ({ rung }) => plan.tables.person.get(rung.ownerId)?.name ?? null,
    },
    { head: 'dueOn', width: 12, cell: ({ rung }) => day(rung.dueOn) },
    { head: 'confidence', width: 12, cell: ({ rung }) => percentPoints(rung.confidence) },
    {
      head: 'progress',
      width: 10,
      cell: ({ rung }) => computed(progressIn(plan, rung), 'percent', progressFormula(rung)),
    },
    { head: 'setScore', width: 10, cell: ({ setScore }) => figure(setScore, 'score') },
    {
      head: 'score',
      width: 8,
      cell: ({ score }) =>
        computed(
          score,
          'score',
          ({ own }) => `IF(${own('setScore')}="",${own('progress')},${own('setScore')})`,
        ),
    },
    { head: 'description', width: 40, cell: ({ rung }) => rung.description || null },
    {
      head: 'state',
      width: 12,
      cell: ({ rung }) => (rung.postponedOn === null ? null : t('state.postponed')),
    },
  ];
  return tableOf('keyResults', columns, rungRows(plan));
}
