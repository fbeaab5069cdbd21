import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { calibrate } from '#domain/calibration/calibration.ts';
import { judgedOn, objectivesIn } from '#domain/cycle/cycle.ts';
import { progressByOwner } from '#domain/insights/owner-progress.ts';
import { keyResultKinds } from '#domain/kinds/kinds.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { everybody } from '#domain/ownership/scope.ts';
import { standingOf } from '#domain/progress/past-check-ins.ts';
import { objectiveProgress } from '#domain/progress/progress.ts';
import { keyResultState } from '#domain/progress/state.ts';
import { reviewedObjectives } from '#domain/review/review.ts';
import type { Cycle, KeyResult } from '#domain/tables/tables.ts';
import {
  autumn,
  cycleNamed,
  itIs,
  type LongPlan,
  longPlan,
  say,
  winter,
} from '../../../tests/support/long-plan.ts';
import { refusal, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { planAsData } from '../command-line/show.ts';
import { insightsReportOf } from '../documents/insights/insights.ts';
import { minutesDataOf } from '../documents/minutes/minutes.ts';
import { reviewReportOf } from '../documents/review/review.ts';
import { minutesAsMarkdown } from '../exchange/markdown/minutes.ts';

let plan: LongPlan;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-01T10:00:00') });
  plan = await longPlan();
});
afterEach(async () => {
  await plan.window.close();
  vi.useRealTimers();
});

const today = () => new Date().toISOString().slice(0, 10);
const sheet = { language: 'en', paper: 'A4', today: '2027-03-31' } as const;

/** Everything that is told of a cycle: scores, states, calibration, curves, reports, data. */
async function toldOf(window: TestWindow, name: string) {
  const cycle = cycleNamed(window, name);
  const file = window.window.planFile;
  const reading = file.readings.ofCycle(cycle, today());
  const { plan: read, checkInsOf } = reading;
  const drawn = { ...reading, ...file.readings.curvesOf(cycle, today()) };
  const about = { ...sheet, cycle };
  const [data] = planAsData(file, today(), cycle).cycles;
  return {
    review: reviewedObjectives(read, cycle).map(({ objective, score, rungs }) => ({
      title: objective.title,
      score,
      rungs: rungs.map(({ rung, ...figures }) => ({
        ...rung,
        ...figures,
        state: keyResultState(read, rung, objective, judgedOn(cycle, today())),
        checkIns: checkInsOf(rung.id),
        steps: read.tables.step.where('keyResultId', rung.id),
      })),
    })),
    calibration: calibrate(read, cycle),
    standings: progressByOwner(read, cycle, today()),
    curve: await window.client.insights.overTime({ cycleId: cycle.id, scope: everybody }),
    report: reviewReportOf(drawn, { ...about, isOnePage: false }),
    insights: insightsReportOf(drawn, { ...about, scope: everybody }),
    shown: { ...data, objectives: planAsData(file, today(), cycle).objectives.map(withoutCheckIns) },
  };
}

type Shown = ReturnType<typeof planAsData>['objectives'][number];
const withoutCheckIns = ({ keyResults, ...objective }: Shown) => ({
  ...objective,
  keyResults: keyResults.map(({ checkIns: _, ...rung }) => rung),
});

