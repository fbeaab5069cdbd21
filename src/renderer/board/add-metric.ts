import { metricWords } from '#domain/metric/metric.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { currentLanguage } from '../language/language.ts';
import { openObjective } from '../plan-model/drawers.ts';
import { untilSequence } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';

/** Makes a key result of a metric at a place of a ladder and opens it: its figures are to be filled in. */
export async function addMetric(
  plan: Plan,
  metricId: string,
  objectiveId: string,
  position?: number,
): Promise<void> {
  const metric = plan.tables.metric.get(metricId);
  if (!metric) return;
  const { name, unit } = metricWords(metric, currentLanguage());
  const receipt = await attempt(
    client.keyResult.create({ objectiveId, position, title: name, kind: metric.measure, unit, metricId }),
  );
  if (!receipt) return;
  await untilSequence(receipt.sequence);
  openObjective(objectiveId, receipt.id);
}
