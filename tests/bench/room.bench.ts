import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RoomStatus } from '#contract/room/room.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { ask } from '../support/calls.ts';
import { livingObjectives, testDay } from '../support/find-rows.ts';
import { loadRoom } from '../support/load-room.ts';
import { networksOf } from '../support/networks.ts';
import { openPlan, planOnDisk } from '../support/plans.ts';
import { goTo } from '../support/wordy-plan.ts';
import { frames, reportFrames } from './frames.ts';
import { launchBrowser, openPage } from './open-page.ts';
import { median, quantile, report, rising } from './timing.ts';
import { workOf, workOfAll } from './work-of.ts';

/*
 * Two hundred phones that come to a room and vote within ten seconds, while its projector and the board are on the screen;
 * the phones are processes of their own, in networks of their own where this computer makes them.
 */
const phones = 200;
const networks = await networksOf(4, phones / 4);
if (networks.isPretended)
  console.log(`room: other addresses of this computer stand for networks: ${networks.isPretended}`);

const path = planOnDisk('reference');
const file = await openPlan(path);
const { plan } = file;
const objective = livingObjectives(plan).find(({ id }) => ladderOf(plan, id).length === 3);
const personIds = plan.tables.person
  .sorted()
  .slice(0, phones)
  .map(({ id }) => id as string);
file.close();
if (!objective) throw new Error('No objective of three rungs.');

const browser = await launchBrowser(networks.within);
const { page, pid, end } = await openPage(browser, path, '[data-objective]', networks.within);
const { id: workshopId } = await ask(page, 'workshop/create', {
  kind: 'planning',
  cycleId: objective.cycleId,
  name: 'Planning with phones',
  purpose: '',
  place: '',
  heldOn: testDay,
  facilitatorId: null,
  participantIds: personIds,
  agenda: [{ kind: 'difficulty', title: '', minutes: 20 }],
});
await ask(page, 'workshop/start', { id: workshopId });
await ask(page, 'workshop/startRound', { workshopId, objectiveId: objective.id });
const { port, addresses } = await ask<RoomStatus>(page, 'room/open', { workshopId, port: 0 });
const secret = addresses[0]?.joinUrl.split('#')[1] ?? '';

// A window of its own, as on the wall: a page behind another one draws nothing.
const wall = await browser.newContext({
  viewport: { width: 1920, height: 1080 },
  storageState: await page.context().storageState(),
});
const projector = await wall.newPage();
await projector.goto(new URL(`/workshop/${workshopId}/projector`, page.url()).href);
await projector.locator('[data-taken-part]').first().waitFor();
await goTo(page, '/board');
await page.locator('[data-objective]').first().waitFor();

const before = { all: workOfAll(), server: workOf(pid), here: workOf(process.pid), at: performance.now() };
let onTheWall: number[] = [];
const onTheBoard = await frames(page, async () => {
  onTheWall = await frames(projector, async () => {
    const told = await loadRoom(networks, { port, secret, joining: 4_000, voting: 6_000 }, personIds);
    const acts = rising([...told.acts]);
    report('votes answered', acts.length);
    report('refused', told.refused.length, '', 0);
    report('a vote answered, median', median(acts), 'ms');
    report('a vote answered, p99', quantile(acts, 0.99), 'ms', 200);
    report('coming and sitting down, p99', quantile(rising([...told.joins]), 0.99), 'ms', 200);
    report('states sent to phones', told.states);
  });
});
reportFrames('the projector', onTheWall);
reportFrames('the board', onTheBoard);
const passed = performance.now() - before.at;
const server = workOf(pid) - before.server;
const here = workOf(process.pid) - before.here - server;
report('processors busy in all', (workOfAll() - before.all) / passed);
report('processors busy with the program', server / passed);
report('processors busy with phones and browser', here / passed);
await end();
await browser.close();
networks.close();
rmSync(dirname(path), { recursive: true, force: true });
