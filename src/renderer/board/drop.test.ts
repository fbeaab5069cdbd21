import { describe, expect, test } from 'vitest';
import { commands } from '#domain/commands/commands.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { keyResultId, objectiveId, testDay } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { type Intent, intent } from '../window/intent.ts';
import { type Dragged, DropEffects, type DropTarget, type DropWork, effectOf } from './drop.ts';

const planned = planInMemory('tour');
const [workshop] = planned.plan().tables.workshop.rows.keys();
const said = 'Visit 20 branches by 18 December';
const noteIds = [
  planned.run(commands.workshop.addIdeas, {
    workshopId: workshop ?? '',
    texts: [said],
    authorId: null,
    clusterId: null,
    isHidden: false,
  }).id,
];
const plan = planned.plan();
const time = { cycleId: currentCycle(plan, testDay)?.id ?? '', today: testDay };
const goal = (beginning: string) => objectiveId(planned, beginning);
const rung = (beginning: string) => keyResultId(planned, beginning);

const revenue = goal('Raise quarterly revenue by 10%');
const welcome = goal('A better welcome');
const cycle = goal('Shorten the sales cycle');
const course = rung('10 members enrolled');
const contracts = rung('Online contracts');
const profiles = rung('4 fresh buyer profiles');
const training = goal('CRM training');
const last = goal('Ground for partner sales');
const metricId = plan.tables.metric.sorted()[0]?.id ?? '';

const cards = (...ids: string[]): Dragged => ({ kind: 'objective', ids });
const rungs = (...ids: string[]): Dragged => ({ kind: 'rung', ids });
const note: Dragged = { kind: 'idea', ids: noteIds, title: said };
const template: Dragged = { kind: 'template', key: 'sales' };
const metric: Dragged = { kind: 'metric', id: metricId };

type Place = DropTarget['place'];
const toGoal = (id: string): Place => ({ kind: 'align', parent: { kind: 'objective', id } });
const toRung = (id: string): Place => ({ kind: 'align', parent: { kind: 'key-result', id } });
const gap = (id: string, position: number): Place => ({ kind: 'rung', objectiveId: id, position });
const owner = { kind: 'team', unitId: plan.tables.objective.get(cycle)?.unitId ?? '' } as const;
const team: Place = { kind: 'owner', owner };
const beside = (nextToId: string, isBefore: boolean): Place => ({
  kind: 'order',
  nextToId,
  isBefore,
  siblings: [revenue, welcome],
});
const tray: Place = { kind: 'tray' };
const board: Place = { kind: 'board' };

const send = (wanted: Intent): DropWork => ({ kind: 'send', intent: wanted });
const teamName = plan.tables.unit.get(owner.unitId)?.name ?? '';

describe('a drop says what it does, and does it:', () => {
  test.each<[string, Dragged, Place, string, DropWork]>([
    [
      'a card on a card',
      cards(cycle),
      toGoal(welcome),
      'Align to “A better welcome for new customers”',
      send(intent('alignment', 'align', { childIds: [cycle], parent: { kind: 'objective', id: welcome } })),
    ],
    [
      'several cards on a rung',
      cards(cycle, training),
      toRung(rung('85% positive CSAT')),
      'Align to rung 2: “85% positive CSAT among new customers” (2 together)',
      send(
        intent('alignment', 'align', {
          childIds: [cycle, training],
          parent: { kind: 'key-result', id: rung('85% positive CSAT') },
        }),
      ),
    ],
    [
      'a card after its sibling',
      cards(revenue),
      beside(welcome, false),
      'Place after “A better welcome for new customers”',
      send(intent('objective', 'reorder', { id: revenue, siblings: [revenue, welcome], position: 1 })),
    ],
    [
      'a card on the tray',
      cards(cycle),
      tray,
      'Detach: serves nothing yet',
      send(intent('alignment', 'detach', { childIds: [cycle] })),
    ],
    [
      'a card on an owner',
      cards(training),
      team,
      `Give to ${teamName}`,
      send(intent('objective', 'reassign', { ids: [training], owner })),
    ],
    [
      'a rung within its ladder',
      rungs(course),
      gap(cycle, 2),
      'Make this rung 3 of 3',
      send(intent('keyResult', 'move', { ids: [course], objectiveId: cycle, position: 2 })),
    ],
    [
      'rungs into another ladder',
      rungs(course, contracts),
      gap(welcome, 0),
      'Move to “A better welcome for new customers” as rung 1 of 5 (2 together)',
      send(intent('keyResult', 'move', { ids: [course, contracts], objectiveId: welcome, position: 0 })),
    ],
    [
      'a metric into a ladder',
      metric,
      gap(welcome, 3),
      'Measure it in “A better welcome for new customers” as rung 4 of 4',
      { kind: 'measure', metricId, objectiveId: welcome, position: 3 },
    ],
    [
      'a template on a card',
      template,
      toGoal(welcome),
      'Create and align to “A better welcome for new customers”',
      {
        kind: 'ask',
        creation: { templateKey: 'sales', owner: null, parent: { kind: 'objective', id: welcome } },
      },
    ],
    [
      'a template on an owner',
      template,
      team,
      `Create for ${teamName}`,
      { kind: 'ask', creation: { templateKey: 'sales', owner, parent: null } },
    ],
    [
      'a template on the board',
      template,
      board,
      'Create here',
      { kind: 'ask', creation: { templateKey: 'sales', owner: null, parent: null } },
    ],
    [
      'what an earlier cycle left on the board',
      { kind: 'leftover', ids: [last] },
      board,
      'Carry over into this cycle',
      send(
        intent('objective', 'duplicate', {
          ids: [last],
          cycleId: time.cycleId,
          mode: 'leftover',
          parent: undefined,
        }),
      ),
    ],
    [
      'a note on a rung',
      note,
      toRung(contracts),
      'Make it an initiative of rung 2: “Online contracts that work on a phone”',
      send(intent('workshop', 'makeInitiative', { ideaIds: noteIds, title: said, keyResultId: contracts })),
    ],
    [
      'a note beside the cards',
      note,
      board,
      'Create here',
      {
        kind: 'ask',
        creation: {
          templateKey: null,
          owner: null,
          parent: null,
          ideas: { ids: noteIds, title: said },
        },
      },
    ],
  ])('%s', (_, dragged, place, text, work) => {
    expect(effectOf(plan, dragged, place, time)).toEqual({ text, isRefused: false, work });
  });
});

