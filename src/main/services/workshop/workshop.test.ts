import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { contradictionsOf, difficultyOf } from '#domain/ladder/difficulty.ts';
import { defaultAgenda, savedAgenda } from '#domain/workshop/agenda.ts';
import { clockOf, currentStep, stepsOf } from '#domain/workshop/clock.ts';
import { candidateRungs, isAtHand, wallOf } from '#domain/workshop/ideas.ts';
import { missingVotes, roundsOf, votesOf } from '#domain/workshop/voting.ts';
import { keyResultId, objectiveId, testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

const shorten = 'Shorten the sales cycle';
let path: string;
let window: TestWindow;
let id: string;

const people = () => window.plan().tables.person.sorted().slice(0, 3);
const workshop = () => window.plan().tables.workshop.get(id) ?? expect.fail('The workshop is gone.');
const step = (index: number) => stepsOf(window.plan(), id)[index] ?? expect.fail('No such step.');
const call = () => window.client.workshop;

/** Lets the system clock of the process jump to so many seconds after nine. */
const at = (seconds: number) => vi.setSystemTime(Date.parse(`${testDay}T09:00:00Z`) + seconds * 1000);

/** Lets time pass as it does in a room with a window open: beat by beat. */
async function work(from: number, seconds: number): Promise<void> {
  for (let passed = 15; passed <= seconds; passed += 15) {
    at(from + passed);
    await call().beat({ id });
  }
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at(0);
  path = planOnDisk();
  window = await windowOn(path);
  const cycle = cyclesOf(window.plan()).at(-1);
  const created = await call().create({
    kind: 'planning',
    cycleId: cycle?.id ?? '',
    name: 'Planning',
    purpose: 'Leave with a plan',
    place: '',
    heldOn: testDay,
    facilitatorId: null,
    participantIds: people().map((person) => person.id),
    agenda: defaultAgenda('planning'),
  });
  id = created.id;
});
afterEach(async () => {
  await window.close();
  vi.useRealTimers();
});

describe('the clock', () => {
  test('counts the step the room is in, and what runs over', async () => {
    await call().start({ id });
    await work(0, 31 * 60);
    const { remaining } = clockOf(step(0), workshop(), new Date());
    expect(remaining).toBe(-60);
    await call().goTo({ id, stepId: step(1).id });
    await work(31 * 60, 60);
    expect(step(0)).toMatchObject({ spentSeconds: 31 * 60, endedAt: `${testDay}T09:31:00.000Z` });
    expect(step(1).spentSeconds).toBe(60);
  });

  test('stands still while paused', async () => {
    await call().start({ id });
    await work(0, 60);
    await call().pause({ id });
    at(3600);
    await call().beat({ id });
    await call().start({ id });
    await work(3600, 30);
    expect(step(0).spentSeconds).toBe(90);
  });

  test('does not count sleep, a crash, or a system clock that was moved', async () => {
    await call().start({ id });
    await work(0, 60);
    at(7200);
    await call().beat({ id });
    at(100);
    await call().beat({ id });
    await work(100, 30);
    expect(step(0).spentSeconds).toBe(90);
  });

  test('is not counted twice by two windows', async () => {
    await call().start({ id });
    for (let seconds = 5; seconds <= 60; seconds += 5) {
      at(seconds);
      await call().beat({ id });
    }
    expect(step(0).spentSeconds).toBe(60);
  });

  test('goes on where it stood after the file was closed, on another day', async () => {
    await call().start({ id });
    await call().goTo({ id, stepId: step(2).id });
    await work(0, 45);
    await window.close();
    at(26 * 3600);
    window = await windowOn(path);
    expect(workshop().state).toBe('running');
    expect(currentStep(window.plan(), workshop())?.kind).toBe('ideas');
    await call().beat({ id });
    await work(26 * 3600, 15);
    expect(step(2).spentSeconds).toBe(60);
  });

  test('is passed over by undo, which takes back what people did', async () => {
    await call().start({ id });
    await call().addDecision({
      workshopId: id,
      kind: 'decision',
      text: 'We stop discounts',
      ownerId: null,
      dueOn: null,
    });
    await work(0, 60);
    await call().goTo({ id, stepId: step(1).id });
    await window.client.history.undo();
    expect(window.plan().tables.decision.where('workshopId', id)).toEqual([]);
    expect(step(0).spentSeconds).toBe(60);
    await work(60, 15);
    await window.client.history.redo();
    expect(window.plan().tables.decision.where('workshopId', id)).toHaveLength(1);
  });

  test('extends within bounds, and ends', async () => {
    expect(await refusal(call().extend({ id, minutes: 5 }))).toBe('workshop/not-running');
    await call().start({ id });
    await call().extend({ id, minutes: 5 });
    expect(step(0).plannedMinutes).toBe(35);
    await call().extend({ id, minutes: -60 });
    expect(step(0).plannedMinutes).toBe(1);
    await call().finish({ id });
    expect(workshop()).toMatchObject({ state: 'finished', currentStepId: null, beatAt: null });
    expect(await refusal(call().goTo({ id, stepId: step(1).id }))).toBe('workshop/not-running');
  });
});