/** Something that goes on in a later quarter, by a number that chooses what. */
const laterEdits: readonly ((plan: LongPlan, pick: number) => Promise<unknown>)[] = [
  ({ window, rungs }, pick) =>
    window.client.keyResult.update({ id: one(rungs, pick), weight: 1 + (pick % 7) }),
  ({ window, rungs }, pick) => window.client.keyResult.update({ id: one(rungs, pick), target: 40 + pick }),
  ({ window, rungs }, pick) =>
    window.client.keyResult.update({ id: one(rungs, pick), title: `Rung ${pick}` }),
  ({ window, rungs }, pick) => window.client.keyResult.remove({ ids: [one(rungs, pick)] }),
  ({ window, rungs, long }, pick) =>
    window.client.keyResult.move({ ids: [one(rungs, pick)], objectiveId: long, position: pick % 4 }),
  ({ window, long }, pick) =>
    window.client.keyResult.create({
      objectiveId: long,
      title: `New ${pick}`,
      target: 9,
      position: pick % 3,
    }),
  ({ window, rungs }, pick) => say(window, one(rungs, pick), pick, today()),
  // Late, with a day of the quarter that is closed.
  ({ window, rungs }, pick) => say(window, one(rungs, pick), pick, '2026-12-20'),
  async ({ window, rungs }, pick) => {
    const [first] = await window.client.checkIn.list({ keyResultIds: [one(rungs, pick)] });
    if (first) await window.client.checkIn.remove({ id: first.id });
  },
  ({ window, steps }, pick) =>
    window.client.keyResult.updateStep({ id: steps[pick % 3] as string, doneOn: pick % 2 ? today() : null }),
  ({ window, long }, pick) =>
    window.client.objective.update({ id: long, endsOn: pick % 2 ? '2027-06-30' : '2026-12-31' }),
  ({ window, own }) => window.client.objective.remove({ ids: [own] }),
  ({ window, long, budi }) =>
    window.client.objective.reassign({ ids: [long], owner: { kind: 'individual', personId: budi } }),
  ({ window, ratna }) => window.client.organisation.updatePerson({ id: ratna, name: 'Ratna Sari' }),
  ({ window, short }) => window.client.objective.update({ id: short, title: 'Refused' }),
  async ({ window }) => {
    // The closing itself stays.
    const { undo } = await window.client.history.next();
    if (undo && undo.action !== 'review.close') await window.client.history.undo();
  },
  ({ window }) => window.client.history.redo(),
];

function one(rungs: LongPlan['rungs'], pick: number): string {
  const ids = Object.values(rungs);
  return ids[pick % ids.length] as string;
}

const story = fc.array(fc.tuple(fc.nat(laterEdits.length - 1), fc.nat(60)), { minLength: 1, maxLength: 14 });

/** Does what it may of a story; what is refused, such as writing into what is closed, is part of it. */
async function goOn(own: LongPlan, edits: readonly (readonly [number, number])[]) {
  for (const [edit, pick] of edits)
    await refusal((laterEdits[edit] as (typeof laterEdits)[number])(own, pick));
}

const close = ({ window, cycleId }: LongPlan) => window.client.review.close({ cycleId });

describe('a closed quarter', () => {
  test('is told as it was closed, whatever goes on after it, and after a restart', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (edits) => {
        const own = await longPlan();
        await close(own);
        const before = await toldOf(own.window, 'Autumn');
        itIs('2027-02-10');
        await goOn(own, edits);
        expect(await toldOf(own.window, 'Autumn')).toEqual(before);
        await own.window.close();
        const again = await windowOn(own.path);
        expect(await toldOf(again, 'Autumn')).toEqual(before);
        await again.close();
      }),
      { numRuns: 4 },
    );
  });

  test('says what it was closed with, where a rung was weighed, added, moved, removed and checked in since', async () => {
    const { window, long, rungs } = plan;
    await close(plan);
    const scoreOf = () =>
      reviewedObjectives(window.planOf(cycleNamed(window, 'Autumn')), cycleNamed(window, 'Autumn')).find(
        ({ objective }) => objective.id === long,
      )?.score as number;
    // 12 of 20, twice 12 of 28, and one of three steps.
    expect(scoreOf()).toBeCloseTo((0.6 + (2 * 12) / 28 + 1 / 3) / 4, 12);
    itIs('2027-01-20');
    await window.client.keyResult.update({ id: rungs.partners, weight: 5 });
    await say(window, rungs.share, 33, '2027-01-20');
    await window.client.keyResult.remove({ ids: [rungs.agreement] });
    expect(scoreOf()).toBeCloseTo((0.6 + (2 * 12) / 28 + 1 / 3) / 4, 12);
    const now = window.planOf(cycleNamed(window, 'Winter'));
    expect(objectiveProgress(now, long)).toBeCloseTo((5 * 0.6 + 2 * 1) / 7, 12);
  });

  test('lets what runs on go on, and refuses what ended with it, and other days of its own', async () => {
    const { window, rungs, cycleId } = plan;
    await close(plan);
    itIs('2027-01-20');
    expect(await refusal(say(window, rungs.met, 13, '2027-01-20'))).toBe('not refused');
    expect(await refusal(window.client.keyResult.remove({ ids: [rungs.share] }))).toBe('not refused');
    expect(await refusal(window.client.history.undo())).toBe('not refused');
    expect(await refusal(say(window, rungs.answer, 20, '2026-12-31'))).toBe('cycle/closed');
    expect(await refusal(window.client.cycle.update({ id: cycleId, endsOn: '2026-12-24' }))).toBe(
      'cycle/closed',
    );
  });

  test('is judged anew while it is open again, and as it is closed the second time', async () => {
    const { window, rungs, cycleId } = plan;
    await close(plan);
    const first = await toldOf(window, 'Autumn');
    await window.client.history.undo();
    await window.client.history.redo();
    expect((await toldOf(window, 'Autumn')).review).toEqual(first.review);
    itIs('2027-01-05');
    await window.client.review.reopen({ cycleId, reason: 'A figure came late' });
    await say(window, rungs.partners, 16, '2026-12-31');
    await close(plan);
    const second = await toldOf(window, 'Autumn');
    expect(second.review).not.toEqual(first.review);
    await say(window, rungs.partners, 19, '2027-01-05');
    expect((await toldOf(window, 'Autumn')).review).toEqual(second.review);
  });
});