describe('a drop does nothing, and says why:', () => {
  test.each<[string, Dragged, Place, string]>([
    ['a card on what it serves', cards(cycle), servedBy(cycle), 'Is here already'],
    ['a card before the sibling after it', cards(revenue), beside(welcome, true), 'Is here already'],
    ['a card beside itself', cards(revenue), beside(revenue, true), 'Is here already'],
    ['a card that serves nothing on the tray', cards(training), tray, 'Is not aligned'],
    ['a card between rungs', cards(cycle), gap(welcome, 0), 'Nothing would happen here'],
    ['a card that is gone', cards('gone'), toGoal(welcome), 'Nothing would happen here'],
    ['a rung at its own place', rungs(course), gap(cycle, 0), 'Is here already'],
    ['a rung on a card', rungs(course), toGoal(welcome), 'Nothing would happen here'],
    ['a metric beside a ladder', metric, board, 'Drop it into a ladder'],
  ])('%s', (_, dragged, place, text) => {
    expect(effectOf(plan, dragged, place, time)).toEqual({ text, isRefused: false, work: null });
  });

  function servedBy(childId: string): Place {
    const [alignment] = plan.tables.alignment.where('childId', childId);
    const { parentKeyResultId: rungId, parentObjectiveId: id } = alignment ?? {};
    return rungId ? toRung(rungId) : toGoal(id ?? '');
  }
});

describe('a drop is refused as its command is:', () => {
  test.each<[string, Dragged, Place, RegExp]>([
    ['a card on one below it', cards(revenue), toGoal(cycle), /which is of a lower level/u],
    ['a card on its own rung', cards(cycle), toRung(course), /cannot serve itself/u],
    ['a card of a cycle that is closed', cards(last), tray, /The review of “Q3 2026” is over/u],
  ])('%s', (_, dragged, place, text) => {
    expect(effectOf(plan, dragged, place, time)).toEqual({
      text: expect.stringMatching(text),
      isRefused: true,
      work: null,
    });
  });
});

test('a note between rungs is read as it would be typed, its day by the day on which it is dropped', () => {
  expect(effectOf(plan, note, gap(cycle, 1), time).work).toMatchObject({
    kind: 'send',
    intent: { name: 'makeKeyResult', input: { objectiveId: cycle, position: 1, dueOn: '2026-12-18' } },
  });
});

test('a place is tried once for as long as the plan stays as it is', () => {
  const effects = new DropEffects();
  const target = { place: gap(cycle, 0), shape: 'line', x: 0, y: 0, width: 1, height: 0 } as const;
  const first = effects.of(plan, rungs(profiles), target, time);
  expect(effects.of(plan, rungs(profiles), { ...target, y: 9 }, time)).toBe(first);
  expect(effects.of(plan.apply([]), rungs(profiles), target, time)).not.toBe(first);
});
