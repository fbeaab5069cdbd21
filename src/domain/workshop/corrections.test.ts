import { describe, expect, test } from 'vitest';
import { testDay } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { cycleWith } from '../../../tests/support/rows.ts';
import { keyResultCommands } from '../commands/key-result/key-result.ts';
import { workshopCommands } from '../commands/workshop/workshop.ts';
import { cyclesOf } from '../cycle/cycle.ts';
import { hasValues } from '../kinds/kinds.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { isObjectivePostponed } from '../ladder/postponed.ts';
import type { Cycle, Workshop } from '../tables/tables.ts';
import { defaultAgenda } from './agenda.ts';
import { correctionOf, isMiddle, middleOf, resetsOf, spokenOf } from './corrections.ts';

describe('the middle of a cycle', () => {
  test.each([
    ['thirteen weeks', '2026-10-01', '2026-12-30', '2026-11-05', '2026-11-25'],
    ['a quarter', '2026-10-01', '2026-12-31', '2026-11-05', '2026-11-25'],
    ['four weeks', '2026-10-01', '2026-10-28', '2026-10-08', '2026-10-14'],
    ['six weeks', '2026-10-01', '2026-11-11', '2026-10-15', '2026-10-28'],
    ['one week', '2026-10-01', '2026-10-07', '2026-10-01', '2026-10-07'],
    ['two days', '2026-10-01', '2026-10-02', '2026-10-01', '2026-10-02'],
  ])('of %s', (_, startsOn, endsOn, from, until) => {
    expect(middleOf(cycleWith({ startsOn, endsOn }))).toEqual({ from, until });
  });
});

/** A meeting in the middle of the running cycle, and an objective of which it speaks. */
function meeting() {
  const room = planInMemory();
  const cycle = cyclesOf(room.plan())[1] as Cycle;
  const { id: workshopId } = room.run(workshopCommands.create, {
    kind: 'mid-quarter',
    cycleId: cycle.id,
    name: 'Halfway',
    purpose: '',
    place: '',
    heldOn: testDay,
    startsAt: null,
    facilitatorId: null,
    participantIds: [],
    agenda: defaultAgenda('mid-quarter'),
  });
  const workshop = () => room.plan().tables.workshop.get(workshopId) as Workshop;
  const spoken = () => spokenOf(room.plan(), workshop(), cycle, testDay);
  const [one] = spoken().filter(({ objective }) => ladderOf(room.plan(), objective.id).some(hasValues));
  const objectiveId = one?.objective.id as string;
  const about = { workshopId, objectiveId };
  return {
    room,
    cycle,
    workshop,
    spoken,
    about,
    now: () => correctionOf(room.plan(), workshopId, objectiveId),
  };
}

describe('a mid-quarter meeting', () => {
  test('has an agenda of its own, which a weekly meeting shares two steps with', () => {
    expect(defaultAgenda('mid-quarter').map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['attention', 10],
      ['why', 15],
      ['course', 25],
      ['actions', 10],
    ]);
    expect(defaultAgenda('meeting').map(({ minutes }) => minutes)).toEqual([4, 2, 3, 1]);
  });

  test('is offered in the middle until one was begun', () => {
    const { room, cycle, workshop } = meeting();
    const { from, until } = middleOf(cycle);
    expect([from, until].map((day) => isMiddle(room.plan(), cycle, day))).toEqual([true, true]);
    expect(isMiddle(room.plan(), cycle, cycle.endsOn)).toBe(false);
    room.run(workshopCommands.start, { id: workshop().id });
    expect(isMiddle(room.plan(), cycle, from)).toBe(false);
  });

  test('speaks of what is not on track, and goes on speaking of what it postponed', () => {
    const { room, spoken, about, now } = meeting();
    const before = spoken().map(({ objective }) => objective.id);
    room.run(workshopCommands.findCause, { ...about, cause: 'priority', reason: 'Others come first.' });
    room.run(workshopCommands.correct, { ...about, course: 'postpone' });
    expect(spoken().map(({ objective }) => objective.id)).toEqual(before);
    expect(now()).toMatchObject({ cause: 'priority', reason: 'Others come first.', course: 'postpone' });
    expect(spoken().find(({ objective }) => objective.id === about.objectiveId)?.state).toBe('postponed');
  });

  test('takes up again what goes on', () => {
    const { room, about } = meeting();
    room.run(workshopCommands.correct, { ...about, course: 'postpone' });
    room.run(workshopCommands.correct, { ...about, course: 'go-on' });
    const objective = room.plan().tables.objective.get(about.objectiveId);
    expect(objective && isObjectivePostponed(room.plan(), objective)).toBe(false);
  });

  test('keeps what was set anew from what stood when it began, and nothing of what came back to that', () => {
    const { room, about, now } = meeting();
    const rung = ladderOf(room.plan(), about.objectiveId).find(hasValues);
    const keyResultId = rung?.id as string;
    const set = (fields: object) =>
      room.run(workshopCommands.correct, { ...about, course: 'reset', resets: [{ keyResultId, ...fields }] });
    const before = rung?.target as number;
    set({ target: before + 1 });
    set({ target: before + 2, dueOn: '2026-12-15' });
    expect(resetsOf(now() as NonNullable<ReturnType<typeof now>>)).toEqual([
      {
        keyResultId,
        title: rung?.title,
        target: [before, before + 2],
        dueOn: [rung?.dueOn ?? null, '2026-12-15'],
      },
    ]);
    expect(room.plan().tables.keyResult.get(keyResultId)).toMatchObject({ target: before + 2 });
    room.run(keyResultCommands.update, { id: keyResultId, dueOn: rung?.dueOn ?? null });
    set({ target: before, dueOn: rung?.dueOn ?? null });
    expect(now()?.resets).toBe('');
  });
});