describe('the agenda', () => {
  test('is reordered, retimed and kept for the next workshop', async () => {
    await call().moveAgendaStep({ id: step(0).id, position: 1 });
    await call().updateAgendaStep({ id: step(0).id, minutes: 45, title: 'Goals of the house' });
    await call().addAgendaStep({ workshopId: id, kind: 'own', title: 'Coffee', minutes: 10, position: 2 });
    await call().saveAgenda({ workshopId: id, name: 'Ours' });
    const [agenda] = window.plan().tables.agenda.sorted();
    expect(savedAgenda(agenda?.content ?? '').slice(0, 3)).toEqual([
      { kind: 'company-goals', title: 'Goals of the house', minutes: 45 },
      { kind: 'gaps', title: '', minutes: 30 },
      { kind: 'own', title: 'Coffee', minutes: 10 },
    ]);
  });

  test.each([0, -5, 601, 2.5, Number.POSITIVE_INFINITY])('refuses %s minutes', async (minutes) => {
    expect(await refusal(call().updateAgendaStep({ id: step(0).id, minutes }))).toBe('plan/invalid-input');
  });

  test('an empty one cannot be started, and the running step stays', async () => {
    await call().start({ id });
    expect(await refusal(call().removeAgendaStep({ id: step(0).id }))).toBe('workshop/step-running');
    await call().finish({ id });
    for (const { id: stepId } of [...stepsOf(window.plan(), id)])
      await call().removeAgendaStep({ id: stepId });
    expect(await refusal(call().start({ id }))).toBe('workshop/agenda-empty');
    expect(await refusal(call().saveAgenda({ workshopId: id, name: 'None' }))).toBe('workshop/agenda-empty');
  });
});

describe('ideas', () => {
  const add = (texts: string[], isHidden = false) =>
    call().addIdeas({ workshopId: id, texts, authorId: null, clusterId: null, isHidden });

  test('stay hidden until they are revealed, also from the history', async () => {
    await add(['Call old customers', 'A fair'], true);
    expect(wallOf(window.plan(), id)).toMatchObject({ loose: [], hidden: 2 });
    const [entry] = await window.client.history.list({ limit: 1 });
    expect(entry?.subject).not.toContain('Call old customers');
    await call().revealIdeas({ workshopId: id });
    expect(wallOf(window.plan(), id).loose.map(({ text }) => text)).toEqual(['Call old customers', 'A fair']);
  });

  test('are clustered, and stand in the order of their votes once these are shown', async () => {
    await add(['A', 'B', 'C']);
    const [a, b, c] = wallOf(window.plan(), id).loose;
    const cluster = await call().addCluster({
      workshopId: id,
      name: 'Reach',
      ideaIds: [a?.id ?? '', c?.id ?? ''],
    });
    await call().moveIdeas({ ids: [b?.id ?? ''], clusterId: cluster.id, position: 1 });
    const texts = () => wallOf(window.plan(), id).clusters[0]?.ideas.map(({ text }) => text);
    expect(texts()).toEqual(['A', 'B', 'C']);
    await call().setIdeaVotes({ id: c?.id ?? '', votes: 4 });
    await call().setIdeaVotes({ id: a?.id ?? '', votes: 1 });
    expect(texts()).toEqual(['A', 'B', 'C']);
    await call().showIdeaVotes({ workshopId: id, areShown: true });
    expect(texts()).toEqual(['C', 'A', 'B']);
    expect(wallOf(window.plan(), id).clusters[0]?.votes).toBe(5);
    await call().removeCluster({ id: cluster.id });
    expect(wallOf(window.plan(), id).loose).toHaveLength(3);
  });

  test('stay at hand as the key results of what was made of them together', async () => {
    await add(['Visit 20 shops', 'Print a catalogue', 'Call old customers', 'Sell in the south']);
    const ideas = wallOf(window.plan(), id).loose;
    const [shops, catalogue, customers, south] = ideas.map((idea) => idea.id) as [
      string,
      string,
      string,
      string,
    ];
    const { cycleId } = workshop();
    const owner = { kind: 'company' } as const;
    const together = [shops, catalogue, customers];
    const made = await call().makeObjective({
      ideaIds: together,
      title: 'Sell in the north',
      cycleId,
      owner,
    });
    const candidates = () => candidateRungs(window.plan(), made.id).map((idea) => idea.id);
    expect(candidates()).toEqual(together);
    await call().makeKeyResult({
      ideaIds: [catalogue],
      title: 'Print a catalogue',
      objectiveId: made.id,
      position: 0,
    });
    expect(candidates()).toEqual([shops, customers]);
    // They are where they were, and one that became an objective by itself is that objective.
    expect(wallOf(window.plan(), id).loose).toHaveLength(ideas.length);
    const alone = await call().makeObjective({
      ideaIds: [south],
      title: 'Sell in the south',
      cycleId,
      owner,
    });
    expect(candidateRungs(window.plan(), alone.id)).toEqual([]);
    const atHand = wallOf(window.plan(), id).loose.filter((idea) => isAtHand(window.plan(), idea));
    expect(atHand.map((idea) => idea.id)).toEqual([shops, customers]);
  });

  test('become an objective, a key result and an initiative that know where they come from', async () => {
    await add(['Sell in the north', 'Visit 20 shops', 'Print a catalogue']);
    const [north, shops, catalogue] = wallOf(window.plan(), id).loose.map((idea) => idea.id) as [
      string,
      string,
      string,
    ];
    const parent = { kind: 'objective', id: objectiveId(window, shorten) } as const;
    const { cycleId } = workshop();
    const [team] = window.plan().tables.unit.where('parentId', window.plan().company.id);
    const owner = { kind: 'team', unitId: team?.id ?? '' } as const;
    const made = await call().makeObjective({
      ideaIds: [north],
      title: 'Sell in the north',
      cycleId,
      owner,
      parent,
    });
    const rung = await call().makeKeyResult({
      ideaIds: [shops],
      title: 'Visit 20 shops',
      objectiveId: made.id,
      position: 0,
    });
    await call().makeInitiative({ ideaIds: [catalogue], title: 'Print a catalogue', keyResultId: rung.id });
    const { idea, alignment, initiative } = window.plan().tables;
    expect(alignment.where('childId', made.id)[0]?.parentObjectiveId).toBe(parent.id);
    expect(idea.get(north)?.objectiveId).toBe(made.id);
    expect(idea.get(shops)?.keyResultId).toBe(rung.id);
    expect(idea.get(catalogue)?.initiativeId).toBe(initiative.where('keyResultId', rung.id)[0]?.id);
    await window.client.objective.remove({ ids: [made.id] });
    expect(window.plan().tables.idea.get(shops)).toMatchObject({ keyResultId: null, text: 'Visit 20 shops' });
  });
});

