import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Command, CommandContext } from '#domain/commands/command.ts';
import { commandList, commands } from '#domain/commands/commands.ts';
import { dryRun } from '#domain/commands/dry-run.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import type { Change } from '#domain/plan/change.ts';
import type { KnownCheckIns } from '#domain/plan/draft.ts';
import { unpackSnapshot } from '#domain/plan/packed-snapshot.ts';
import { type ModelTable, Plan } from '#domain/plan/plan.ts';
import { busyPlan } from '../../../tests/support/busy-plan.ts';
import { contentOf } from '../../../tests/support/content-of.ts';
import { livingObjectives, testDay } from '../../../tests/support/find-rows.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { makeCall, type RandomCall, randomCall } from '../../../tests/support/random-calls.ts';

afterEach(() => {
  vi.useRealTimers();
});

type Groups = Readonly<Record<string, Readonly<Record<string, Command>> | undefined>>;
const commandOf = ({ group, name }: RandomCall) => (commands as Groups)[group]?.[name];

/** What a window is not told of: it cannot know what a command does there. */
const unknownToWindows = new Set(['check-in/missing', 'organisation/in-use', 'agreement/unknown-action']);

const inModel = (changes: readonly Change[]) => changes.filter(({ table }) => table !== 'checkIn');

/** Changes as text, new rows named by the order in which they were made. */
function alike(changes: readonly Change[]): string {
  const made = changes.filter(({ before }) => before === null).map(({ rowId }) => rowId);
  const byName = (image: object | null) =>
    image && Object.entries(image).sort(([a], [b]) => (a < b ? -1 : 1));
  const images = changes.map(({ before, after, ...row }) => [row, byName(before), byName(after)]);
  return made.reduce((text, id, at) => text.replaceAll(`"${id}"`, `"#${at}"`), JSON.stringify(images));
}

/** A window's own plan, which follows what is written. */
function follow({ window: { planFile } }: TestWindow, before: Plan): { after: Plan; changes: Change[] } {
  const changes: Change[] = [];
  let after = before;
  for (const event of planFile.eventsAfter(before.sequence)) {
    if (event.kind !== 'change-set') continue;
    const { changeSet, standings, withoutStanding } = event;
    changes.push(...changeSet.changes);
    after = after.apply(changeSet.changes, changeSet.sequence, standings, withoutStanding);
  }
  return { after, changes };
}

/** The check-ins of a plan as they are now, for a command that is run again later. */
function checkInsNow({ window: { planFile } }: TestWindow): KnownCheckIns {
  const rows = planFile.checkIns.of([...planFile.plan.tables.keyResult.rows.keys()]);
  return {
    get: (id) => rows.find((row) => row.id === id),
    of: (ids) => rows.filter(({ keyResultId }) => ids.includes(keyResultId)),
    on: (id, day) => rows.find((row) => row.keyResultId === id && row.checkedOn === day),
    countBy: (id) => rows.filter(({ authorId }) => authorId === id).length,
  };
}

/** What the command of the latest change set does to a plan when it is run again with what the journal keeps of it. */
function runAgain({ window: { planFile } }: TestWindow, before: Plan, context: Partial<CommandContext>) {
  const { action, version, input } = planFile.db
    .prepare('SELECT action, version, input FROM change_set ORDER BY sequence DESC LIMIT 1')
    .get() as { action: string; version: number; input: string };
  const command = commandList.find((one) => one.name === action && one.version === version);
  if (!command) throw new Error(`The journal names ${action} ${version}, which is no command.`);
  const outcome = dryRun(before, command, JSON.parse(input), context);
  return outcome.kind === 'does' ? outcome.changes : [];
}

/** What commands ask for beside the plan, as it is before one is carried out. */
function contextNow(window: TestWindow): Pick<CommandContext, 'judged' | 'checkIns'> {
  const { planFile } = window.window;
  const before = planFile.plan;
  const cycles = [...before.tables.cycle.rows.values()];
  const read = new Map(cycles.map((cycle) => [cycle.id, planFile.readings.planOf(cycle, testDay)]));
  return { judged: ({ id }) => read.get(id) ?? before, checkIns: checkInsNow(window) };
}

