import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RoomStatus } from '#contract/room/room.ts';
import type { StepView } from '#contract/room/steps.ts';
import { cascadeOf } from '#domain/alignment/cascade.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { landedIn } from '#domain/room/landed.ts';
import type { Cycle, KeyResult, Person } from '#domain/tables/tables.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import { minutesOf } from '#domain/workshop/minutes.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { Guest, quietPort, secretOf, workshopIn } from '../../../tests/support/guests.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';

/* What a seat is shown of the step that is on and does in it, by the room's own server. */

type ViewOf<Kind extends StepView['kind']> = Extract<StepView, { readonly kind: Kind }>;

let window: TestWindow;
let workshopId: string;
let room: RoomStatus;

const kinds = ['owners', 'read-out', 'check-ins'] as const;
const key = () => randomBytes(24).toString('base64url');
const stepId = (kind: (typeof kinds)[number]) =>
  stepsOf(window.plan(), workshopId).find((step) => step.kind === kind)?.id ?? expect.fail('No such step.');
const cycle = (): Cycle => [...window.plan().tables.cycle.rows.values()][0] ?? expect.fail('No cycle.');
const person = (index: number): Person =>
  participantsOf(window.plan(), workshopId)[index] ?? expect.fail('No such participant.');
const rung = (): KeyResult => {
  const [first] = objectivesIn(window.plan(), cycle()).flatMap(({ id }) => ladderOf(window.plan(), id));
  return first ?? expect.fail('The sample has key results.');
};
const decisions = () => window.plan().tables.decision.where('workshopId', workshopId);

async function seated(index: number): Promise<Guest> {
  const guest = new Guest(room.port);
  await guest.join(secretOf(room));
  expect(await guest.sit(person(index).id)).toBe('done');
  return guest;
}

async function goTo(kind: (typeof kinds)[number]): Promise<void> {
  await window.client.workshop.goTo({ id: workshopId, stepId: stepId(kind) });
}

async function viewOf<Kind extends (typeof kinds)[number]>(guest: Guest, kind: Kind): Promise<ViewOf<Kind>> {
  const { step } = await guest.state();
  expect(step?.kind).toBe(kind);
  return step as unknown as ViewOf<Kind>;
}

beforeEach(async () => {
  window = await windowOn(planOnDisk('sales'));
  workshopId = await workshopIn(window, kinds);
  await window.client.workshop.start({ id: workshopId });
  room = await window.client.room.open({ workshopId, port: quietPort() });
});
afterEach(() => window.close());

test('a phone follows the page that the room reads, up to the end and back, and is sent no other', async () => {
  await goTo('read-out');
  const guest = await seated(0);
  const titles = cascadeOf(window.plan(), cycle()).order.map(({ title }) => title);
  const turn = (by: 1 | -1) => window.client.workshop.turnPage({ id: workshopId, by });
  const read = async () => (await viewOf(guest, 'read-out')).page?.title ?? null;
  await turn(-1);
  for (const [index, title] of titles.entries()) {
    expect(await viewOf(guest, 'read-out')).toMatchObject({ number: index + 1, of: titles.length });
    expect(await read()).toBe(title);
    await turn(1);
  }
  expect(await read()).toBeNull();
  // Where there is no further page, nothing is written: whoever looks at the papers to come is not made to wait for them anew.
  const { sequence } = window.plan();
  await turn(1);
  expect(window.plan().sequence).toBe(sequence);
  await turn(-1);
  expect(await read()).toBe(titles.at(-1));
  // Where the room has come to is nothing to be undone, and no news in the history.
  const before = window.plan().tables.workshop.get(workshopId)?.readOutPage;
  await window.client.keyResult.update({ id: rung().id, title: 'Renamed' });
  await turn(-1);
  await window.client.history.undo();
  expect(rung().title).not.toBe('Renamed');
  expect(window.plan().tables.workshop.get(workshopId)?.readOutPage).toBe((before ?? 0) - 1);
});