describe('the difficulty vote', () => {
  const rungs = () => votesOf(window.plan(), objectiveId(window, shorten), 0).map(({ rung }) => rung);
  const open = async () => {
    const { id: roundId } = await call().startRound({
      workshopId: id,
      objectiveId: objectiveId(window, shorten),
    });
    return roundId;
  };
  const vote = (roundId: string, rung: number, person: number, estimate: number | null) =>
    call().vote({
      roundId,
      keyResultId: rungs()[rung]?.id ?? '',
      personId: people()[person]?.id ?? '',
      estimate,
    });
  const all = async (roundId: string, table: readonly (readonly number[])[]) => {
    for (const [rung, estimates] of table.entries())
      for (const [person, estimate] of estimates.entries()) await vote(roundId, rung, person, estimate);
  };

  test('is hidden until all are in, then says median, spread and who to ask', async () => {
    const roundId = await open();
    await all(roundId, [
      [3, 3, 4],
      [1, 2, 5],
      [5, 5],
    ] as const);
    const [first] = rungs();
    expect(difficultyOf(window.plan(), first?.id ?? '')).toBeNull();
    const round = roundsOf(window.plan(), id, objectiveId(window, shorten))[0] ?? expect.fail();
    expect(missingVotes(window.plan(), round).map(({ person }) => person.id)).toEqual([people()[2]?.id]);
    expect(await refusal(call().revealRound({ roundId, isForced: false }))).toBe('workshop/votes-hidden');
    await vote(roundId, 2, 2, 4);
    await call().revealRound({ roundId, isForced: false });
    expect(difficultyOf(window.plan(), first?.id ?? '')).toEqual({ median: 3, spread: 1, votes: 3 });
    const [, second] = votesOf(window.plan(), objectiveId(window, shorten), round.round);
    expect(second?.difficulty).toEqual({ median: 2, spread: 4, votes: 3 });
    expect(second?.outliers.map(({ personId }) => personId)).toEqual([people()[2]?.id]);
    expect(contradictionsOf(window.plan(), objectiveId(window, shorten))).toHaveLength(1);
    expect(await refusal(vote(roundId, 0, 0, 1))).toBe('workshop/votes-shown');
  });

  test('has a second round beside the first; the room sorts, or keeps its order', async () => {
    const first = await open();
    await all(first, [
      [3, 3, 3],
      [1, 1, 1],
      [5, 5, 5],
    ]);
    await call().revealRound({ roundId: first, isForced: false });
    const second = await open();
    expect(second).not.toBe(first);
    await all(second, [
      [4, 4, 4],
      [2, 2, 2],
      [5, 5, 5],
    ]);
    expect(difficultyOf(window.plan(), rungs()[0]?.id ?? '')?.median).toBe(3);
    await call().revealRound({ roundId: second, isForced: false });
    expect(difficultyOf(window.plan(), rungs()[0]?.id ?? '')?.median).toBe(4);
    expect(votesOf(window.plan(), objectiveId(window, shorten), 1)[0]?.difficulty?.median).toBe(3);
    await call().keepOrder({ roundId: second });
    expect(contradictionsOf(window.plan(), objectiveId(window, shorten))).toEqual([]);
  });

  test('two facilitators who begin at once share one round', async () => {
    expect(await open()).toBe(await open());
  });

  test('two facilitators who vote for one person at once leave one vote, the later one', async () => {
    const roundId = await open();
    const other = await windowOn(path);
    const entry = { roundId, keyResultId: rungs()[0]?.id as string, personId: people()[0]?.id as string };
    await Promise.all([
      call().vote({ ...entry, estimate: 2 }),
      other.client.workshop.vote({ ...entry, estimate: 5 }),
    ]);
    const cast = window.plan().tables.difficultyVote.where('keyResultId', entry.keyResultId);
    expect(
      cast.filter(({ personId }) => personId === entry.personId).map(({ estimate }) => estimate),
    ).toEqual([5]);
    await other.close();
  });

  test.each([0, 6, 2.5, -1])('refuses an estimate of %s', async (estimate) => {
    const roundId = await open();
    expect(await refusal(vote(roundId, 0, 0, estimate))).toBe('plan/invalid-input');
  });

  test('takes back what was entered by mistake', async () => {
    const roundId = await open();
    await vote(roundId, 0, 0, 4);
    await vote(roundId, 0, 0, null);
    expect(window.plan().tables.difficultyVote.where('keyResultId', rungs()[0]?.id ?? '')).toEqual([]);
  });

  test('wants participants, their own votes, and something to vote on', async () => {
    const roundId = await open();
    const stranger = window.plan().tables.person.sorted().at(-1);
    expect(
      await refusal(
        call().vote({
          roundId,
          keyResultId: rungs()[0]?.id ?? '',
          personId: stranger?.id ?? '',
          estimate: 3,
        }),
      ),
    ).toBe('workshop/not-a-participant');
    const [someone] = people();
    expect(await refusal(window.client.organisation.removePerson({ id: someone?.id ?? '' }))).toBe(
      'organisation/in-use',
    );
    await call().setParticipants({ id, personIds: [] });
    const other = objectiveId(window, 'Build relations');
    expect(await refusal(call().startRound({ workshopId: id, objectiveId: other }))).toBe(
      'workshop/no-participants',
    );
  });

  test('a rung that is deleted meanwhile is a clear sentence, and its votes go with it', async () => {
    const roundId = await open();
    await vote(roundId, 0, 0, 3);
    const rungId = rungs()[0]?.id ?? '';
    await window.client.keyResult.remove({ ids: [rungId] });
    expect(
      await refusal(
        call().vote({ roundId, keyResultId: rungId, personId: people()[0]?.id ?? '', estimate: 3 }),
      ),
    ).toBe('plan/row-missing');
    await window.client.history.undo();
    expect(window.plan().tables.difficultyVote.where('keyResultId', rungId)).toHaveLength(1);
  });
});

test('a workshop that is removed takes its notes along and leaves the plan and its votes', async () => {
  const { id: roundId } = await call().startRound({
    workshopId: id,
    objectiveId: objectiveId(window, shorten),
  });
  const rung = keyResultId(window, '10 members');
  await call().vote({ roundId, keyResultId: rung, personId: people()[0]?.id ?? '', estimate: 2 });
  await call().start({ id });
  await call().addDecision({ workshopId: id, kind: 'note', text: 'Said', ownerId: null, dueOn: null });
  const before = window.plan();
  await call().remove({ id });
  expect(window.plan().tables.workshop.get(id)).toBeUndefined();
  expect(window.plan().tables.objective.rows.size).toBe(before.tables.objective.rows.size);
  expect(window.plan().tables.difficultyVote.where('keyResultId', rung)).toHaveLength(1);
  await window.client.history.undo();
  expect(workshop()).toEqual(before.tables.workshop.get(id));
  expect(stepsOf(window.plan(), id)).toEqual(stepsOf(before, id));
});
