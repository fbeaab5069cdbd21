import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { overTime } from '#domain/insights/over-time.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Objective } from '#domain/plan/rows.ts';
import { historiesOf, weekEnds } from '#domain/progress/history.ts';
import { today, usePlan } from '../plan-model/plan-store.ts';
import { ProgressFigure } from './progress-figure.tsx';
import { useHistory } from './use-history.ts';

/** The curve of an objective: progress of its ladder week by week against what was expected. */
export function ObjectiveChart({ objective }: { readonly objective: Objective }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const ladder = ladderOf(plan, objective.id);
  const history = useHistory(ladder.map(({ id }) => id));
  if (!history) return <Skeleton height={320} />;
  const points = overTime(plan, [objective], {
    scope: everybody,
    historyOf: historiesOf(history),
    days: [objective.startsOn, ...weekEnds(objective.startsOn, objective.endsOn)],
    today: today(),
  });
  // Of an empty ladder nothing is expected yet.
  const drawn = ladder.length > 0 ? points : points.map((point) => ({ ...point, expected: null }));
  return <ProgressFigure title={t('chart.objective')} points={drawn} />;
}
