import { Button, Text } from '@mantine/core';
import { stageName } from '#contract/sentences/measure.ts';
import { metricWords } from '#domain/metric/metric.ts';
import { holds } from '#domain/search/fold.ts';
import { addMetric } from '../board/add-metric.ts';
import { boardLayout } from '../board/current-layout.ts';
import { lastStand } from '../board/focus.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { drawersNow } from '../plan-model/drawers.ts';
import { thePlan, usePlan } from '../plan-model/plan-store.ts';
import { ShelfCard } from './shelf-card.tsx';

/** The objective that a metric is added to without dragging: the open one, else the one the keyboard was on last, or the first, which the button names. */
function nearestObjective(): string | null {
  const plan = thePlan();
  const focus = lastStand();
  const id = focus?.kind === 'rung' ? plan.tables.keyResult.get(focus.id)?.objectiveId : focus?.id;
  const first = boardLayout()?.columns.flat()[0]?.objective.id;
  return drawersNow().openObjectiveId ?? plan.tables.objective.get(id)?.id ?? first ?? null;
}

/** Measures with their explanations; each becomes a key result where it is dropped. */
export function Metrics({ wanted }: { readonly wanted: string }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const found = plan.tables.metric.sorted().filter((metric) => {
    const { name, meaning } = metricWords(metric, language);
    return holds([name, meaning], wanted);
  });
  if (found.length === 0) return <Text c="dimmed">{t('library.nothing', { text: wanted })}</Text>;
  const target = plan.tables.objective.get(nearestObjective());
  return found.map((metric) => {
    const { name, meaning, importance } = metricWords(metric, language);
    const stage = plan.tables.stage.get(metric.stageId);
    const facts = [stage ? stageName(stage, language) : '', t(`vocabulary.kind.${metric.measure}`)];
    return (
      <ShelfCard
        key={metric.id}
        id={metric.id}
        title={name}
        facts={facts.filter(Boolean).join(' · ')}
        data={{ dragged: { kind: 'metric', id: metric.id }, title: name }}
      >
        <Text size="sm">{meaning}</Text>
        <Text size="sm" c="dimmed" mb={6}>
          {importance}
        </Text>
        {target && (
          <Button
            variant="light"
            size="compact-sm"
            aria-label={t('library.addMetricTitle', { metric: name, title: target.title })}
            onClick={() => void addMetric(plan, metric.id, target.id)}
          >
            {t('library.addMetric')}
          </Button>
        )}
      </ShelfCard>
    );
  });
}
