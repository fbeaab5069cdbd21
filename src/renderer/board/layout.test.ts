import { expect, test } from 'vitest';
import { layoutIn, oneLine, wrapped } from '../../../tests/support/board-layout.ts';
import { nearestGap, rungIndexAt, rungStretch } from './drawn-ladder.ts';
import type { LayoutOptions } from './layout.ts';
import { densities } from './sizes.ts';

test('a rung of two lines is higher by one, and is found at every height of it', () => {
  const plain = layoutIn('comfortable', oneLine);
  const layout = layoutIn('comfortable');
  const { sizes } = layout;
  const heights = new Set<number>();
  for (const box of layout.boxes) {
    for (const index of box.rungs.keys()) {
      const { y, height } = rungStretch(box, index);
      heights.add(height);
      for (const at of [y, y + height / 2, y + height - 1]) expect(rungIndexAt(box, at)).toBe(index);
      expect(nearestGap(box, y + height * 0.4)).toBe(index);
      expect(nearestGap(box, y + height * 0.6)).toBe(index + 1);
    }
    expect(rungIndexAt(box, box.rungsTop - 1)).toBe(-1);
    expect(rungIndexAt(box, box.gaps.at(-1) as number)).toBe(-1);
    expect(box.height).toBeGreaterThanOrEqual(plain.byId.get(box.objective.id)?.height ?? 0);
  }
  expect(heights).toEqual(new Set([sizes.rung, sizes.rung + sizes.rungLine]));
});

test('an owner’s name has the lines that it takes, and what is below moves down by them', () => {
  const longNames = (most: number) => () => (most === 6 ? 4 : 1);
  const plain = layoutIn('comfortable', oneLine);
  for (const box of layoutIn('comfortable', longNames).boxes) {
    const short = plain.byId.get(box.objective.id);
    expect(box.head - (short?.head ?? 0)).toBe(3 * plain.sizes.ownerLine);
    expect(box.height - (short?.height ?? 0)).toBe(3 * plain.sizes.ownerLine);
  }
});

test('each density is lower than the one before, and titles alone have no rungs but count them', () => {
  const layouts = densities.map((density) => layoutIn(density));
  const heights = layouts.map(({ height }) => height);
  expect(heights).toEqual([...heights].sort((a, b) => b - a));
  expect(new Set(layouts.map(({ counts }) => JSON.stringify(counts))).size).toBe(1);
  expect(layouts.at(-1)?.boxes.flatMap(({ rungs }) => rungs)).toEqual([]);
});

test('what is folded away is counted all the same', () => {
  const layout = layoutIn('comfortable');
  const folded = layoutIn(
    'comfortable',
    wrapped,
    new Set(layout.bands.map(({ objectiveId }) => objectiveId)),
  );
  expect(folded.boxes.length).toBeLessThan(layout.boxes.length);
  expect(folded.counts).toEqual(layout.counts);
  const below = folded.boxes.reduce((sum, box) => sum + 1 + box.folded, 0);
  expect(below).toBe(layout.counts.objectives);
});

test('facts that one line does not hold make the head higher by as many lines as they take', () => {
  const wide = layoutIn('comfortable', oneLine, new Set(), { width: 1600, figures: 60 });
  const narrow = layoutIn('comfortable', oneLine, new Set(), { width: 700, figures: 60 });
  const { head, factsBelow, factLine } = wide.sizes;
  expect(new Set(wide.boxes.map((box) => box.head))).toEqual(new Set([head]));
  expect(narrow.boxes.filter(({ facts }) => facts.isBeside)).toEqual([]);
  for (const box of narrow.boxes) {
    expect(box.facts.rows.flat().sort()).toEqual(['stage', 'state', 'time']);
    expect(box.head).toBe(head + factsBelow + (box.facts.rows.length - 1) * factLine);
  }
});

test('a compact rung wraps beside its figures, and figures that leave it no room stand below it', () => {
  const { rung, rungLine, figureLine } = layoutIn('compact').sizes;
  const heights = (figures: number, lines = wrapped) => {
    const layout = layoutIn('compact', lines, new Set(), { width: 900, figures });
    const all = layout.boxes.flatMap((box) => box.rungs.map((_, index) => rungStretch(box, index).height));
    return [...new Set(all)].sort((a, b) => a - b);
  };
  expect(heights(40, oneLine)).toEqual([rung]);
  expect(heights(40)).toEqual([rung + rungLine]);
  expect(heights(80, oneLine)).toEqual([rung + figureLine]);
  expect(heights(80)).toContain(rung + figureLine + rungLine);
});

test('words are measured down to a height, and what stands there stands where it does once all are', () => {
  const measuredTo = 300;
  const asked = new Set<string>();
  const noted = (most: number) => (text: string, width: number) => {
    asked.add(text);
    return wrapped(most)(text, width);
  };
  for (const density of densities) {
    asked.clear();
    const whole = layoutIn(density, wrapped);
    const layout = layoutIn(density, noted, new Set(), { measuredTo });
    expect([whole.isMeasured, layout.isMeasured]).toEqual([true, false]);
    const near = layout.boxes.filter(({ y }) => y <= measuredTo);
    expect(near.length).toBeLessThan(layout.boxes.length);
    for (const { objective, y, height } of near)
      expect({ y, height }).toEqual({
        y: whole.byId.get(objective.id)?.y,
        height: whole.byId.get(objective.id)?.height,
      });
    const titles = (boxes: typeof layout.boxes) => boxes.map(({ objective }) => objective.title);
    const far = titles(layout.boxes).filter((title) => !titles(near).includes(title));
    expect(far.filter((title) => asked.has(title))).toEqual([]);
    expect(layout.counts).toEqual(whole.counts);
  }
});

test('one card that says much has no card further down taken to say as much', () => {
  const measuredTo = 300;
  const few = () => ({ state: 10, stage: 10, time: 10 });
  const far = (factWidths: LayoutOptions['factWidths']) =>
    layoutIn('comfortable', oneLine, new Set(), { measuredTo, factWidths })
      .boxes.filter(({ y }) => y > measuredTo)
      .map(({ objective, head }) => [objective.id, head]);
  const usual = far(few);
  const near = layoutIn('comfortable', oneLine, new Set(), { measuredTo, factWidths: few });
  for (const { objective } of near.boxes.filter(({ y }) => y <= measuredTo)) {
    const withOne = new Map(
      far((one) => (one.id === objective.id ? { state: 900, stage: 900, time: 900 } : few())) as [
        string,
        number,
      ][],
    );
    expect(
      usual.filter(([id, head]) => withOne.has(id as string) && withOne.get(id as string) !== head),
    ).toEqual([]);
  }
});

test('figures that are wider than the ladder have a second line', () => {
  const layout = layoutIn('comfortable', oneLine, new Set(), { width: 900, figures: 200 });
  const { rung, figureLine } = layout.sizes;
  for (const box of layout.boxes) {
    for (const index of box.rungs.keys()) expect(rungStretch(box, index).height).toBe(rung + figureLine);
  }
});
