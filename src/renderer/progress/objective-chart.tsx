import { Skeleton } from '@mantine/core';
import { ladderOf } from '#domain/ladder/ladder.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { ProgressFigure } from './progress-figure.tsx';

/** The curve of an objective: progress of its ladder week by week against what was expected. */
export function ObjectiveChart({ objective }: { readonly objective: Objective }) {
  const t = useTexts();
  const plan = usePlan();
  const ladder = ladderOf(plan, objective.id);
  const { id } = objective;
  const points = useAnswer('insights.objectiveOverTime', { id });
  if (!points) return <Skeleton height={320} />;
  // Of an empty ladder nothing is expected yet.
  const drawn = ladder.length > 0 ? points : points.map((point) => ({ ...point, expected: null }));
  return <ProgressFigure title={t('chart.objective')} points={drawn} />;
}
