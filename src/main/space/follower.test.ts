import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  closeAll,
  Members,
  type Role,
  sharedContent,
  twoObjectives,
} from '../../../tests/support/members.ts';
import type { TestWindow } from '../../../tests/support/plans.ts';
import { serverStart } from '../../../tests/support/postgres.ts';
import { type Between, proxyTo } from '../../../tests/support/proxy.ts';
import { until } from '../../../tests/support/until.ts';
import { Follower, type FollowOptions, type Pace } from './follower.ts';

/*
 * Two members who follow one plan while their server is killed, their connection cut, and what it says swallowed.
 */

const pace: Partial<Pace> = { poll: 60_000, pollDeaf: 100, echo: 300, retry: 20, retryMost: 100, look: 20 };
/** As long as a busy machine needs. */

let members: Members;
let proxy: Between;
let windows: Map<Role, TestWindow>;
const followers = new Set<Follower>();

beforeAll(async () => {
  members = await Members.start();
}, serverStart);

afterAll(() => members.stop(), serverStart);

beforeEach(async () => {
  windows = await members.share(['ana', 'budi']);
  proxy = await proxyTo(members.server.port);
}, serverStart);

afterEach(async () => {
  for (const follower of followers) await follower.stop();
  followers.clear();
  await closeAll(windows);
  await proxy.close();
}, serverStart);

const windowOf = (role: Role) => windows.get(role) as TestWindow;

/** Follows the plan of a member, through the proxy where it is said so. */
function follow(role: Role, isThroughProxy = false, options: FollowOptions = {}): Follower {
  const url = members.url(role);
  const through = url.replace(`:${members.server.port}/`, `:${proxy.port}/`);
  const connect = (signal: AbortSignal) => members.come(role, isThroughProxy ? through : url, signal);
  const follower = new Follower(windowOf(role).window.planFile, { connect, pace, ...options });
  followers.add(follower);
  return follower;
}

const becomes = (follower: Follower, wanted: string) => until(() => expect(follower.state.kind).toBe(wanted));
const title = (role: Role, id: string) =>
  windowOf(role)
    .plan()
    .tables.objective.get(id as never)?.title;
const reaches = (role: Role, id: string, wanted: string) => until(() => expect(title(role, id)).toBe(wanted));

test('a change reaches the other without being asked for, and both say that they are up to date', async () => {
  const [ana, budi] = [follow('ana'), follow('budi')];
  await becomes(ana, 'upToDate');
  await becomes(budi, 'upToDate');
  const [{ id }] = twoObjectives(windowOf('ana'));
  await windowOf('ana').client.objective.update({ id, title: 'By Ana' });
  await reaches('budi', id, 'By Ana');
  await windowOf('budi').client.objective.update({ id, title: 'By Budi' });
  await reaches('ana', id, 'By Budi');
  expect(sharedContent(windowOf('ana'))).toEqual(sharedContent(windowOf('budi')));
});

test('work goes on while the server is dead, and goes up when it is back', async () => {
  const [ana, budi] = [follow('ana'), follow('budi')];
  await becomes(ana, 'upToDate');
  await becomes(budi, 'upToDate');
  await members.server.kill();
  await becomes(ana, 'offline');
  const [{ id }] = twoObjectives(windowOf('ana'));
  await windowOf('ana').client.objective.update({ id, title: 'Offline' });
  await until(() => expect(ana.state).toMatchObject({ kind: 'offline', count: 1 }));
  await members.server.start();
  await reaches('budi', id, 'Offline');
  await becomes(ana, 'upToDate');
});

test('a connection that is cut is made again, and one that hangs is left', async () => {
  const ana = follow('ana', true);
  follow('budi');
  await becomes(ana, 'upToDate');
  proxy.cut();
  const [{ id }] = twoObjectives(windowOf('ana'));
  await windowOf('ana').client.objective.update({ id, title: 'After the cut' });
  await reaches('budi', id, 'After the cut');
  proxy.mode = 'silent';
  await windowOf('ana').client.objective.update({ id, title: 'Into the silence' });
  await becomes(ana, 'sending');
  await ana.stop();
  expect(windowOf('ana').window.planFile.shared.countToSend()).toBe(1);
});

test('where notifications are swallowed the space is asked more often', async () => {
  proxy.mode = 'deaf';
  const ana = follow('ana', true);
  follow('budi');
  await becomes(ana, 'upToDate');
  const [{ id }] = twoObjectives(windowOf('ana'));
  await windowOf('budi').client.objective.update({ id, title: 'Unheard' });
  await reaches('ana', id, 'Unheard');
});

test('members see where others are and what they type into, for as long as they are there', async () => {
  const [ana, budi] = [follow('ana'), follow('budi')];
  const [{ id }] = twoObjectives(windowOf('ana'));
  const place = { screen: 'plan', row: { table: 'objective' as const, id }, typing: 'title' };
  budi.sayHere(place);
  await until(() => expect(ana.others).toMatchObject([{ name: 'budi', role: 'budi', place }]));
  budi.sayHere({ ...place, typing: null });
  await until(() => expect(ana.others[0]?.place.typing).toBeNull());
  await budi.stop();
  await until(() => expect(ana.others).toEqual([]));
});

test('what waits is said, and what nobody can do here without somebody', async () => {
  const [{ id }] = twoObjectives(windowOf('ana'));
  await windowOf('ana').client.objective.update({ id, title: 'By Ana' });
  await windowOf('budi').client.objective.update({ id, title: 'By Budi' });
  await members.sync('ana', windowOf('ana'));
  const budi = follow('budi');
  await until(() => expect(budi.state).toEqual({ kind: 'needsDecision', count: 1 }));
  const file = windowOf('budi').window.planFile;
  file.settle(file.shared.waiting()[0]?.id ?? '', 'theirs');
  budi.retry();
  await becomes(budi, 'upToDate');
  await members.inSpace('ana', (space) => space.unseat(windowOf('ana').plan().about.id, 'budi'));
  budi.retry();
  await until(() =>
    expect(budi.state).toMatchObject({ kind: 'refused', problem: { code: 'space/plan-gone' } }),
  );
  await members.seat('budi', 'planner');
  budi.retry();
  await becomes(budi, 'upToDate');
});