test('what is needed names a person or a team, stands in the minutes, and is withdrawn by who said it alone', async () => {
  await goTo('owners');
  const [guest, other] = [await seated(0), await seated(1)];
  const team = window
    .plan()
    .tables.unit.sorted()
    .find(({ kind }) => kind === 'team');
  const say = (from: object, text: string) =>
    guest.act(stepId('owners'), 'need.say', {
      key: key(),
      keyResultId: rung().id,
      personId: null,
      text,
      ...from,
    });
  expect(await say({ personId: person(1).id }, 'Lists of leads')).toBe('done');
  expect(await say({ unitId: team?.id }, 'Two afternoons')).toBe('done');
  expect(await say({ unitId: window.plan().company.id }, 'Everything')).toBe('room/no-longer-asked');
  const own = (await viewOf(guest, 'owners')).needs;
  expect(own.map(({ text, from, by }) => [text, from, by])).toEqual([
    ['Lists of leads', person(1).name, null],
    ['Two afternoons', team?.name, null],
  ]);
  expect((await viewOf(other, 'owners')).needs).toContainEqual({ ...own[0], by: person(0).name });
  const workshop = window.plan().tables.workshop.get(workshopId) ?? expect.fail('The workshop is gone.');
  expect(minutesOf(window.plan(), workshop, () => []).openPoints.map(({ text }) => text)).toEqual([
    'Lists of leads',
    'Two afternoons',
  ]);
  // For the facilitator to look at: what came from phones, and nothing that was kept at the desk.
  const kept = { workshopId, kind: 'open-point', text: 'Ask the bank', ownerId: null, dueOn: null } as const;
  await window.client.workshop.addDecision(kept);
  const gap = { cycleId: cycle().id, workshopId, measureName: 'Churn' };
  await window.client.gap.add(gap);
  const landed = () => landedIn(window.plan(), workshop).map(({ text, by, from }) => [text, by, from]);
  expect(landed()).toEqual([
    ['Lists of leads', person(0).name, person(1).name],
    ['Two afternoons', person(0).name, team?.name],
  ]);
  await window.client.history.undo();
  await window.client.history.undo();
  const needId = own[0]?.id ?? '';
  expect(await other.act(stepId('owners'), 'need.withdraw', { needId })).toBe('room/no-longer-asked');
  expect(await guest.act(stepId('owners'), 'need.withdraw', { needId })).toBe('done');
  expect(decisions().map(({ text }) => text)).toEqual(['Two afternoons']);
});

test('a rung that somebody has is not taken from them: the phone says who has it, and it can be asked for', async () => {
  await goTo('owners');
  const { id: keyResultId } = rung();
  await window.client.keyResult.give({ ids: [keyResultId], ownerId: person(1).id });
  const guest = await seated(0);
  const shown = async () =>
    (await viewOf(guest, 'owners')).objectives
      .flatMap(({ rungs }) => rungs)
      .find(({ id }) => id === keyResultId);
  expect(await shown()).toMatchObject({ owner: person(1).name, ownerId: person(1).id, isMine: false });
  expect(await guest.act(stepId('owners'), 'rung.take', { keyResultId })).toBe('room/rung-taken');
  const wish = { key: key(), keyResultId, personId: person(1).id, text: 'I would like to take this rung.' };
  expect(await guest.act(stepId('owners'), 'need.say', wish)).toBe('done');
  expect(rung().ownerId).toBe(person(1).id);
  const owner = await seated(1);
  expect((await viewOf(owner, 'owners')).needs).toMatchObject([{ by: person(0).name, keyResultId }]);
  expect(await owner.act(stepId('owners'), 'rung.leave', { keyResultId })).toBe('done');
  expect(await guest.act(stepId('owners'), 'rung.take', { keyResultId })).toBe('done');
  expect(await shown()).toMatchObject({ isMine: true });
});

test('milestones are checked in as well: done or not, and step by step, with confidence and a note', async () => {
  await goTo('check-ins');
  const own = { ownerId: person(0).id, baseline: null, target: null, unit: '' };
  const about = { objectiveId: rung().objectiveId, ...own };
  const { id: tick } = await window.client.keyResult.create({
    ...about,
    title: 'Template made',
    kind: 'milestone',
  });
  const { id: list } = await window.client.keyResult.create({
    ...about,
    title: 'Portal live',
    kind: 'steps',
  });
  for (const title of ['Draft', 'Test', 'Launch'])
    await window.client.keyResult.addStep({ keyResultId: list, title });
  const guest = await seated(0);
  const answerOf = async (id: string) =>
    (await viewOf(guest, 'check-ins')).rungs.find((one) => one.id === id)?.answer ??
    expect.fail('Not shown.');
  const act = (action: string, input: object) => guest.act(stepId('check-ins'), action, input);
  const said = { confidence: 80, note: 'At last' };
  expect(await answerOf(tick)).toEqual({ answeredBy: 'tick', isDone: false });
  expect(await act('check-in.record', { keyResultId: tick, value: 1, ...said })).toBe('done');
  expect(await answerOf(tick)).toEqual({ answeredBy: 'tick', isDone: true });
  expect(window.plan().standings.get(tick)).toMatchObject({ latestValue: 1, confidence: 80 });
  const steps = await answerOf(list);
  if (steps.answeredBy !== 'steps') throw new Error('It has steps.');
  for (const { id } of steps.steps.slice(0, 2))
    expect(await act('check-in.tick-step', { milestoneStepId: id, isDone: true })).toBe('done');
  expect(await answerOf(list)).toMatchObject({
    steps: [{ isDone: true }, { isDone: true }, { isDone: false }],
  });
  // How many are done the steps say themselves, whatever a phone sends.
  expect(await act('check-in.record', { keyResultId: list, value: 7, ...said })).toBe('done');
  expect(window.plan().standings.get(list)).toMatchObject({ latestValue: 2, confidence: 80 });
  const other = await seated(1);
  const [first] = steps.steps;
  const foreign = { milestoneStepId: first?.id, isDone: false };
  expect(await other.act(stepId('check-ins'), 'check-in.tick-step', foreign)).toBe('room/no-longer-asked');
});
