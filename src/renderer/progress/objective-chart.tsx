import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { objectiveExpectedOn, objectiveProgressOn } from '#domain/insights/over-time.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { formatDate, formatPercent } from '#domain/number-format/number-format.ts';
import type { CheckIn, Objective } from '#domain/plan/rows.ts';
import { standingOn, weekEnds } from '#domain/progress/history.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { today, usePlan } from '../plan-model/plan-store.ts';
import { Figure } from '../ui/figure.tsx';
import { ProgressChart } from './progress-chart.tsx';
import { useHistory } from './use-history.ts';

/** The check-ins of each key result out of those of several. */
export function byKeyResult(rows: readonly CheckIn[]): (keyResultId: string) => readonly CheckIn[] {
  const lists = new Map<string, CheckIn[]>();
  for (const row of rows) {
    const list = lists.get(row.keyResultId);
    if (list) list.push(row);
    else lists.set(row.keyResultId, [row]);
  }
  return (id) => lists.get(id) ?? [];
}

/** The curve of an objective: progress of its ladder week by week against what was expected. */
export function ObjectiveChart({ objective }: { readonly objective: Objective }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const plan = usePlan();
  const rungs = ladderOf(plan, objective.id);
  const history = useHistory(rungs.map(({ id }) => id));
  if (!history) return <Skeleton height={320} />;
  const historyOf = byKeyResult(history);
  const now = today();
  const days = [objective.startsOn, ...weekEnds(objective.startsOn, objective.endsOn)];
  const points = days.map((day, index) => {
    const hasBegun = (days[index - 1] ?? '') < now;
    const said = rungs.flatMap((rung) => standingOn(rung, historyOf(rung.id), day)?.confidence ?? []);
    return {
      day,
      actual: hasBegun ? objectiveProgressOn(plan, objective, historyOf, day) : null,
      expected: objectiveExpectedOn(plan, objective, day),
      confidence:
        said.length > 0 && hasBegun ? said.reduce((sum, value) => sum + value, 0) / said.length : null,
      note: '',
    };
  });
  return (
    <Figure
      title={t('chart.objective')}
      text={t('chart.text')}
      data={{
        head: [t('chart.day'), t('chart.actual'), t('chart.expected'), t('keyResult.confidence')],
        body: points.map(({ day, actual, expected, confidence }) => [
          formatDate(day, language, 'short'),
          actual === null ? '' : formatPercent(actual),
          expected === null ? '' : formatPercent(expected),
          confidence === null ? '' : `${Math.round(confidence)} %`,
        ]),
      }}
    >
      <ProgressChart points={points} levels={[]} zones={[]} range={[0, 1]} write={formatPercent} />
    </Figure>
  );
}
