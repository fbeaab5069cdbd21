import type { Receipt } from '#contract/base.ts';
import { thePlan } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen } from '../window/screen-state.ts';
import { addMetric } from './add-metric.ts';
import type { DropWork } from './drop.ts';

/** Does what a drop leads to. */
export async function doDrop(work: DropWork): Promise<void> {
  switch (work.kind) {
    case 'send': {
      const { subject, name, input } = work.intent;
      const procedures = client[subject] as unknown as Record<string, (input: unknown) => Promise<Receipt>>;
      await attempt((procedures[name] as (typeof procedures)[string])(input));
      return;
    }
    case 'ask':
      setScreen({ creation: work.creation });
      return;
    case 'measure':
      await addMetric(thePlan(), work.metricId, work.objectiveId, work.position);
  }
}
