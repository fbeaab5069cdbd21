import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { commands } from '#domain/commands/commands.ts';
import { mergeInto, mergeOf } from '../../src/main/plan-file/merge/merge-files.ts';
import { copyBeside } from '../support/copies.ts';
import { openPlan, planOnDisk } from '../support/plans.ts';
import { report, timings } from './timing.ts';

/* A copy that comes back after a month with 100 MB of changes: long descriptions, written again and again. */
const megabytes = 100;
const path = planOnDisk('tour');
const copy = copyBeside(path, 'copy');
const [ours, theirs] = [await openPlan(path), await openPlan(copy)];
theirs.db.pragma('synchronous = OFF');
theirs.db.pragma('journal_mode = MEMORY');
const ids = [...theirs.plan.tables.objective.rows.values()]
  .filter(({ cycleId }) => theirs.plan.tables.cycle.get(cycleId)?.state !== 'closed')
  .map(({ id }) => id);
theirs.db.exec('BEGIN');
// Each change has what was there before as well.
for (let turn = 0; turn < megabytes * 25; turn++)
  theirs.run(commands.objective.update, {
    id: ids[turn % ids.length] as string,
    description: `${turn} ${'x'.repeat(19_900)}`,
  });
theirs.db.exec('COMMIT');
const [look = 0] = await timings(1, () => mergeOf(ours, theirs));
report('what a copy with 100 MB of changes comes to', look, 'ms', 5000);
const [taken = 0] = await timings(1, () => mergeInto(ours, theirs, new Map()));
report('the merge of it, read again and written', taken, 'ms', 10_000);
report('memory of the process', process.memoryUsage().rss / 1_000_000, 'MB', 1500);
ours.close();
theirs.close();
rmSync(dirname(path), { recursive: true, force: true });
