import { describe, expect, test } from 'vitest';
import { objectiveId, testDay } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { cascadeOf } from '../alignment/cascade.ts';
import { balanceOf } from '../balance/balance.ts';
import { currentCycle, objectivesIn } from '../cycle/cycle.ts';
import { layoutMap, mapSizes } from '../drawing/map-layout.ts';
import { states } from '../progress/state.ts';
import { searchIn, searchIndex } from '../search/search.ts';
import { levels } from '../tables/objective.ts';
import type { Cycle } from '../tables/tables.ts';
import { hintsWithin } from './hints-within.ts';
import { filterCycle, noFilter, type ObjectiveFilter } from './objective-filter.ts';

const memory = planInMemory();
const plan = memory.plan();
const cycle = currentCycle(plan, testDay) as Cycle;

const titles = (ids: ReadonlySet<string>) =>
  [...ids].map((id) => plan.tables.objective.get(id)?.title).sort();
const matching = (filter: Partial<ObjectiveFilter>) =>
  filterCycle(plan, cycle, { ...noFilter, ...filter }, testDay);
const unit = (name: string) =>
  [...plan.tables.unit.rows.values()].find((row) => row.name === name)?.id ?? null;

describe('filters', () => {
  test('a team means its objectives and those of its people', () => {
    expect(titles(matching({ teamId: unit('Partner sales') }).matches)).toEqual([
      'A partner pipeline that fills itself',
      'Build relations that raise referral sales',
    ]);
  });

  test('combine, and keep above each match what it serves', () => {
    const { matches, shown } = matching({ teamId: unit('Field sales'), text: 'discount' });
    expect(titles(matches)).toEqual(['Close faster without discounting']);
    expect(titles(shown)).toEqual([
      'Close faster without discounting',
      'Raise quarterly revenue by 10%',
      'Shorten the sales cycle from 60 to 55 days',
    ]);
  });

  test('every state of an objective is found by its filter and by no other', () => {
    const all = matching({}).matches;
    const byState = states.flatMap((state) => [...matching({ state }).matches]);
    expect(byState.sort()).toEqual([...all].sort());
  });
});

test('search forgives accents and case, and finds what begins with the word first', () => {
  const index = searchIndex(plan);
  const found = searchIn(index, 'ÓFF', 5).map((entry) => entry.title);
  expect(found.slice(0, 3).every((title) => title.startsWith('Off'))).toBe(true);
  expect(searchIn(index, 'maya', 3)[0]).toMatchObject({ kind: 'person', title: 'Maya Putri' });
  expect(searchIn(index, '  ', 3)).toEqual([]);
});

test('the balance names what is empty, too heavy, and what concerns neither process nor people', () => {
  const balance = balanceOf(plan, objectivesIn(plan, cycle));
  expect(balance.total).toBe(10);
  expect(balance.empty.map((stage) => stage.key)).toEqual([
    'qualification',
    'needs-and-meeting',
    'repeat-sales',
  ]);
  expect([balance.heavy, balance.lacksWholeProcess, balance.lacksPeople]).toEqual([null, false, false]);
  const closing = [...plan.tables.stage.rows.values()].find((stage) => stage.key === 'closing');
  const heavy = plan.apply(
    [...plan.tables.objective.rows.values()].map((row) => ({
      table: 'objective' as const,
      rowId: row.id,
      before: {},
      after: { stageId: closing?.id },
    })),
  );
  expect(balanceOf(heavy, objectivesIn(heavy, cycle))).toMatchObject({
    heavy: { key: 'closing' },
    lacksWholeProcess: true,
    lacksPeople: true,
  });
});

test('no card of the map covers another, and folding takes away just what is below', () => {
  const options = { ladders: new Set(levels), titleLines: () => 2 };
  const { nodes } = layoutMap(plan, cascadeOf(plan, cycle), { ...options, collapsed: new Set() });
  for (const a of nodes) {
    for (const b of nodes) {
      if (a === b || a.x !== b.x) continue;
      expect(
        a.y + a.height + mapSizes.gapY <= b.y + 0.01 || b.y + b.height + mapSizes.gapY <= a.y + 0.01,
      ).toBe(true);
    }
  }
  const shorten = objectiveId(memory, 'Shorten');
  const folded = layoutMap(plan, cascadeOf(plan, cycle), { ...options, collapsed: new Set([shorten]) });
  expect(folded.nodes.length).toBe(nodes.length - 2);
  expect(folded.byId.get(shorten)?.folded).toBe(2);
});

test('hints are counted of what a filter leaves', () => {
  const hintsOf = (filter: Partial<ObjectiveFilter>) =>
    [...hintsWithin(plan, cycle, { ...noFilter, ...filter }, testDay)].flat();
  const objectivesOf = (filter: Partial<ObjectiveFilter>) =>
    new Set(hintsOf(filter).map(({ objectiveId }) => objectiveId));
  const all = objectivesOf({});
  expect(all.size).toBeGreaterThan(0);
  for (const teamId of ['Field sales', 'Partner sales'].map(unit)) {
    const { matches } = matching({ teamId });
    expect(objectivesOf({ teamId })).toEqual(new Set([...all].filter((id) => matches.has(id))));
  }
  expect(hintsOf({ teamId: unit('Partner sales') }).length).toBeLessThan(hintsOf({}).length);
});