test('a window that tries a command sees what it does, and undo takes every command back to the byte', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(randomCall, { minLength: 20, maxLength: 60 }), async (calls) => {
      const window = await windowOn(planOnDisk('sales'));
      const { planFile } = window.window;
      planFile.db.pragma('synchronous = OFF');
      await busyPlan(window);
      let plan = Plan.from(unpackSnapshot(planFile.packedSnapshot()));
      for (const call of calls) {
        const before = plan;
        const command = commandOf(call);
        const content = contentOf(window);
        const context = contextNow(window);
        const { input, code } = await makeCall(window, call);
        const { after, changes } = follow(window, before);
        plan = after;
        if (!command || code === 'plan/invalid-input') continue;
        const trial = dryRun(before, command, input, { judged: context.judged });
        const what = `${command.name} ${JSON.stringify(input)}`;
        const tried = trial.kind === 'refused' ? trial.problem.code : 'not refused';
        if (unknownToWindows.has(tried) || unknownToWindows.has(code)) continue;
        expect(tried, what).toBe(code);
        expect(alike(trial.kind === 'does' ? inModel(trial.changes) : []), what).toBe(
          alike(inModel(changes)),
        );
        if (changes.length === 0) continue;
        seen.add(command.name);
        expect(alike(runAgain(window, before, context)), what).toBe(alike(changes));
        if (command.isPassedOver) continue;
        const done = contentOf(window);
        await window.client.history.undo();
        expect(contentOf(window), what).toBe(content);
        await window.client.history.redo();
        expect(contentOf(window), what).toBe(done);
        plan = follow(window, plan).after;
      }
      await window.close();
    }),
    { numRuns: 25 },
  );
  expect(seen.size).toBeGreaterThan(commandList.length / 2);
});

