import { Plan } from '#domain/plan/plan.ts';
import { createPlanFile } from '../../src/main/plan-file/open.ts';
import { openPlan, planOnDisk, testFolder, windowOn } from '../support/plans.ts';
import { median, report, timings } from './timing.ts';

/* Opening a plan with 50 objectives: checks, snapshot and model. */
const path = planOnDisk('tour');
const window = await windowOn(path);
const { client } = window;
const [cycle] = [...window.plan().tables.cycle.rows.keys()].slice(-1);
while (window.plan().tables.objective.rows.size < 50) {
  await client.template.apply({
    key: 'sales/revenue',
    cycleId: cycle as string,
    owner: { kind: 'company' },
    startsOn: '2026-10-01',
    language: 'en',
  });
}
await window.close();
const empty = `${testFolder()}/none.tangga`;
createPlanFile({ path: empty }, () => undefined);

const open = await timings(30, async () => (await openPlan(path)).close());
const file = await openPlan(path);
const snapshot = file.snapshot();
const model = await timings(30, () => Plan.from(snapshot));
report('open 50 objectives: check, read, model; median', median(open), 'ms');
report('of which building the model, median', median(model), 'ms');
report('snapshot as JSON', JSON.stringify(snapshot).length / 1024, 'KB');
file.close();
