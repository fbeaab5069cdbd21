import { filterCycle, noFilter } from '#domain/objective-filter/objective-filter.ts';
import { Plan } from '#domain/plan/plan.ts';
import { searchIn, searchIndex } from '#domain/search/search.ts';
import { checkCycle } from '#domain/wording/check.ts';
import { unmeasuredSizes } from '../../src/renderer/board/card-size.ts';
import { layoutBoard } from '../../src/renderer/board/layout.ts';
import { openPlan, planOnDisk } from '../support/plans.ts';
import { median, quantile, report, timings } from './timing.ts';

/* What the size of a real organisation costs: 1,000 people, about 4,200 objectives and 220,000 check-ins. */
const path = planOnDisk('reference');
const open = await timings(5, async () => (await openPlan(path)).close());
const file = await openPlan(path);
const snapshot = file.snapshot();
const plan = Plan.from(snapshot);
const cycle = [...plan.tables.cycle.rows.values()][0];
if (!cycle) throw new Error('The reference plan has a cycle.');
report('objectives', plan.tables.objective.rows.size);
report('key results', plan.tables.keyResult.rows.size);
report('open: check, read, model; median', median(open), 'ms');
report('read the snapshot, median', median(await timings(5, () => file.snapshot())), 'ms');
report('build the model, median', median(await timings(5, () => Plan.from(snapshot))), 'ms');
const options = {
  width: 1340,
  scale: 1,
  grouping: 'band',
  density: 'comfortable',
  collapsed: new Set<string>(),
  filtered: null,
  measuredTo: Number.POSITIVE_INFINITY,
  ...unmeasuredSizes(plan, { scale: 1, density: 'comfortable' }),
} as const;
report('lay the board out, median', median(await timings(20, () => layoutBoard(plan, cycle, options))), 'ms');
const filter = { ...noFilter, state: 'behind' } as const;
const filtering = await timings(10, () => filterCycle(plan, cycle, filter, '2026-11-24'));
report('filter by state, median', median(filtering), 'ms');
const index = searchIndex(plan);
const words = ['o', 'of', 'off', 'offe', 'clos', 'close r', 'jakarta', 'zzz', 'budi', 'revenue per'];
const searching = await timings(400, (turn) => searchIn(index, words[turn % words.length] as string, 24));
report('search at a keystroke in 21,000 titles, p99', quantile(searching, 0.99), 'ms', 2);
const checking = await timings(3, () => checkCycle(Plan.from(snapshot), cycle, '2026-11-24'));
report('check of the whole plan: all of its hints', median(checking), 'ms', 500);
file.close();
