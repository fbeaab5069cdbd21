import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { modelTables, Plan, type PlanSnapshot } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { busyPlan } from '../../../tests/support/busy-plan.ts';
import { testDay } from '../../../tests/support/find-rows.ts';
import { planOnDisk, windowOn } from '../../../tests/support/plans.ts';
import { makeCall, randomCall } from '../../../tests/support/random-calls.ts';
import type { CardSize } from './card-size.ts';
import { cardSizes } from './card-sizes.ts';
import { forgetWidths } from './measure-title.ts';
import { densities } from './sizes.ts';

/** How wide a letter is in the fonts of the page. */
let letter = 7;

beforeEach(() => {
  letter = 7;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  const measureText = (text: string) => ({ width: text.length * letter });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => ({ measureText }) }) });
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

/** How large every card of a plan is in its first cycle. */
function sizesIn(plan: Plan, density: (typeof densities)[number], width: number): CardSize[] {
  const [cycle] = plan.tables.cycle.sorted();
  const { sizeOf } = cardSizes(plan, cycle as Cycle, { scale: 1, density });
  return plan.tables.objective.sorted().map((objective) => sizeOf(objective, width));
}

/** The same plan, of which nothing is known yet. */
const anew = (plan: Plan) =>
  Plan.from(
    structuredClone({
      sequence: plan.sequence,
      rows: Object.fromEntries(modelTables.map((name) => [name, [...plan.tables[name].rows.values()]])),
      standings: [...plan.standings.values()],
    }) as unknown as PlanSnapshot,
  );

test('whatever is done to a plan, its cards are as large as if nobody had measured them before', async () => {
  const looks = fc.record({
    call: randomCall,
    density: fc.constantFrom(...densities),
    width: fc.constantFrom(236, 320),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(looks, { minLength: 10, maxLength: 25 }), async (story) => {
      const window = await windowOn(planOnDisk('sales'));
      window.window.planFile.db.pragma('synchronous = OFF');
      await busyPlan(window);
      for (const { call, density, width } of story) {
        const { code } = await makeCall(window, call);
        const plan = window.plan();
        expect(sizesIn(plan, density, width), `${JSON.stringify(call)} ${code}`).toEqual(
          sizesIn(anew(plan), density, width),
        );
      }
      await window.close();
    }),
    { numRuns: 6 },
  );
});

test('who gets another name has cards with room for it', async () => {
  const window = await windowOn(planOnDisk('tour'));
  const before = sizesIn(window.plan(), 'comfortable', 236);
  const name = 'Raden Ajeng Kartini Djojo Adhiningrat of the Northern Coast';
  for (const { id } of window.plan().tables.person.sorted())
    await window.client.organisation.updatePerson({ id, name });
  const after = sizesIn(window.plan(), 'comfortable', 236);
  expect(after).not.toEqual(before);
  expect(after).toEqual(sizesIn(anew(window.plan()), 'comfortable', 236));
  await window.close();
});

test('where a card tells of a change since its cycle was signed, whoever and whatever it names may get another name', async () => {
  const window = await windowOn(planOnDisk('sales'));
  const { client, plan } = window;
  const { tables } = plan();
  const [cycle] = tables.cycle.sorted();
  const cycleId = cycle?.id as string;
  const objectives = tables.objective.sorted().filter((objective) => objective.cycleId === cycleId);
  const rungs = objectives.flatMap(({ id }) => [...tables.keyResult.where('objectiveId', id)]);
  const [owned, moved] = [rungs[0], rungs.at(-1)];
  if (!owned || !moved) throw new Error('The sample has key results.');
  const [before, after] = tables.person.sorted().filter(({ id }) => id !== owned.ownerId);
  await client.keyResult.update({ id: owned.id, ownerId: before?.id as string });
  await client.agreement.sign({ cycleId, name: 'Signed', signedOn: testDay, signatories: [] });
  await client.keyResult.update({ id: owned.id, ownerId: after?.id as string });
  await client.keyResult.move({ ids: [moved.id], objectiveId: objectives[0]?.id as string, position: 0 });
  const sizes = () => sizesIn(plan(), 'comfortable', 236);
  const long = 'Raden Ajeng Kartini Djojo Adhiningrat of the Northern Coast and all the islands';
  const renamings = [
    () => client.organisation.updatePerson({ id: before?.id as string, name: long }),
    () => client.objective.update({ id: moved.objectiveId, title: long }),
  ];
  for (const rename of renamings) {
    sizes();
    await rename();
    expect(sizes()).toEqual(sizesIn(anew(plan()), 'comfortable', 236));
  }
  const known = sizes();
  await client.objective.update({ id: objectives[1]?.id as string, title: 'Nothing else tells of it' });
  expect(sizes().filter((size) => !known.includes(size))).toHaveLength(1);
  await window.close();
});

test('where letters of another font arrive, cards are measured again', async () => {
  const window = await windowOn(planOnDisk('sales'));
  const plan = window.plan();
  const before = sizesIn(plan, 'comfortable', 236);
  letter = 11;
  forgetWidths();
  expect(sizesIn(plan, 'comfortable', 236)).not.toEqual(before);
  await window.close();
});

test('what a change does not touch is not measured again', async () => {
  const window = await windowOn(planOnDisk('sales'));
  const before = sizesIn(window.plan(), 'comfortable', 236);
  const [objective] = window.plan().tables.objective.rows.values();
  await window.client.objective.update({
    id: objective?.id as string,
    title: 'Everything else is as it was',
  });
  const after = sizesIn(window.plan(), 'comfortable', 236);
  expect(after.filter((size) => !before.includes(size))).toHaveLength(1);
  await window.close();
});
