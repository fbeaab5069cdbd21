import { describe, expect, test } from 'vitest';
import { noSubjects, on, onKeyResult, onObjective, standFor, subjectsAround } from './subjects.ts';

/** As much of an element as there is to it here: what holds it. */
const within = (parentElement: Element | null): Element => ({ parentElement }) as Element;

describe('what an action is done to', () => {
  test('is what the element with the focus stands for', () => {
    const card = within(null);
    standFor(card, onObjective('o1'));
    expect(subjectsAround(card)).toEqual({ ...noSubjects, objectiveIds: ['o1'] });
  });

  test('is what the innermost element around it stands for', () => {
    const card = within(null);
    const rung = within(within(card));
    const button = within(within(rung));
    standFor(card, onObjective('o1'));
    standFor(rung, onKeyResult('k1'));
    expect(subjectsAround(button)).toEqual(onKeyResult('k1'));
    expect(subjectsAround(rung.parentElement)).toEqual(onObjective('o1'));
  });

  test('is nothing where nothing around stands for anything', () => {
    expect(subjectsAround(within(within(null)))).toBeNull();
    expect(subjectsAround(null)).toBeNull();
  });

  test('is the latest that an element was given', () => {
    const chip = within(null);
    standFor(chip, on({ personIds: ['p1'], unitIds: ['u1'] }));
    standFor(chip, on({ personIds: ['p1'], unitIds: ['u2'] }));
    expect(subjectsAround(chip)?.unitIds).toEqual(['u2']);
  });
});
