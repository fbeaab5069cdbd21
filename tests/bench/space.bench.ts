import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { commands } from '#domain/commands/commands.ts';
import type { PlanFile } from '../../src/main/plan-file/plan-file.ts';
import type { SpaceSet } from '../../src/main/plan-file/shared-journal.ts';
import { Follower } from '../../src/main/space/follower.ts';
import { initSpace } from '../../src/main/space/init-space.ts';
import { joinPlan, planIn, share } from '../../src/main/space/share.ts';
import { Space } from '../../src/main/space/space.ts';
import { spaceAddress } from '../../src/main/space/space-address.ts';
import { synchronise } from '../../src/main/space/sync.ts';
import { openPlan, planOnDisk, testFolder } from '../support/plans.ts';
import { startPostgres } from '../support/postgres.ts';
import { median, quantile, report, rising, timings } from './timing.ts';

/* A space with the reference plan: what a change costs there, how soon it is elsewhere, and what a month away comes to. */
const server = await startPostgres(['-c', 'max_connections=300']);
const password = await server.role('owner');
const url = (await server.database('space', 'owner'))('owner');
const open = new Set<Space>();
const come = async (): Promise<Space> => {
  const space = await Space.connect(spaceAddress(url), { password });
  open.add(space);
  return space;
};
const space = await come();
await initSpace(space);

const path = planOnDisk('reference');
const mine = await openPlan(path);
const [sharing = 0] = await timings(1, () => share(mine, space, { name: 'Owner', personId: null }));
report('sharing the reference plan', sharing, 'ms');
const plan = await planIn(space, undefined);
const folder = testFolder();
let joined = 0;
const join1 = async (): Promise<PlanFile> => {
  joined += 1;
  const out = join(folder, `member-${joined}.tangga`);
  await joinPlan(space, plan, { path: out });
  return openPlan(out);
};
const joining = await timings(3, () => join1().then((file) => file.close()));
report('joining the reference plan, median', median(joining), 'ms', 5000);
const [{ bytes: snapshotBytes } = { bytes: 0 }] = await server.sql(
  'SELECT sum(length(content))::integer AS bytes FROM tangga.snapshot',
  'space',
);
report('its snapshot in the space', Number(snapshotBytes) / 1e6, 'MB');

/* One change, acknowledged by the space and by a bare table beside it. */
const rungs = [...mine.plan.tables.keyResult.rows.keys()];
const change = (file: PlanFile, turn: number) =>
  file.run(commands.keyResult.update, { id: rungs[turn % rungs.length] as never, weight: 1 + (turn % 900) });
for (let turn = 0; turn < 400; turn += 1) change(mine, turn);
const sets = mine.shared
  .after(mine.shared.read()?.sequence ?? 0)
  .map(({ sequence: _, ...set }): SpaceSet => set);
const bytes = sets.map((set) => JSON.stringify(set).length);
report('one change in the space, median of bytes sent', median(rising(bytes)) / 1000, 'KB');
await server.sql(
  'CREATE TABLE bare (id bigserial PRIMARY KEY, body text NOT NULL); GRANT ALL ON bare, bare_id_seq TO owner',
  'space',
);
const { host, port, database, role } = spaceAddress(url);
const bareClient = new pg.Client({ host, port, database, user: role ?? '', password });
await bareClient.connect();
let at = 0;
const ack: number[] = [];
const bare: number[] = [];
// In turns, so that what else the machine does is in both.
for (const set of sets) {
  const [one = 0] = await timings(1, () =>
    bareClient.query('INSERT INTO bare (body) VALUES ($1)', [JSON.stringify(set)]),
  );
  const [other = 0] = await timings(1, async () => {
    at = await space.append(plan.id, at, [set]);
  });
  bare.push(one);
  ack.push(other);
}
await bareClient.end();
report('a bare INSERT and COMMIT, median', median(rising(bare)), 'ms');
report('a change acknowledged by the space, median', median(rising(ack)), 'ms');
report('the same against the bare one', median(ack) / median(bare), '', 1.5);
await synchronise(mine, space);

