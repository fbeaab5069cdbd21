import type { ObjectiveRow } from '#domain/commands/objective/add-rows.ts';
import { outcomeOf } from '#domain/figure/read-figure.ts';
import { kindSaid } from '#domain/kinds/kinds.ts';
import type { PastedRow } from '#domain/pasted-rows/pasted-rows.ts';

/** What the contract takes of a row without problems. */
export function objectiveRow({
  cells,
  owner,
  baseline,
  target,
  measure,
  currency,
  unit,
  dueOn,
}: PastedRow): ObjectiveRow {
  const isMeasured = cells.baseline !== '' || cells.target !== '';
  return {
    title: cells.objective,
    owner: owner ?? { kind: 'company' },
    keyResult:
      cells.keyResult === ''
        ? null
        : {
            title: cells.keyResult,
            ...kindSaid(isMeasured ? measure : null),
            unit: unit.slice(0, 60),
            currency,
            baseline: baseline?.value ?? null,
            baselinePeriod: cells.baselinePeriod.slice(0, 120),
            target:
              target === null || target.kind === 'relative'
                ? null
                : outcomeOf(target, { baseline: baseline?.value ?? null, measure, currency }),
            relativeTarget: target?.kind === 'relative' ? target.percent : null,
            dueOn,
          },
  };
}
