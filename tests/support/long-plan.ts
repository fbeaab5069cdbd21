import { vi } from 'vitest';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import type { Cycle, KeyResult } from '#domain/tables/tables.ts';
import { planOnDisk, type TestWindow, windowOn } from './plans.ts';

/** Moves the clock of a test, which must be a fake one, to the morning of a day. */
export const itIs = (day: string): void => {
  vi.setSystemTime(new Date(`${day}T10:00:00`));
};

export const autumn = { name: 'Autumn', startsOn: '2026-10-01', endsOn: '2026-12-31' } as const;
export const winter = { name: 'Winter', startsOn: '2027-01-01', endsOn: '2027-03-31' } as const;

/** The cycle of this name. */
export function cycleNamed(window: TestWindow, name: string): Cycle {
  const found = cyclesOf(window.plan()).find((cycle) => cycle.name === name);
  if (!found) throw new Error(`There is no cycle “${name}”.`);
  return found;
}

/** Checks a key result in. */
export const say = (
  window: TestWindow,
  keyResultId: string,
  value: number,
  checkedOn: string,
  confidence = 60,
) =>
  window.client.checkIn.record({
    entries: [{ keyResultId, value, checkedOn, confidence, note: `At ${value}` }],
  });

/**
 * A plan of two quarters with an objective of a year, one that ends with the first quarter, and one of a person that
 * serves the long one; checked in through the first quarter. The clock stands on its last day.
 */
export async function longPlan() {
  itIs('2026-10-01');
  const path = planOnDisk('empty');
  const window = await windowOn(path);
  const { client } = window;
  const { id: cycleId } = await client.cycle.add(autumn);
  await client.cycle.add(winter);
  const { id: teamId } = await client.organisation.addTeam({
    name: 'Partners',
    leadId: null,
    parentId: window.plan().company.id,
  });
  const person = (name: string) =>
    client.organisation.addPerson({ name, jobTitle: '', email: '', unitIds: [teamId] });
  const { id: ratna } = await person('Ratna');
  const { id: budi } = await person('Budi');
  const objective = async (title: string, endsOn: string, ownerId: string | null, parentId?: string) => {
    const created = await client.objective.create({
      title,
      cycleId,
      owner: ownerId === null ? { kind: 'team', unitId: teamId } : { kind: 'individual', personId: ownerId },
      startsOn: autumn.startsOn,
      endsOn,
      ...(parentId ? { parent: { kind: 'objective', id: parentId } as const } : {}),
    });
    return created.id;
  };
  const long = await objective('Partners that bring a third of our sales', '2027-09-30', null);
  const short = await objective('Offers out within a day', autumn.endsOn, null);
  const own = await objective('Meet fifteen partners', '2027-03-31', ratna, long);
  const rung = async (objectiveId: string, title: string, fields: Partial<KeyResult>) =>
    (await client.keyResult.create({ objectiveId, title, ...fields })).id;
  const rungs = {
    partners: await rung(long, 'Partners signed', { kind: 'number', baseline: 0, target: 20, ownerId: budi }),
    share: await rung(long, 'Share of sales', { kind: 'percent', baseline: 5, target: 33, weight: 2 }),
    agreement: await rung(long, 'Agreement drafted', { kind: 'steps' }),
    answer: await rung(short, 'Hours to an offer', { kind: 'number', baseline: 60, target: 24, unit: 'h' }),
    quality: await rung(short, 'Offers without mistakes', {
      kind: 'keep',
      measure: 'percent',
      comparison: 'at-least',
      target: 95,
    }),
    met: await rung(own, 'Partners met', { kind: 'number', baseline: 0, target: 15 }),
    signed: await rung(own, 'First agreement signed', { kind: 'milestone', dueOn: '2027-02-15' }),
  };
  const steps: string[] = [];
  for (const title of ['Outline', 'Lawyers', 'Partners']) {
    steps.push((await client.keyResult.addStep({ keyResultId: rungs.agreement, title })).id);
  }
  for (const [day, value] of [
    ['2026-10-19', 3],
    ['2026-11-16', 8],
    ['2026-12-14', 12],
  ] as const) {
    itIs(day);
    await say(window, rungs.partners, value, day);
    await say(window, rungs.share, 5 + value, day, 70 - value);
    await say(window, rungs.answer, 60 - 2 * value, day);
    await say(window, rungs.quality, 90 + value, day);
    await say(window, rungs.met, value, day);
    await say(window, rungs.signed, 0, day, 40);
  }
  await client.keyResult.updateStep({ id: steps[0] as string, doneOn: '2026-12-01' });
  itIs(autumn.endsOn);
  return { path, window, teamId, ratna, budi, long, short, own, rungs, steps, cycleId };
}

export type LongPlan = Awaited<ReturnType<typeof longPlan>>;