test('what the journal keeps of a command makes the same changes again, also where chance seldom leads', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  const window = await windowOn(planOnDisk('sales'));
  await busyPlan(window);
  const { client, plan } = window;
  const seen = new Set<string>();
  /** Carries commands out one after the other, and each of them once more on the plan before it. */
  const all = async (...calls: (() => Promise<{ readonly id: string }>)[]): Promise<string> => {
    let id = '';
    for (const call of calls) {
      const before = plan();
      const context = contextNow(window);
      ({ id } = await call());
      const { changes } = follow(window, before);
      const [{ action } = { action: '' }] = window.window.planFile.journal.list(1);
      seen.add(action);
      expect(changes, action).not.toEqual([]);
      expect(alike(runAgain(window, before, context)), action).toBe(alike(changes));
    }
    return id;
  };
  const last = (table: ModelTable) => [...plan().tables[table].rows.keys()].sort().at(-1) ?? '';
  const cycleId = currentCycle(plan(), testDay)?.id ?? '';
  const own = livingObjectives(plan());
  const first = own.find(({ level }) => level === 'team')?.id ?? '';
  const [second = '', third = ''] = own.filter(({ level }) => level === 'company').map(({ id }) => id);
  const owner = { kind: 'company' } as const;
  const fields = { name: 'Tono', jobTitle: '', email: '', unitIds: [plan().company.id] };
  const personId = await all(() => client.organisation.addPerson(fields));
  await all(
    () => client.organisation.leave({ personId, unitId: plan().company.id }),
    () => client.organisation.removePerson({ id: personId }),
    () => client.cycle.add({ name: 'Q3 27', startsOn: '2027-07-01', endsOn: '2027-09-30' }),
    () => client.cycle.remove({ id: last('cycle') }),
    () => client.objective.reorder({ id: first, siblings: [first, second, third], position: 2 }),
    () => client.alignment.add({ childId: first, parent: { kind: 'objective', id: second } }),
    () => client.alignment.add({ childId: first, parent: { kind: 'objective', id: third } }),
    () => client.alignment.makePrimary({ alignmentId: last('alignment') }),
    () => client.objective.duplicate({ ids: [first], cycleId }),
    () => client.alignment.detach({ childIds: [first] }),
    () => client.template.save({ objectiveId: first }),
    () => client.template.apply({ key: 'sales/revenue', cycleId, owner, startsOn: testDay, language: 'id' }),
    () => client.template.remove({ id: last('template') }),
    () => client.stage.add({ name: 'After sales' }),
    () => client.stage.remove({ id: last('stage') }),
    () => client.gap.makeObjective({ id: last('gap'), owner, title: 'Close it' }),
  );
  const [round] = plan().tables.voteRound.rows.values();
  const objectiveId = round?.objectiveId ?? '';
  const [rung, harder] = plan().tables.keyResult.where('objectiveId', objectiveId);
  const keyResultId = rung?.id ?? '';
  const entry = { keyResultId, value: 5, checkedOn: testDay, confidence: null, note: '' };
  const checkInId = await all(() => client.checkIn.record({ entries: [entry] })).then(
    () => window.window.planFile.checkIns.on(keyResultId, testDay)?.id ?? '',
  );
  await all(
    () => client.checkIn.update({ id: checkInId, value: 6 }),
    () => client.checkIn.remove({ id: checkInId }),
  );
  const [workshop] = plan().tables.workshop.rows.values();
  const workshopId = workshop?.id ?? '';
  const [shown] = plan()
    .tables.idea.where('workshopId', workshopId)
    .filter(({ isRevealed }) => isRevealed);
  const ideaId = shown?.id ?? '';
  const mark = JSON.stringify({ typed: 'Tono' });
  const [voter = ''] = plan().tables.person.rows.keys();
  await all(() => client.workshop.setParticipants({ id: workshopId, personIds: [voter] }));
  const wording = { workshopId, objectiveId: null, personId: voter, text: 'Win them' };
  const proposalId = await all(() => client.workshop.proposeWording(wording));
  await all(
    () => client.workshop.moveAgendaStep({ id: last('workshopStep'), position: 0 }),
    () => client.workshop.setIdeaVotes({ id: last('idea'), votes: 7 }),
    () => client.workshop.putDots({ ideaId, personId: voter, dots: 1 }),
    () => client.workshop.putDots({ ideaId, personId: voter, dots: 0 }),
    () => client.workshop.react({ proposalId: proposalId, personId: voter, isFor: true }),
    () => client.workshop.react({ proposalId: proposalId, personId: voter, isFor: null }),
    () => client.workshop.takeProposal({ id: proposalId, owner }),
    () => client.workshop.withdrawProposal({ id: proposalId }),
    () => client.agreement.signSeat({ cycleId, personId: voter, mark }),
    () => client.agreement.unsignSeat({ cycleId, personId: voter }),
    ...[rung, harder].map(
      (row, index) => () =>
        client.workshop.vote({
          roundId: last('voteRound'),
          keyResultId: row?.id ?? '',
          personId: voter,
          estimate: 5 - 4 * index,
        }),
    ),
    () => client.workshop.revealRound({ roundId: last('voteRound'), isForced: true }),
    () => client.keyResult.sortByDifficulty({ objectiveId }),
  );
  vi.setSystemTime(new Date(`${testDay}T09:00:15Z`));
  const causeId = await all(() => client.review.addCause({ cycleId, name: 'Time', reviewIds: [] }));
  const spoken = { cycleId, objectiveId: second, learned: 'Ask sooner', decision: 'carry-over' } as const;
  await all(
    () => client.workshop.beat({ id: workshopId }),
    () => client.review.update(spoken),
    () => client.review.voteCause({ causeId: causeId, personId: voter, isFor: true }),
    () => client.review.voteCause({ causeId: causeId, personId: voter, isFor: false }),
    () => client.review.sayHard({ cycleId, objectiveId: second, personId: voter, text: 'Nobody to ask' }),
    () => client.review.sayHard({ cycleId, objectiveId: second, personId: voter, text: '' }),
    () => client.review.putUnder({ causeId, reviewId: last('review') }),
    () => client.review.close({ cycleId }),
    () => client.review.reopen({ cycleId, reason: 'A figure was wrong' }),
    () =>
      client.review.startNext({
        cycleId,
        next: { kind: 'new', name: 'Q1 27', startsOn: '2027-01-01', endsOn: '2027-03-31' },
      }),
  );
  await window.close();
  expect(seen.size).toBeGreaterThan(30);
});

test('no two commands have one name', () => {
  expect(new Set(commandList.map(({ name }) => name)).size).toBe(commandList.length);
});
