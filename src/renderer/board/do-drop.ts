import { thePlan } from '../plan-model/plan-store.ts';
import { setScreen } from '../window/screen-state.ts';
import { send } from '../window/send.ts';
import { addMetric } from './add-metric.ts';
import type { DropWork } from './drop.ts';

/** Does what a drop leads to. */
export async function doDrop(work: DropWork): Promise<void> {
  switch (work.kind) {
    case 'send':
      await send(work.intent);
      return;
    case 'ask':
      setScreen({ creation: work.creation });
      return;
    case 'measure':
      await addMetric(thePlan(), work.metricId, work.objectiveId, work.position);
  }
}