describe('a quarter that is over and not closed', () => {
  const figures = (window: TestWindow) => {
    const cycle = cycleNamed(window, 'Autumn');
    const read = window.planOf(cycle);
    return objectivesIn(read, cycle).map(({ id }) => [
      objectiveProgress(read, id),
      ladderOf(read, id).map(({ weight, target, id: rung }) => [rung, weight, target]),
    ]);
  };

  test('has the values of its last day, and the ladders of what runs on as they were that day', async () => {
    const { window, long, rungs } = plan;
    const before = figures(window);
    itIs('2027-02-10');
    await say(window, rungs.partners, 20, '2027-02-10');
    await window.client.keyResult.update({ id: rungs.share, weight: 9, target: 50 });
    await window.client.keyResult.create({ objectiveId: long, title: 'One more', target: 5, position: 0 });
    await window.client.keyResult.remove({ ids: [rungs.agreement] });
    expect(figures(window)).toEqual(before);
  });

  test('counts what is said late for one of its days, and corrections of what ended with it', async () => {
    const { window, long, short, rungs } = plan;
    itIs('2027-01-08');
    await say(window, rungs.partners, 20, '2026-12-30');
    await window.client.keyResult.update({ id: rungs.answer, target: 36 });
    const read = window.planOf(cycleNamed(window, 'Autumn'));
    const progressOf = (id: string, objective: string) =>
      reviewedObjectives(read, cycleNamed(window, 'Autumn'))
        .find((row) => row.objective.id === objective)
        ?.rungs.find(({ rung }) => rung.id === id)?.proposed;
    expect(progressOf(rungs.partners, long)).toBe(1);
    expect(progressOf(rungs.answer, short)).toBe(1);
  });

  test('closing it changes no figure of it', async () => {
    const { window, rungs } = plan;
    itIs('2027-01-12');
    await window.client.keyResult.update({ id: rungs.share, weight: 9 });
    await say(window, rungs.met, 15, '2027-01-12');
    const open = await toldOf(window, 'Autumn');
    await close(plan);
    const closed = await toldOf(window, 'Autumn');
    expect(closed.review.map(({ title, score }) => [title, score])).toEqual(
      open.review.map(({ title, score }) => [title, score]),
    );
    expect(closed.curve).toEqual(open.curve);
    expect(closed.standings).toEqual(open.standings);
  });

  test('its curve ends at the figures of its rows, and bends where a ladder was another one', async () => {
    const { window, rungs } = plan;
    const before = await window.client.insights.overTime({ cycleId: plan.cycleId, scope: everybody });
    itIs('2027-01-12');
    await window.client.keyResult.update({ id: rungs.share, weight: 20 });
    await window.client.keyResult.update({ id: rungs.partners, target: 12 });
    expect(await window.client.insights.overTime({ cycleId: plan.cycleId, scope: everybody })).toEqual(
      before,
    );
  });
});

describe('data for scripts', () => {
  test('judges an objective of a year in the quarter it is in, and in the one asked for', async () => {
    const { window, long } = plan;
    itIs('2027-02-15');
    const file = window.window.planFile;
    const find = (only: Cycle | null) =>
      planAsData(file, today(), only).objectives.find(({ id }) => id === long) as Shown;
    const expectedIn = (shown: Shown) =>
      shown.keyResults.find(({ kind }) => kind === 'number')?.expected as number;
    expect([find(null).judgedIn, find(null).judgedOn]).toEqual([winter.name, '2027-02-15']);
    expect(expectedIn(find(null))).toBeCloseTo(137 / 364, 12);
    const then = find(cycleNamed(window, 'Autumn'));
    expect([then.judgedIn, then.judgedOn]).toEqual([autumn.name, '2026-12-31']);
    expect(expectedIn(then)).toBeCloseTo(91 / 364, 12);
  });
});