/* From one member's file into another's, both followed. */
const other = await join1();
const connect = come;
const followers = [mine, other].map((file) => new Follower(file, { connect }));
const reached: number[] = [];
for (let turn = 0; turn < 60; turn += 1) {
  const weight = 1000 + turn;
  const id = rungs[turn] as never;
  const arrived = new Promise<void>((resolve) => {
    const stop = other.subscribe(() => {
      if (other.plan.tables.keyResult.get(id)?.weight !== weight) return;
      stop();
      resolve();
    });
  });
  const [took = 0] = await timings(1, () => {
    mine.run(commands.keyResult.update, { id, weight });
    return arrived;
  });
  // The first ones come while both are still finding their way in.
  if (turn >= 10) reached.push(took);
  // One change, not many of a moment, which come in together.
  await wait(300);
}
for (const follower of followers) await follower.stop();
rising(reached);
report('a change from file to file, median', median(reached), 'ms');
report('the same beyond its acknowledgement, median', median(reached) - median(ack), 'ms', 50);
report('the same, p95', quantile(reached, 0.95) - median(ack), 'ms');

/* Two hundred connections that hear of each change and take it in, with a change a second for a minute. */
const count = 200;
const seconds = 60;
const last = (await space.stateOf(plan.id, 0))?.last ?? 0;
const pulled: number[] = [];
let sentAt = 0;
const all = await Promise.all(
  Array.from({ length: count }, async () => {
    const one = await come();
    let known = last;
    let isPulling = false;
    await one.listen(plan.id, async (what) => {
      if (what.kind !== 'position' || what.position <= known || isPulling) return;
      isPulling = true;
      for await (const some of one.after(plan.id, known)) known += some.length;
      pulled.push(performance.now() - sentAt);
      isPulling = false;
    });
    return one;
  }),
);
const pushes: number[] = [];
for (let turn = 0; turn < seconds; turn += 1) {
  const set = { ...(sets[turn] as SpaceSet), id: `many-${turn}`, changes: [] };
  sentAt = performance.now();
  const [took = 0] = await timings(1, () => (all[turn % count] as Space).append(plan.id, last + turn, [set]));
  pushes.push(took);
  await wait(1000 - (performance.now() - sentAt));
}
report(`a push among ${count} connections, p95`, quantile(rising(pushes), 0.95), 'ms');
report('until all of them have it, median of all', median(rising(pulled)), 'ms');
report('the same, p99', quantile(pulled, 0.99), 'ms');
report('changes that reached a connection', pulled.length);
for (const one of all) await one.close();

/* A month offline. */
const month = 10_000;
await synchronise(mine, space);
await synchronise(other, space);
const offline = (file: PlanFile, half: number) => {
  file.db.pragma('synchronous = OFF');
  file.db.exec('BEGIN');
  for (let turn = 0; turn < month; turn += 1) change(file, 2 * turn + half);
  file.db.exec('COMMIT');
};
offline(mine, 0);
const [sending = 0] = await timings(1, () => synchronise(mine, space));
report('sending 10,000 changes after a month offline', sending, 'ms', 5000);
const [taking = 0] = await timings(1, () => synchronise(other, space));
report('taking 10,000 changes of others in', taking, 'ms', 5000);
offline(mine, 1);
await synchronise(mine, space);
offline(other, 0);
const [both = 0] = await timings(1, () => synchronise(other, space));
report('10,000 own ones on top of 10,000 of others', both, 'ms', 5000);
const [{ size, rows } = { size: 0, rows: 1 }] = await server.sql(
  "SELECT pg_total_relation_size('tangga.change_set') AS size, (SELECT count(*) FROM tangga.change_set) AS rows",
  'space',
);
report('a change on the disk of the space, indexes and all', Number(size) / Number(rows) / 1000, 'KB');
/* What the space takes at once. */
const large = {
  ...(sets[0] as SpaceSet),
  id: 'large',
  command: { version: 1, input: 'x'.repeat(100_000_000) },
};
const { last: end = 0 } = (await space.stateOf(plan.id, 0)) ?? {};
const [hundred = 0] = await timings(1, () => space.append(plan.id, end, [{ ...large, changes: [] }]));
report('one change of 100 MB', hundred, 'ms');
mine.close();
other.close();
for (const one of open) await one.close();
await server.stop();
for (const one of [folder, dirname(path)]) rmSync(one, { recursive: true, force: true });
