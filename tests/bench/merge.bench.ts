import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { commands } from '#domain/commands/commands.ts';
import { mergeInto, mergeOf } from '../../src/main/plan-file/merge/merge-files.ts';
import { copyBeside } from '../support/copies.ts';
import { openPlan, planOnDisk } from '../support/plans.ts';
import { report, timings } from './timing.ts';

/* Two copies of the reference plan, each with 10,000 changes since they were one: what they come to, and the merge itself. */
const count = 10_000;
const path = planOnDisk('reference');
const copy = copyBeside(path, 'copy');
const [ours, theirs] = [await openPlan(path), await openPlan(copy)];
const rungs = [...ours.plan.tables.keyResult.rows.keys()];
for (const [half, file] of [ours, theirs].entries()) {
  file.db.pragma('synchronous = OFF');
  file.db.pragma('journal_mode = MEMORY');
  // Each copy has rungs of its own, by every other one.
  file.db.exec('BEGIN');
  const own = rungs.filter((_, index) => index % 2 === half);
  for (let turn = 0; turn < count; turn++)
    file.run(commands.keyResult.update, { id: own[turn % own.length] as string, weight: 1 + (turn % 900) });
  file.db.exec('COMMIT');
}
const [look = 0] = await timings(1, () => mergeOf(ours, theirs));
report('what two copies with 10,000 changes each come to', look, 'ms', 2000);
const [taken = 0] = await timings(1, () => mergeInto(ours, theirs, new Map()));
report('the merge of both, read again and written', taken, 'ms', 2000);
ours.close();
theirs.close();
rmSync(dirname(path), { recursive: true, force: true });
