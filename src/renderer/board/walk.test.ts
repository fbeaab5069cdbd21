import { expect, test } from 'vitest';
import { layoutIn } from '../../../tests/support/board-layout.ts';
import { drawnRungs } from './drawn-ladder.ts';
import { focusKey } from './focus.ts';
import { walkTo } from './walk.ts';

const layout = layoutIn('comfortable');
const keysOf = (column: number) =>
  (layout.columns[column] ?? []).flatMap((box) => [
    focusKey.objective(box.objective.id),
    ...drawnRungs(layout, box).map(({ id }) => focusKey.rung(id)),
  ]);

/** All that one key after the other leads to, from a place on. */
function walked(from: string, key: string, only: 'objective' | 'rung' | null = null): string[] {
  const passed: string[] = [];
  for (let at: string | undefined = from; at; at = walkTo(layout, at, key, only)?.key) passed.push(at);
  return passed;
}

test('down goes through every card and rung of a column as they are drawn, and up the same way back', () => {
  for (const column of [0, 1, 2]) {
    const keys = keysOf(column);
    expect(walked(keys[0] as string, 'ArrowDown')).toEqual(keys);
    expect(walked(keys.at(-1) as string, 'ArrowUp')).toEqual([...keys].reverse());
    expect(walkTo(layout, keys[1] as string, 'Home')?.key).toBe(keys[0]);
    expect(walkTo(layout, keys[1] as string, 'End')?.key).toBe(keys.at(-1));
  }
});

test('a selection that is extended walks over its own kind alone', () => {
  const keys = keysOf(1).filter((key) => key.startsWith('objective'));
  expect(walked(keys[0] as string, 'ArrowDown', 'objective')).toEqual(keys);
});

test('right goes to what serves a card, left to what it serves, and past the last column nowhere', () => {
  for (const box of layout.boxes) {
    const key = focusKey.objective(box.objective.id);
    const child = walkTo(layout, key, 'ArrowRight')?.box;
    const serves = (layout.columns[box.column + 1] ?? []).filter((one) => one.parentId === box.objective.id);
    if (serves.length > 0) expect(serves).toContain(child);
    if (box.column === 2) expect(child).toBeUndefined();
    const parent = (layout.columns[box.column - 1] ?? []).find((one) => one.objective.id === box.parentId);
    if (parent) expect(walkTo(layout, key, 'ArrowLeft')?.box).toBe(parent);
  }
});

test('whoever stands nowhere begins at the first card', () => {
  expect(walkTo(layout, null, 'ArrowDown')?.key).toBe(keysOf(0)[0]);
});
