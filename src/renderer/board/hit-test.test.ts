import { describe, expect, test } from 'vitest';
import { layoutIn } from '../../../tests/support/board-layout.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import type { Dragged, DropTarget } from './drop.ts';
import { allTargets, nextTarget, targetAt } from './hit-test.ts';
import type { Layout } from './layout.ts';

const layout = layoutIn('comfortable');

/** The board of the same plan with the easiest rung on top. */
function upsideDown(): Layout {
  const plan = planInMemory('tour').plan();
  const turn = {
    table: 'plan',
    rowId: plan.about.id,
    before: {},
    after: { ladderUpsideDown: true },
  } as const;
  return layoutIn('comfortable', undefined, undefined, { plan: plan.apply([turn]) });
}

const middle = ({ x, y, width, height }: DropTarget) => [x + width / 2, y + height / 2] as const;

const someRung = (of: Layout): Dragged => {
  const box = of.boxes.find(({ rungs }) => rungs.length > 1);
  return { kind: 'rung', ids: [box?.rungs[0]?.id ?? ''] };
};
const someCard = (): Dragged => ({ kind: 'objective', ids: [layout.boxes.at(-1)?.objective.id ?? ''] });

describe('what is aimed at', () => {
  test.each([
    ['a rung', layout, someRung(layout)],
    ['a rung of a ladder upside down', upsideDown(), null],
    ['a card', layout, someCard()],
  ] as const)('is the same place for %s by pointer as by keyboard', (_, board, known) => {
    const dragged = known ?? someRung(board);
    const targets = allTargets(board, dragged).filter(
      ({ place }) => place.kind !== 'order' && place.kind !== 'tray',
    );
    expect(targets.length).toBeGreaterThan(board.boxes.length);
    for (const target of targets)
      expect(targetAt(board, ...middle(target), dragged)?.place).toEqual(target.place);
  });

  test('is nothing where a card is held over itself', () => {
    const dragged = someCard();
    const box = layout.boxes.at(-1);
    expect(box && targetAt(layout, box.x + 20, box.y + 20, dragged)).toBeNull();
  });

  test('is beside a sibling at its edges, and what it serves everywhere else', () => {
    const siblings = [...layout.siblings.values()].find(({ length }) => length > 1);
    const [id = '', other = ''] = siblings ?? [];
    const box = layout.byId.get(id);
    if (!box) throw new Error('The tour has siblings.');
    const dragged: Dragged = { kind: 'objective', ids: [other] };
    const placeAt = (y: number) => targetAt(layout, box.x + 20, y, dragged)?.place;
    expect(placeAt(box.y + 3)).toEqual({ kind: 'order', nextToId: id, isBefore: true, siblings });
    expect(placeAt(box.y + box.height - 3)).toMatchObject({ kind: 'order', isBefore: false });
    expect(placeAt(box.y + 30)).toEqual({
      kind: 'align',
      parent: { kind: 'objective', id: box.objective.id },
    });
  });
});

test('a rung is put at the same place of a ladder whichever end of it is drawn on top', () => {
  const turned = upsideDown();
  const positions = (board: Layout, objectiveId: string) =>
    allTargets(board, { kind: 'metric', id: 'metric' }).flatMap(({ place }) =>
      place.kind === 'rung' && place.objectiveId === objectiveId ? [place.position] : [],
    );
  const [box] = turned.boxes.filter(({ rungs }) => rungs.length > 1);
  const other = layoutIn('comfortable', undefined, undefined, { plan: planInMemory('tour').plan() });
  const twin = other.boxes.find(({ objective }) => objective.title === box?.objective.title);
  const down = positions(turned, box?.objective.id ?? '');
  expect(down).toEqual([...down.keys()]);
  expect(positions(other, twin?.objective.id ?? '')).toEqual([...down].reverse());
});

test('an arrow goes to the next place in its direction, and the way back leads back', () => {
  const targets = allTargets(layout, someRung(layout));
  const [first] = targets.filter(({ x }) => x === Math.min(...targets.map((target) => target.x)));
  if (!first) throw new Error('There are places for a rung.');
  const from = { x: first.x, y: first.y };
  const below = nextTarget(targets, from, 'ArrowDown');
  expect(below && below.y > first.y).toBe(true);
  expect(below && nextTarget(targets, { x: below.x, y: below.y }, 'ArrowUp')?.place).toEqual(first.place);
  const beside = nextTarget(targets, from, 'ArrowRight');
  expect(beside && beside.x > first.x + 150).toBe(true);
  expect(nextTarget(targets, from, 'ArrowLeft')).toBeNull();
});