describe('minutes', () => {
  async function meeting({ window, cycleId, ratna }: LongPlan) {
    const { client } = window;
    const { id } = await client.workshop.create({
      cycleId,
      kind: 'meeting',
      name: 'Weekly',
      purpose: '',
      place: '',
      heldOn: today(),
      facilitatorId: ratna,
      participantIds: [ratna],
      agenda: [{ kind: 'check-ins', title: '', minutes: 10 }],
    });
    await client.workshop.start({ id });
    await client.workshop.addDecision({
      workshopId: id,
      kind: 'decision',
      text: 'Call the lawyers',
      ownerId: ratna,
      dueOn: null,
    });
    await client.workshop.finish({ id });
    return id;
  }

  function minutes(window: TestWindow, id: string) {
    const { planFile } = window.window;
    const workshop = planFile.plan.tables.workshop.get(id);
    if (!workshop) throw new Error('The meeting is gone.');
    const reading = planFile.readings.ofWorkshop(workshop, today());
    return [
      minutesDataOf(reading.plan, { ...sheet, workshop, checkInsOf: reading.checkInsOf }),
      minutesAsMarkdown(reading, workshop, 'en'),
    ];
  }

  test('of a meeting that is over never change, whatever becomes of the plan', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (edits) => {
        const own = await longPlan();
        itIs('2026-12-15');
        const id = await meeting(own);
        const before = minutes(own.window, id);
        itIs('2026-12-29');
        // Undo stops at what was done after the meeting.
        await own.window.client.keyResult.update({ id: own.rungs.met, weight: 3 });
        const undo = laterEdits.findIndex((edit) => edit.toString().includes('history.undo'));
        await goOn(
          own,
          edits.filter(([edit]) => edit !== undo),
        );
        expect(minutes(own.window, id)).toEqual(before);
        await own.window.close();
        const again = await windowOn(own.path);
        expect(minutes(again, id)).toEqual(before);
        await again.close();
      }),
      { numRuns: 3 },
    );
  });

  test('of a meeting that goes on again tell of its second end', async () => {
    const { window, rungs } = plan;
    const id = await meeting(plan);
    const first = minutes(window, id);
    await say(window, rungs.partners, 13, today());
    expect(minutes(window, id)).toEqual(first);
    await window.client.workshop.start({ id });
    await window.client.workshop.finish({ id });
    expect(minutes(window, id)).not.toEqual(first);
  });
});

test('the standings that SQL counts are those of the rules', async () => {
  const { window } = plan;
  const shape = fc.record({
    kind: fc.constantFrom(...keyResultKinds),
    comparison: fc.constantFrom('at-least', 'at-most'),
    baseline: fc.constantFrom(null, 0, 0.1, 5),
    target: fc.constantFrom(null, 0, 0.3, 5, 0.1 + 0.2),
    said: fc.uniqueArray(
      fc.record({
        day: fc.integer({ min: 1, max: 30 }),
        value: fc.constantFrom(0, 1, 0.3, 0.1 + 0.2, 5, 5 + 1e-12, -2),
        confidence: fc.constantFrom(null, 10, 80),
      }),
      { selector: ({ day }) => day, maxLength: 6 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(shape, async ({ said, kind, comparison, ...aims }) => {
      const { id } = await window.client.keyResult.create({
        objectiveId: plan.long,
        title: 'Any',
        ...aims,
        kind,
        ...(kind === 'keep' ? { measure: 'number', comparison: comparison as 'at-least' } : {}),
      });
      const entries = said.map(({ day, value, confidence }) => ({
        keyResultId: id,
        value,
        confidence,
        note: '',
        checkedOn: `2026-11-${String(day).padStart(2, '0')}`,
      }));
      if (entries.length > 0) await window.client.checkIn.record({ entries });
      const now = window.plan();
      const checkIns = window.window.planFile.checkIns.ofEach([id])(id);
      expect(now.standings.get(id)).toEqual(standingOf(now.tables.keyResult.get(id) as KeyResult, checkIns));
    }),
    { numRuns: 40 },
  );
});
